/** Widths of columns in the units of Word. */
import type { Row, Table } from '../../model/document.ts'

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
