/**
 * Which rows of a table may be divided between pages and which stay on the page of the next one: the same in every
 * format that has pages. Heights are worked out from the lengths of texts, so that no format need ask another.
 */
import type { Appendix, Row, Table } from '../model/document.ts'
import type { Layout } from '../schema/types.ts'
import { isToFill, writtenLine } from './row-to-fill.ts'
import type { TableFit } from './table-fit.ts'
import { type CellWords, tableWords } from './table-words.ts'
import { lineRoom } from './text-extent.ts'

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
  const { rows } = tableWords(table)
  const heights: number[] = []
  // Loops without arrow functions: the engine drops compiled code of a function with its last instance.
  for (const [index, row] of table.body.entries())
    heights.push(rowHeight(rows[table.head.length + index] ?? [], row, widths, fit, layout))
  const isShort = sum(heights.slice(-2)) <= page * shortPart
  const { length } = table.body
  const keeping: RowKeeping[] = []
  for (const [index, row] of table.body.entries()) {
    const isNextToLast = index === length - 2
    const mayBreak = (heights[index] ?? 0) > page * longestPart
    const keepNext = index < length - 1 && (isGroupHead(row, widths.length) || (isShort && isNextToLast))
    keeping.push({ mayBreak, keepNext })
  }
  return keeping
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
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
  const total = sum(columns) || 1
  return columns.map((share) => (share / total) * width)
}

/** Line height of Times New Roman at single spacing in em. */
const singleLine = 1.149

function rowHeight(
  cells: readonly CellWords[],
  row: Row | undefined,
  widths: readonly number[],
  { size, padding }: TableFit,
  layout: Layout,
): number {
  let lines = 1
  for (const { column, columns, rowSpan, lengths } of cells) {
    if (rowSpan > 1) continue
    let width = -2 * padding
    for (let one = column; one < column + columns; one++) width += widths[one] ?? 0
    lines = Math.max(lines, linesOf(lengths, lineRoom(width / size)))
  }
  const least = row && isToFill(row) ? writtenLine * millimetre : 0
  return Math.max(least, lines * size * singleLine * layout.spacing.tableLine)
}

function linesOf(lengths: readonly number[], room: number): number {
  let lines = 0
  for (const length of lengths) lines += Math.max(1, Math.ceil(length / room))
  return lines
}
