/** Pages as lists of what to draw. Coordinates are points from the top left corner of the page. */
import type { Id } from '../../model/document.ts'
import type { Align, Bookmark, Orientation } from './block.ts'
import type { Frame } from './geometry.ts'
import type { Line } from './line.ts'
import type { Tag } from './tag.ts'

/** A line in its place; without a tag it is furniture of the page, not text of the act. */
export type PlacedLine = {
  readonly line: Line
  /** Left side of the column. */
  readonly x: number
  readonly baseline: number
  readonly align: Align
  readonly tag: Tag | undefined
  readonly size: number
  /** A line that a review copy counts: not in a table, not at the foot. */
  readonly counted?: true
  /** Leaders and the number of the page of this anchor go to the right side of the page. */
  readonly pageOf?: Id
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Page = {
  /** From 1. */
  readonly number: number
  readonly orientation: Orientation
  readonly frame: Frame
  readonly lines: PlacedLine[]
  /** Borders of cells. */
  readonly boxes: Box[]
  readonly rules: { readonly x: number; readonly y: number; readonly width: number }[]
  readonly anchors: { readonly id: Id; readonly y: number }[]
  readonly bookmarks: (Bookmark & { readonly y: number })[]
}

/** Page number of every anchor. */
export function anchorPages(pages: readonly Page[]): Map<Id, number> {
  return new Map(pages.flatMap((page) => page.anchors.map(({ id }) => [id, page.number] as const)))
}
