/** Shares the width of a table out among columns whose widths nobody gave: so that the table becomes as low as it can. */

/** So many parts are given out one by one. */
const parts = 120

/** A line ends half a word before the side of its column on average, em. */
const unused = 1.2

/**
 * Widths that add up to `width`, none below its least. `rows`: lengths of the paragraphs of every cell in em; `sides`:
 * what the padding takes of a column. Every part goes to the column whose cells make the most rows high.
 */
export function shareOut(
  rows: readonly (readonly (readonly number[])[])[],
  least: readonly number[],
  width: number,
  size: number,
  sides: number,
): number[] {
  const columns = [...least]
  const spare = width - least.reduce((total, column) => total + column, 0)
  const line = (column: number): number =>
    Math.max((column - sides) / size - unused, (column - sides) / size / 2)
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
function gainsOf(rows: readonly (readonly (readonly number[])[])[], lines: readonly number[]): number[] {
  const gains = lines.map(() => 0)
  for (const row of rows) {
    let highest = 0
    let at = 0
    for (const [column, paragraphs] of row.entries()) {
      const height = heightOf(paragraphs, lines[column] ?? 1)
      if (height <= highest) continue
      highest = height
      at = column
    }
    gains[at] = (gains[at] ?? 0) + gainOf(row[at] ?? [], lines[at] ?? 1)
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
