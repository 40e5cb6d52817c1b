/** What the parts of the writer share while one document is written. */
import type { Location, Report } from '../../model/diagnostic.ts'
import type { Appendix, Clause, Document, Footnote, Id, Section, Table } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import type { TableFit } from '../table-fit.ts'
import type { FindingNotes } from './finding-notes.ts'
import type { Orientation } from './measure.ts'
import type { NumberPlan } from './number-plan.ts'
import { escapeXml, hasForbidden, isPlain } from './xml.ts'

export type Target = Section | Clause | Appendix | Table

export type Context = {
  readonly document: Document
  readonly layout: Layout
  readonly numbers: NumberPlan
  /** Widths and sizes of the tables. */
  readonly fits: ReadonlyMap<Table, TableFit>
  /** Units that have an id, by it. */
  readonly targets: ReadonlyMap<Id, Target>
  readonly notes: boolean
  /** Findings that wait for their paragraph; those written are taken out. */
  readonly findings: FindingNotes
  /**
   * Line breaks and changes of type inside a paragraph; a text for publication has neither: one абзац is one paragraph
   * of one look (приказ ФСО № 92).
   */
  readonly breaks: boolean
  /** Page of each unit that the contents page lists, when it is known. */
  readonly pages: ReadonlyMap<Id, number>
  readonly report: Report
  /** Grows while the body is written. */
  readonly collected: Collected
}

export type Collected = {
  readonly footnotes: CollectedFootnote[]
  /** Texts of the comments, escaped; the id is the index after `firstComment`. */
  readonly comments: string[]
  /** Footnotes that Word has counted so far. */
  countedFootnotes: number
  /** Content controls written so far. */
  controls: number
  /** Ids that have their bookmark. */
  readonly marked: Set<Id>
}

export type CollectedFootnote = {
  readonly footnote: Footnote
  /** Of the paragraph that has the mark. */
  readonly location: Location
  /** The number is typed, because Word would count another one. */
  readonly isTyped: boolean
}

/** Where a block stands. */
export type Place = {
  readonly orientation: Orientation
  /** Heading levels above the outermost section. */
  readonly outer: number
}

export function collectNothing(): Collected {
  return { footnotes: [], comments: [], countedFootnotes: 0, controls: 0, marked: new Set() }
}

/** Text for the XML; reports characters that cannot be written. */
export function safeText(context: Context, text: string, location: Location): string {
  if (isPlain(text)) return text
  if (hasForbidden(text))
    context.report({
      code: 'render/forbidden-character',
      severity: 'warning',
      message: 'В тексте есть управляющий символ, который нельзя записать в файл Word; он пропущен.',
      hint: 'Удалите символ: наберите фрагмент заново вместо вставки из другой программы.',
      location,
    })
  return escapeXml(text)
}
