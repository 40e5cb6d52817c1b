/**
 * The regulation as plain UTF-8 text: what lawyers compare two drafts by and tests read. A paragraph is a line,
 * so that a difference between drafts is a difference of paragraphs. Looks (fonts, alignment, pages) are not shown.
 */
import { footnotes } from '../../document/text.ts'
import type { Appendix, Document, Footnote, Line } from '../../model/document.ts'
import type { Writer } from '../writer.ts'
import { contentLines } from './content.ts'
import { footnoteMark, type Outline, paragraphLines } from './line.ts'

export const outlineWriter: Writer = {
  format: 'outline',
  extension: 'txt',
  async write(document, _layout, options) {
    return new TextEncoder().encode(outlineOf(document, { notes: options.notes }))
  },
}

function outlineOf(document: Document, outline: Outline): string {
  const parts = [
    requisite(document.approval, outline),
    requisite(document.title, outline),
    contentLines(document.sections, outline, 0),
    ...document.appendices.map((appendix) => appendixLines(appendix, outline)),
    footnotes(document).flatMap((footnote) => footnoteLines(footnote, outline)),
  ]
  const lines = parts.filter((part) => part.length > 0).flatMap((part) => ['', ...part])
  return `${lines.filter(isNeeded).join('\n')}\n`
}

/** Of several empty lines in a row only the first is kept, and none at the start. */
function isNeeded(line: string, index: number, lines: readonly string[]): boolean {
  return line !== '' || (index > 0 && lines[index - 1] !== '')
}

function requisite(lines: readonly Line[], outline: Outline): string[] {
  return lines.flatMap((line) => paragraphLines(line.content, outline, 0))
}

function appendixLines(appendix: Appendix, outline: Outline): string[] {
  return [
    ...paragraphLines([], outline, 0, appendix.num.text),
    ...requisite(appendix.reference, outline),
    ...(appendix.form ? ['Форма'] : []),
    '',
    ...paragraphLines(appendix.heading, outline, 0),
    '',
    ...contentLines(appendix.content, outline, 1),
  ]
}

function footnoteLines(footnote: Footnote, outline: Outline): string[] {
  return paragraphLines(footnote.content, outline, 0, footnoteMark(footnote.number))
}
