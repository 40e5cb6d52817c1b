/** Cells of the model on the grid of columns: a cell that a span covers stands there too, empty. */
import type { Cell, Row } from '../model/document.ts'

export type GridCell = {
  /** Undefined for a covered place and for one that the row leaves out. */
  readonly cell: Cell | undefined
  readonly column: number
  readonly columns: number
  readonly merge: 'none' | 'restart' | 'continue'
}

type Cover = { readonly columns: number; rows: number }

/** Rows of one group (head or body), every place of the grid filled. */
export function rowCells(rows: readonly Row[], columnCount: number): GridCell[][] {
  const covers = new Map<number, Cover>()
  return rows.map((row, index) => oneRow(row, columnCount, covers, rows.length - index))
}

function oneRow(row: Row, columnCount: number, covers: Map<number, Cover>, rowsLeft: number): GridCell[] {
  const waiting = [...row.cells]
  const cells: GridCell[] = []
  let column = 0
  while (column < columnCount) {
    const next =
      coveredCell(covers, column) ?? newCell(waiting.shift(), column, columnCount, covers, rowsLeft)
    cells.push(next)
    column += next.columns
  }
  return cells
}

function coveredCell(covers: Map<number, Cover>, column: number): GridCell | undefined {
  const cover = covers.get(column)
  if (!cover) return undefined
  cover.rows -= 1
  if (cover.rows === 0) covers.delete(column)
  return { cell: undefined, column, columns: cover.columns, merge: 'continue' }
}

function newCell(
  cell: Cell | undefined,
  column: number,
  columnCount: number,
  covers: Map<number, Cover>,
  rowsLeft: number,
): GridCell {
  const columns = Math.min(cell?.columnSpan ?? 1, freeColumns(covers, column, columnCount))
  const rows = Math.min(cell?.rowSpan ?? 1, rowsLeft)
  if (rows > 1) covers.set(column, { columns, rows: rows - 1 })
  return { cell, column, columns, merge: rows > 1 ? 'restart' : 'none' }
}

/** Columns up to the next covered place. */
function freeColumns(covers: Map<number, Cover>, column: number, columnCount: number): number {
  let end = column + 1
  while (end < columnCount && !covers.has(end)) end += 1
  return end - column
}
