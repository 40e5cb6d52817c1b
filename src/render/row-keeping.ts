/**
 * Which rows of a table may be divided between pages and which stay on the page of the next one: the same in every
 * format that has pages. Heights are worked out from the widths of letters, so that no format need ask another.
 */
import { inlineText } from '../document/text.ts'
import type { Appendix, Cell, Row, Table } from '../model/document.ts'
import type { Layout } from '../schema/types.ts'
import { letterWidths } from './letter-width.ts'
import { isToFill, writtenLine } from './row-to-fill.ts'
import { type GridCell, rowCells } from './table-cells.ts'
import type { TableFit } from './table-fit.ts'
import { unbroken } from './table-words.ts'

export type RowKeeping = {
  /** Too high to be moved to the next page as a whole. */
  readonly mayBreak: boolean
  /** Stays on the page of the next row. */
  readonly keepNext: boolean
}

/** A row higher than this part of the page is broken rather than moved to the next page. */
const longestPart = 0.4
/** The last two rows stay together unless they are higher than this part of the page. */
const shortPart = 0.125

/** For every row of the body, in order. `fit` must be that of this table and this orientation. */
export function keepRows(
  table: Table,
  fit: TableFit,
  layout: Layout,
  orientation: Appendix['orientation'],
): RowKeeping[] {
  const page = sheetHeight(layout, orientation)
  const widths = cellWidths(fit, layout, orientation)
  const heights = rowCells(table.body, widths.length).map((cells, index) =>
    rowHeight(cells, table.body[index], widths, fit, layout),
  )
  const isShort = heights.slice(-2).reduce((sum, height) => sum + height, 0) <= page * shortPart
  const { length } = table.body
  return table.body.map((row, index) => ({
    mayBreak: (heights[index] ?? 0) > page * longestPart,
    keepNext: index < length - 1 && (isGroupHead(row, widths.length) || (isShort && index === length - 2)),
  }))
}

/** Whether a row names the rows under it: its only cell goes over all columns. */
function isGroupHead({ cells }: Row, columns: number): boolean {
  const [cell, ...others] = cells
  return cell !== undefined && others.length === 0 && columns > 1 && cell.columnSpan >= columns
}

const millimetre = 72 / 25.4

function sheetHeight({ page }: Layout, orientation: Appendix['orientation']): number {
  const height = orientation === 'landscape' ? 210 : 297
  return (height - page.margins.top - page.margins.bottom) * millimetre
}

/** Of the text in the columns, points. */
function cellWidths({ columns }: TableFit, { page }: Layout, orientation: Appendix['orientation']): number[] {
  const sheet = orientation === 'landscape' ? 297 : 210
  const width = (sheet - page.margins.left - page.margins.right) * millimetre
  const total = columns.reduce((sum, share) => sum + share, 0) || 1
  return columns.map((share) => (share / total) * width)
}

/** Line height of Times New Roman at single spacing in em. */
const singleLine = 1.149

function rowHeight(
  cells: readonly GridCell[],
  row: Row | undefined,
  widths: readonly number[],
  { size, padding }: TableFit,
  layout: Layout,
): number {
  const lines = cells.map(({ cell, column, columns }) => {
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0)
    return cell && cell.rowSpan === 1 ? cellLines(cell, (width - 2 * padding) / size) : 1
  })
  const least = row && isToFill(row) ? writtenLine * millimetre : 0
  return Math.max(least, Math.max(1, ...lines) * size * singleLine * layout.spacing.tableLine)
}

/** `width`: em. */
function cellLines(cell: Cell, width: number): number {
  return cell.content.reduce((sum, { content }) => sum + textLines(inlineText(content), width), 0)
}

const space = 0.25

function textLines(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const group of unbroken(text)) {
    const own = letterWidths(group, false)
    if (used > 0 && used + own > width) {
      lines += 1
      used = 0
    }
    used += own + (/[-–—]$/.test(group) ? 0 : space)
    // A word wider than the column goes on in the next line.
    while (used > width + space) {
      lines += 1
      used -= Math.max(1, width)
    }
  }
  return lines
}
