/** The structure tree of the file, built while the document is composed and filled while pages are drawn. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Reference'
  | 'Span'
  | 'Note'
  | 'Form'

/** Names that ISO 32000-1 knows; Russian letters are nearest to its letters. */
export type ListNumbering = 'Decimal' | 'UpperRoman' | 'LowerAlpha'

/** A place to be filled in by hand: text or a box to tick, and what it is for. */
export type PrintField = { readonly role: 'tv' | 'cb'; readonly description: string }

export type TagAttributes = {
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly title?: string
  readonly id?: string
  /** How the items of a list are numbered. */
  readonly numbering?: ListNumbering
  readonly printField?: PrintField
}

export const noAttributes: TagAttributes = {}

/** Marked content of a page, or an annotation that the element owns; the page and the annotation are objects. */
export type Content =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: number }

/** A structure element. `texts` gathers what was drawn for it, word by word: the proof of completeness reads it. */
export type Tag = {
  readonly role: Role
  readonly parent: Tag | undefined
  readonly attributes: TagAttributes
  readonly kids: (Tag | Content)[]
  readonly texts: string[]
  /** Number of its object in the file, 0 until it has one. */
  object: number
}

/** A new element as the last child of `parent`. */
export function addTag(parent: Tag, role: Role, attributes: TagAttributes = noAttributes): Tag {
  const tag = looseTag(parent, role, attributes)
  parent.kids.push(tag)
  return tag
}

/** An element whose place among its parent's children is found only when it is drawn. */
export function looseTag(parent: Tag | undefined, role: Role, attributes: TagAttributes = noAttributes): Tag {
  return { role, parent, attributes, kids: [], texts: [], object: 0 }
}
