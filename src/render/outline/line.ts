/** One paragraph is one line of the outline, however long; a drafting note is a line of its own below it. */
import { inlineText } from '../../document/text.ts'
import type { Inline } from '../../model/document.ts'

export type Outline = {
  /** Whether drafting notes are shown. */
  readonly notes: boolean
}

const step = '  '

/** Lines of one paragraph at a depth of indentation; none when it has nothing to show. */
export function paragraphLines(
  content: readonly Inline[],
  outline: Outline,
  indent: number,
  number = '',
): string[] {
  return markedLines(`${number} ${plainText(content)}`, content, outline, step.repeat(indent))
}

/** A line built of `text` behind a margin, and the notes found in `content` below it. */
export function markedLines(
  text: string,
  content: readonly Inline[],
  outline: Outline,
  margin: string,
): string[] {
  const shown = fold(text)
  const notes = outline.notes ? noteTexts(content) : []
  return [
    ...(shown === '' ? [] : [margin + shown]),
    ...notes.map((note) => `${margin}[примечание: ${fold(note)}]`),
  ]
}

/** Text of inline content; a footnote shows its mark, a note nothing. */
export function plainText(content: readonly Inline[]): string {
  return inlineText(content, footnoteMark)
}

/** How a footnote is marked in the text and at its own line; a bare digit would grow into the word before it. */
export function footnoteMark(number: number): string {
  return `[сноска ${number}]`
}

/** One plain space for any white space: a no-break space cannot be seen, yet would show up as a difference. */
export function fold(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function noteTexts(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'note') return [inline.text]
    return inline.kind === 'strong' || inline.kind === 'emphasis' ? noteTexts(inline.content) : []
  })
}
