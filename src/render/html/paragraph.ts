/** Paragraphs, the lines of a requisite, and numbers before them. */
import type { Line, Num, Paragraph } from '../../model/document.ts'
import { escapeText } from './escape.ts'
import { asides, hasText, inlineHtml, type Page } from './inline.ts'

/** Абзац with the number before it and its notes after it; nothing but the notes when it has no text. */
export function paragraphHtml(paragraph: Paragraph, page: Page, num?: Num): string {
  const { role, content } = paragraph
  const look = role === 'body' ? (isTorn(paragraph) && !num ? ' class="loose"' : '') : ` class="${role}"`
  const shown = num || hasText(content)
  const text = shown ? `<p${look}>${numberHtml(num)}${inlineHtml(content, page)}</p>\n` : ''
  return text + asides(content, page)
}

const shortBlank = 5

/** A line with a blank too long to break looks torn when it is justified. */
function isTorn({ content }: Paragraph): boolean {
  return content.some((inline) => inline.kind === 'blank' && inline.length > shortBlank)
}

/** Lines of a requisite, a paragraph each. */
export function linesHtml(lines: readonly Line[], page: Page): string {
  return lines.map(({ content }) => `<p>${inlineHtml(content, page)}</p>\n${asides(content, page)}`).join('')
}

/** Typed number of a unit and the space after it. */
export function numberHtml(num: Num | undefined): string {
  return num ? `<span class="num">${escapeText(num.text)}</span> ` : ''
}
