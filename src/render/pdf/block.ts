/** What the pages are made of: broken lines with their rules of placing; lengths are points. */
import type { Id } from '../../model/document.ts'
import type { Line } from './line.ts'
import type { Tag } from './tag.ts'

export type Orientation = 'portrait' | 'landscape'

/** How a line stands in its measure; `spread` sends its last word to the right side. */
export type Align = 'justify' | 'left' | 'center' | 'right' | 'spread'

export type Block =
  | ParagraphBlock
  | TableBlock
  | { readonly kind: 'pageBreak'; readonly orientation: Orientation }

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly tag: Tag
  readonly lines: readonly Line[]
  readonly align: Align
  /** Shift of the column from the left margin. */
  readonly left: number
  readonly size: number
  readonly lineHeight: number
  /** Every line is exactly so high, the last one of a page too. */
  readonly exact: boolean
  readonly before: number
  readonly after: number
  /** Never last on a page. */
  readonly keepNext: boolean
  /** Not divided between pages as long as one page can hold it. */
  readonly keepLines: boolean
  /** Units that begin here: references lead to them. */
  readonly anchors: readonly Id[]
  readonly bookmark?: Bookmark
  /** A line of the contents: leaders and the page number of this anchor follow. */
  readonly pageOf?: Id
}

export type Bookmark = { readonly title: string; readonly depth: number }

export type TableBlock = {
  readonly kind: 'table'
  readonly before: number
  readonly head: readonly TableRow[]
  readonly body: readonly TableRow[]
  readonly lineHeight: number
  readonly size: number
  readonly anchors: readonly Id[]
}

export type TableRow = {
  readonly cells: readonly TableCell[]
  /** Height that the row has at least. */
  readonly least: number
  /** Divided between pages rather than moved to the next one. */
  readonly mayBreak: boolean
  /** Stays on the page of the next row. */
  readonly keepNext: boolean
}

export type TableCell = {
  /** From the left side of the table. */
  readonly x: number
  readonly width: number
  readonly rowSpan: number
  readonly lines: readonly CellLine[]
  readonly padding: number
  readonly middle: boolean
}

export type CellLine = { readonly line: Line; readonly tag: Tag; readonly align: Align }
