/** What stays on the page of its neighbour, in every format that has pages. */
import { inlineText } from '../document/text.ts'
import type { Content, Paragraph } from '../model/document.ts'

/** A longer paragraph would leave half a page empty when it moves with its neighbour. */
const longest = 400

/** Letters of headings, about six lines of them: the lead under more takes no list along, or a third of a page stays empty. */
const longestHeadings = 400

/**
 * Whether a block goes to the next page with what follows it: the lead of a list, and what a signature stands under.
 * `headed`: letters of the headings right above the block, which stay with it.
 */
export function staysWithNext(block: Content, next: Content | undefined, headed = 0): boolean {
  if (!next || next.kind === 'section') return false
  if (block.kind === 'paragraph') {
    const takesNext = next.kind === 'signature' || (leads(block) && headed <= longestHeadings)
    return takesNext && inlineText(block.content).length <= longest
  }
  return next.kind === 'signature' && (block.kind === 'field' || block.kind === 'checkbox')
}

/** Letters of the headings above what follows `node`: those of a section come on top of those above it. */
export function headedAfter(node: Content, headed: number): number {
  return node.kind === 'section' ? headed + inlineText(node.heading).length : 0
}

/** Whether the words are the lead of what follows: they end with a colon. */
function leads({ content }: Paragraph): boolean {
  const last = content.at(-1)
  return last?.kind === 'text' && last.text.endsWith(':')
}

/** Whether a signature stays on the page of what follows: its explanation («подпись, расшифровка»), another signature. */
export function signatureLeads(next: Content | undefined): boolean {
  return next?.kind === 'signature' || (next?.kind === 'paragraph' && next.role === 'right')
}
