/**
 * Typography of one block, before any writer: quotation marks, dashes, no-break spaces. Every change replaces one
 * character by another, so nothing is added or lost, and doing it twice is doing it once.
 */
import type { CrossReference, Inline } from '../model/document.ts'
import { bindSpaces } from './bind-spaces.ts'
import { quotes } from './quotes.ts'

/** The same content with its texts polished; the block is judged as a whole, as a number may stand before `<b>`. */
export function typeset(content: readonly Inline[]): readonly Inline[] {
  const before = visibleText(content)
  const after = polish(before)
  if (after === before) return content
  return rewrite(content, { text: after, at: 0 })
}

/** A text with its quotation marks, dashes and no-break spaces; of the same length. */
export function polish(text: string): string {
  return bindSpaces(quotes(text))
}

function visibleText(content: readonly Inline[]): string {
  let text = ''
  for (const inline of content) text += visible(inline)
  return text
}

/** What stands for inline content while the block is judged; `rewrite` takes as many characters back. */
function visible(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'gap':
    case 'citation':
      return inline.text
    case 'strong':
    case 'emphasis':
      return visibleText(inline.content)
    case 'crossReference':
      return inline.segments.map((segment) => segment.text).join('')
    case 'lineBreak':
      return '\n'
    case 'blank':
      return '_'
    case 'footnote':
    case 'note':
      return ''
  }
}

type Cursor = { readonly text: string; at: number }

function take(cursor: Cursor, length: number): string {
  cursor.at += length
  return cursor.text.slice(cursor.at - length, cursor.at)
}

function rewrite(content: readonly Inline[], cursor: Cursor): Inline[] {
  return content.map((inline) => rewriteOne(inline, cursor))
}

function rewriteOne(inline: Inline, cursor: Cursor): Inline {
  switch (inline.kind) {
    case 'text':
    case 'gap':
    case 'citation':
      return { ...inline, text: take(cursor, inline.text.length) }
    case 'strong':
    case 'emphasis':
      return { ...inline, content: rewrite(inline.content, cursor) }
    case 'crossReference':
      return { ...inline, segments: inline.segments.map((segment) => rewriteSegment(segment, cursor)) }
    case 'lineBreak':
    case 'blank':
      cursor.at += 1
      return inline
    case 'footnote':
    case 'note':
      return inline
  }
}

function rewriteSegment(segment: CrossReference['segments'][number], cursor: Cursor): typeof segment {
  return { ...segment, text: take(cursor, segment.text.length) }
}
