/** Texts with drafting remarks and gaps inside: the words change around them, they themselves never do. */
import { gapEnd, gapStart, remarkEnd, remarkStart } from '../model/element.ts'

const remark = `${remarkStart}[^${remarkEnd}]*${remarkEnd}`
const gap = `${gapStart}[^${gapEnd}]*${gapEnd}`
const marked = new RegExp(`${remark}|${gap}`, 'g')
const remarks = new RegExp(remark, 'g')
const leadingRemarks = new RegExp(`^(?:\\s*${remark})+`)
const trailingRemarks = new RegExp(`(?:\\s*${remark})+$`)

/** The text without the remarks at its ends, and those remarks. */
export function partRemarks(text: string): { before: string; body: string; after: string } {
  const before = leadingRemarks.exec(text)?.[0] ?? ''
  const rest = text.slice(before.length)
  const after = trailingRemarks.exec(rest)?.[0] ?? ''
  return { before, body: rest.slice(0, rest.length - after.length), after }
}

/** The text as the reader of the act sees it: a remark stands beside the text, a gap in it. */
export function withoutRemarks(text: string): string {
  return text.replaceAll(remarks, '')
}

export function hasGap(text: string): boolean {
  return text.includes(gapStart)
}

export function endsWithGap(text: string): boolean {
  return text.endsWith(gapEnd)
}

/** Applies `change` to the text between remarks and gaps only. */
export function mapPlain(text: string, change: (plain: string) => string): string {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(marked)) {
    pieces.push(change(text.slice(from, match.index)), match[0])
    from = match.index + match[0].length
  }
  return [...pieces, change(text.slice(from))].join('')
}
