/** The tree that templates emit: what they said, with places, before any number is known. */
import type { Location, Source } from './diagnostic.ts'

export type ElementName =
  | 'regulation'
  | 'approval'
  | 'title'
  | 'line'
  | 'section'
  | 'heading'
  | 'clause'
  | 'p'
  | 'table'
  | 'caption'
  | 'column'
  | 'head'
  | 'row'
  | 'cell'
  | 'appendix'
  | 'field'
  | 'hint'
  | 'checkbox'
  | 'signature'
  | 'b'
  | 'i'
  | 'br'
  | 'blank'
  | 'ref'
  | 'cite'
  | 'note'
  | 'footnote'

export type Element = {
  readonly kind: 'element'
  readonly name: ElementName
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly location: Location
}

export type Text = { readonly kind: 'text'; readonly text: string }

/** A drafting remark that came with the data (`needsReview`); shown, never printed as text of the act. */
export type Remark = {
  readonly kind: 'remark'
  /** The object of the data that the remark is about; a remark on it is shown once however often it is printed. */
  readonly about: string
  readonly text: string
}

/** «[не заполнено: …]»: a value that `--draft` put in place of a missing one. */
export type Gap = { readonly kind: 'gap'; readonly text: string }

export type Node = Element | Text | Remark | Gap

/**
 * What the templates gave. `text` holds an instruction `<?at S L C?>` right before every start and end tag:
 * index S into `sources`, line L and column C of the template that wrote the tag.
 */
export type Markup = { readonly text: string; readonly sources: readonly Source[] }

/**
 * Private-use characters around a drafting remark and around a gap inside a value; never part of any output.
 * A remark is what it is about (no spaces), a space, and its text.
 */
export const remarkStart = '\ue000'
export const remarkEnd = '\ue001'
export const gapStart = '\ue002'
export const gapEnd = '\ue003'
