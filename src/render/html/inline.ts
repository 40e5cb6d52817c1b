/** Inline content as HTML, and the drafting notes that stand beside it. */
import { eachInline } from '../../document/text.ts'
import type { CrossReference, Document, Footnote, Inline, Note, Table } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import type { TableFit } from '../table-fit.ts'
import { anchor, escapeText } from './escape.ts'

export type Page = {
  /** Numbers of the drafting notes that are shown, in reading order; empty when notes are not shown. */
  readonly notes: ReadonlyMap<Note, number>
  /** Widths of the columns of each table in percent, and its size. */
  readonly fits: ReadonlyMap<Table, TableFit>
  readonly layout: Layout
}

/** Numbers every drafting note of the document, those of footnotes included. */
export function numberNotes(document: Document): ReadonlyMap<Note, number> {
  const numbers = new Map<Note, number>()
  const look = (content: readonly Inline[]): void => {
    for (const note of notesIn(content, true)) numbers.set(note, numbers.size + 1)
  }
  eachInline(document, look)
  return numbers
}

/** Inline content; the place of a note is an empty mark, its text is given by `asides`. */
export function inlineHtml(content: readonly Inline[], page: Page): string {
  return content.map((inline) => oneInline(inline, page)).join('')
}

function oneInline(inline: Inline, page: Page): string {
  switch (inline.kind) {
    case 'text':
      return wholeNumbers(escapeText(inline.text))
    case 'citation':
      return `<span class="citation" data-act="${escapeText(inline.act)}">${wholeNumbers(escapeText(inline.text))}</span>`
    case 'gap':
      return `<mark class="gap">${escapeText(inline.text)}</mark>`
    case 'strong':
      return `<strong>${inlineHtml(inline.content, page)}</strong>`
    case 'emphasis':
      return `<em>${inlineHtml(inline.content, page)}</em>`
    case 'lineBreak':
      return '<br/>'
    case 'blank':
      return `<span class="blank">${'_'.repeat(inline.length)}</span>`
    case 'crossReference':
      return referenceHtml(inline)
    case 'footnote':
      return footnoteMark(inline)
    case 'note':
      return noteMark(page.notes.get(inline))
  }
}

/** «210-ФЗ»: the number of an act. */
const actNumber = /(?<![\p{L}\d-])\d+-\p{Lu}[\p{L}\d]*/gu

/** The text with numbers of acts that no line end parts; the hyphen stays the one that a reader searches for (ADR 0017). */
function wholeNumbers(text: string): string {
  return text.includes('-') ? text.replace(actNumber, '<span class="whole">$&</span>') : text
}

function referenceHtml(reference: CrossReference): string {
  return reference.segments
    .map(({ text, target }) =>
      target === undefined ? escapeText(text) : `<a href="${anchor(target)}">${escapeText(text)}</a>`,
    )
    .join('')
}

function footnoteMark({ number }: Footnote): string {
  return `<sup class="footnote"><a id="footnote-mark:${number}" href="#footnote:${number}">${number}</a></sup>`
}

function noteMark(number: number | undefined): string {
  return number === undefined ? '' : `<span class="note-mark" data-note="${number}"></span>`
}

/** The shown notes of a run of inline content, to stand after its block; those of a footnote stand by the footnote. */
export function asides(content: readonly Inline[], page: Page): string {
  return notesIn(content, false)
    .filter((note) => page.notes.has(note))
    .map((note) => asideHtml(note.text, page.notes.get(note)))
    .join('')
}

function asideHtml(text: string, number: number | undefined): string {
  return `<aside class="note" data-note="${number}"><b>Примечание составителя ${number}.</b> ${escapeText(text)}</aside>\n`
}

function notesIn(content: readonly Inline[], inFootnotes: boolean): Note[] {
  return content.flatMap((inline) => {
    switch (inline.kind) {
      case 'note':
        return [inline]
      case 'strong':
      case 'emphasis':
        return notesIn(inline.content, inFootnotes)
      case 'footnote':
        return inFootnotes ? notesIn(inline.content, inFootnotes) : []
      default:
        return []
    }
  })
}

/** Whether a run of inline content has anything but notes. */
export function hasText(content: readonly Inline[]): boolean {
  return content.some((inline) => inline.kind !== 'note')
}
