/** Widths of columns, and a guess of heights good enough to decide whether a row may break. */
import { inlineText } from '../../document/text.ts'
import type { Row, Table } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { fromPoints, type Orientation, textHeight } from './measure.ts'
import type { GridCell } from './table-spans.ts'

/** Word opens no table with more. */
const columnsOfWord = 63

/** Shares of the columns; a row that sticks out of them gets columns of an average share, so that no cell is lost. */
export function columnShares(table: Table): readonly number[] {
  const rows = [...table.head, ...table.body]
  const width = (row: Row): number => row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0)
  const needed = Math.min(
    columnsOfWord,
    rows.reduce((widest, row) => Math.max(widest, width(row)), 1),
  )
  if (needed <= table.columns.length) return table.columns
  const known = table.columns.reduce((sum, share) => sum + share, 0)
  const share = table.columns.length > 0 ? known / table.columns.length : 1
  return [...table.columns, ...new Array<number>(needed - table.columns.length).fill(share)]
}

/** Whole twips that add up to `total`, whatever the shares add up to. */
export function columnWidths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  let done = 0
  let before = 0
  return shares.map((share) => {
    done += share
    const edge = Math.round((total * done) / sum)
    const width = edge - before
    before = edge
    return width
  })
}

/** Width of neighbouring columns together. */
export function spanWidth(widths: readonly number[], first: number, count: number): number {
  return widths.slice(first, first + count).reduce((sum, width) => sum + width, 0)
}

/** A letter of Times is about half its size wide. */
const letterWidth = 0.5
const cellPadding = 216

/** A row higher than this part of the page is broken rather than moved to the next page. */
const longestPart = 0.4

export function isTooLong(
  layout: Layout,
  cells: readonly GridCell[],
  widths: readonly number[],
  orientation: Orientation,
): boolean {
  const limit = textHeight(layout, orientation) * longestPart
  return cells.some((cell) => cellHeight(layout, cell, widths) > limit)
}

function cellHeight(layout: Layout, grid: GridCell, widths: readonly number[]): number {
  const size = fromPoints(layout.font.tableSize)
  const width = spanWidth(widths, grid.column, grid.columns)
  const letters = Math.max(1, (width - cellPadding) / (size * letterWidth))
  const paragraphs = grid.cell?.content ?? []
  const lines = paragraphs.map((paragraph) =>
    Math.max(1, Math.ceil(inlineText(paragraph.content).length / letters)),
  )
  return lines.reduce((sum, one) => sum + one, 0) * size * 1.15 * layout.spacing.tableLine
}
