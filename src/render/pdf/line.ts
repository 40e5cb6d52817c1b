/** Set text: pieces make words, words make lines. Lengths are points. */
import type { Id } from '../../model/document.ts'
import type { Face } from './face.ts'
import type { PrintField, Tag } from './tag.ts'

/** Holds words together; it is as wide as a space. */
export const noBreakSpace = '\u00a0'

/** What surrounds a stretch of text beyond its look. */
export type Mark = {
  /** Number of a unit that the stretch refers to. */
  readonly target?: Id
  /** The element of the number of a list item: the text around it belongs to the item's body. */
  readonly label?: Tag
  /** A blank or a box of a form. */
  readonly field?: PrintField
  /** A value not filled in yet. */
  readonly gap?: true
  /** A footnote number: its note stands at the foot of the same page. */
  readonly footnote?: NoteText
}

/** A footnote, set and ready to be placed. */
export type NoteText = {
  readonly number: number
  readonly reference: Tag
  readonly span: Tag
  readonly note: Tag
  readonly lines: readonly Line[]
  readonly lineHeight: number
  readonly size: number
}

/** Text of one look; never broken, but by force when wider than the column. */
export type Piece = {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly rise: number
  readonly width: number
  readonly mark: Mark | undefined
  /** Its no-break spaces keep their width in lines that are set finely. */
  readonly fixed?: true
}

/** Pieces between two chances to break. */
export type Word = {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** Width of the space after it; 0 after a hyphen, where a line may break without one. */
  readonly space: number
  /** The line ends here by the author's will. */
  readonly hard: boolean
}

export type Line = {
  readonly words: readonly Word[]
  /** Width without the space at the end: the natural one, or that of glyphs drawn by `scale` with natural spaces. */
  readonly width: number
  /** Spaces that justification may stretch. */
  readonly gaps: number
  /** Shift from the left side of the column: the indent of the first line. */
  readonly offset: number
  /** Width that the line may fill. */
  readonly measure: number
  /** Broken by the width, so justified; the last line and a forced end are not. */
  readonly wrapped: boolean
  /** Share of their width at which glyphs are drawn; then no-break spaces stretch too and are among `gaps`. */
  readonly scale?: number
}
