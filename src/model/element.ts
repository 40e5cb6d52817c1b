/** The tree that templates emit: what they said, with places, before any number is known. */
import type { Location } from './diagnostic.ts'

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
export type Remark = { readonly kind: 'remark'; readonly text: string }

/** «[не заполнено: …]»: a value that `--draft` put in place of a missing one. */
export type Gap = { readonly kind: 'gap'; readonly text: string }

export type Node = Element | Text | Remark | Gap
