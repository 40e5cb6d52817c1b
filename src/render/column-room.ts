/** Shares the width of a table out among columns whose widths nobody gave: so that the table becomes as low as it can. */

import type { CellWords } from './table-words.ts'
import { lineRoom } from './text-extent.ts'

/** So many parts are given out one by one. */
const parts = 120

/**
 * Widths that add up to `width`, none below its least. `rows`: the cells of the table; `sides`:
 * what the padding takes of a column. Every part goes to the column whose cells make the most rows high.
 */
export function shareOut(
  rows: readonly (readonly CellWords[])[],
  least: readonly number[],
  width: number,
  size: number,
  sides: number,
): number[] {
  const columns = [...least]
  const spare = width - least.reduce((total, column) => total + column, 0)
  const line = (column: number): number => lineRoom((column - sides) / size)
  for (let part = 0; part < parts; part++) {
    const gains = gainsOf(rows, columns.map(line))
    const most = Math.max(...gains)
    if (most === 0) return stretched(columns, width)
    const best = gains.indexOf(most)
    columns[best] = (columns[best] ?? 0) + spare / parts
  }
  return columns
}

/** What a little more width would save in lines, by column: only the highest cell of a row counts. */
function gainsOf(rows: readonly (readonly CellWords[])[], lines: readonly number[]): number[] {
  const gains = lines.map(() => 0)
  for (const row of rows) {
    let highest = 0
    let tallest: CellWords | undefined
    for (const cell of row) {
      // What spans columns is low wherever they end.
      if (cell.columns > 1) continue
      const height = heightOf(cell.lengths, lines[cell.column] ?? 1)
      if (height <= highest) continue
      highest = height
      tallest = cell
    }
    if (!tallest) continue
    const { column, lengths } = tallest
    gains[column] = (gains[column] ?? 0) + gainOf(lengths, lines[column] ?? 1)
  }
  return gains
}

/** Paragraphs of one line have nothing to save. */
function gainOf(paragraphs: readonly number[], line: number): number {
  let gain = 0
  for (const length of paragraphs) if (length > line) gain += length / line ** 2
  return gain
}

/** Every cell stands in lines as few as its paragraphs: the rest of the width goes to all. */
function stretched(columns: readonly number[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column, 0)
  return columns.map((column) => (column * width) / total)
}

function heightOf(paragraphs: readonly number[], line: number): number {
  let height = 0
  for (const length of paragraphs) height += Math.max(1, length / line)
  return height
}
