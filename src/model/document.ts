/**
 * The regulation as it will be read: complete and immutable. Every number and every reference text is already
 * known here; a writer only chooses how they look.
 */
import type { Location } from './diagnostic.ts'

/** Authored in a profile, a template or the data; stable across drafts; becomes a bookmark or anchor name. */
export type Id = string

/** Calendar date `YYYY-MM-DD`. */
export type IsoDate = string

export type Document = {
  readonly service: Id
  readonly profile: Id
  readonly date: IsoDate
  /** First eight hex digits of the hash of the data that the draft was made from. */
  readonly version: string
  readonly properties: Properties
  /** Гриф утверждения: the lines of the block at the top right of the first page. */
  readonly approval: readonly Line[]
  /** Title lines, centred and bold. */
  readonly title: readonly Line[]
  /** Every numbered list; `Num.list` is an index into it. */
  readonly lists: readonly List[]
  readonly sections: readonly Section[]
  readonly appendices: readonly Appendix[]
}

/** Document properties of the output file. */
export type Properties = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: readonly string[]
}

export type Line = { readonly content: readonly Inline[]; readonly location: Location }

/**
 * A logical list: one counter per level, restarted by the level above. One DOCX abstract numbering each.
 * `clauses` runs through the whole act (or restarts by section); every appendix has a list of its own.
 */
export type List = {
  readonly id: Id
  readonly kind: 'section' | 'clause' | 'table' | 'appendix'
  readonly levels: readonly ListLevel[]
}

export type NumberFormat = 'decimal' | 'upperRoman' | 'russianLower'

/** `pattern` holds `{n}` for the own number and `{1}`, `{2}` … for those of the levels above, e.g. `{1}.{n}.` or `{n})`. */
export type ListLevel = { readonly pattern: string; readonly format: NumberFormat }

/** The number of a unit: what is shown and where it comes from. */
export type Num = {
  /** Index into `Document.lists`. */
  readonly list: number
  /** From 0. */
  readonly level: number
  /** Counter value from 1. */
  readonly value: number
  /** Exactly what the reader sees, e.g. `12.`, `а)`, `IV.`, `Таблица 2`, `Приложение № 3`. */
  readonly text: string
}

/** Раздел or подраздел. `num` is absent only where the act leaves the unit unnumbered. `depth` from 1. */
export type Section = {
  readonly kind: 'section'
  readonly id: Id
  readonly depth: number
  readonly num?: Num
  readonly heading: readonly Inline[]
  readonly content: readonly Content[]
  readonly location: Location
}

/** Пункт (depth 1) or подпункт. Its first block is a paragraph that carries the number. */
export type Clause = {
  readonly kind: 'clause'
  readonly id?: Id
  readonly depth: number
  readonly num: Num
  readonly content: readonly Content[]
  readonly location: Location
}

export type Appendix = {
  readonly kind: 'appendix'
  readonly id: Id
  /** `Приложение` when it is the only one, `Приложение № 2` otherwise. */
  readonly num: Num
  /** Lines of the right-hand block under the number («к Административному регламенту …»). */
  readonly reference: readonly Line[]
  /** «Форма» mark. */
  readonly form: boolean
  readonly orientation: 'portrait' | 'landscape'
  readonly heading: readonly Inline[]
  readonly content: readonly Content[]
  readonly location: Location
}

export type Content = Section | Clause | Block
export type Block = Paragraph | Table | Field | Checkbox | Signature

/** Абзац. `role` names the look, a writer maps it to a style. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  readonly content: readonly Inline[]
  readonly location: Location
}

/** body: indented and justified; left, center, right: as named; addressee: block at the right; subheading: centred bold line of a form. */
export type ParagraphRole = 'body' | 'left' | 'center' | 'right' | 'addressee' | 'subheading'

export type Table = {
  readonly kind: 'table'
  readonly id?: Id
  /** «Таблица 1»; absent for layout tables of forms. */
  readonly num?: Num
  readonly caption?: readonly Inline[]
  /** Relative widths, sum 100; all 0 where the template leaves them to the writers. */
  readonly columns: readonly number[]
  readonly head: readonly Row[]
  readonly body: readonly Row[]
  readonly location: Location
}

export type Row = { readonly cells: readonly Cell[]; readonly location: Location }

/** Only cells that exist: a cell covered by a span above or to the left is not listed. */
export type Cell = {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: 'left' | 'center'
  readonly content: readonly Paragraph[]
}

/** A line to fill in: label, rule to the right margin, caption under the rule. */
export type Field = {
  readonly kind: 'field'
  readonly label: readonly Inline[]
  readonly hint?: readonly Inline[]
  readonly location: Location
}

export type Checkbox = {
  readonly kind: 'checkbox'
  readonly content: readonly Inline[]
  readonly location: Location
}

/** Position at the left, blank or name at the right, captions under the blanks. */
export type Signature = {
  readonly kind: 'signature'
  readonly position: readonly Inline[]
  readonly name: readonly Inline[]
  readonly location: Location
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | LineBreak
  | Blank
  | CrossReference
  | Citation
  | Footnote
  | Note
  | Gap

export type Text = { readonly kind: 'text'; readonly text: string }
export type Strong = { readonly kind: 'strong'; readonly content: readonly Inline[] }
export type Emphasis = { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
export type LineBreak = { readonly kind: 'lineBreak' }
/** `length` underscores to write on. */
export type Blank = { readonly kind: 'blank'; readonly length: number }

/** «подпункте «б» пункта 14»: pieces of text, those with a target are the numbers that follow it. */
export type CrossReference = {
  readonly kind: 'crossReference'
  readonly target: Id
  readonly segments: readonly { readonly text: string; readonly target?: Id }[]
}

/** Requisites of an act: in full at the first mention, then the short form. */
export type Citation = { readonly kind: 'citation'; readonly act: Id; readonly text: string }

/** `number` from 1 through the whole document. */
export type Footnote = {
  readonly kind: 'footnote'
  readonly number: number
  readonly content: readonly Inline[]
}

/** A drafting note: a comment in DOCX, a marked aside elsewhere; never part of the text of the act. */
export type Note = { readonly kind: 'note'; readonly text: string }

/** «[не заполнено: …]»: part of the text of a draft, highlighted. */
export type Gap = { readonly kind: 'gap'; readonly text: string }
