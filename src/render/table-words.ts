/** How wide the columns of a table must be for its words, and how much text stands in them. Lengths are em. */
import { inlineText } from '../document/text.ts'
import type { Cell, Inline, Table } from '../model/document.ts'
import { rowCells } from './table-cells.ts'
import { type Extent, readExtent, type Widest } from './text-extent.ts'

/** A cell that spans columns and what it needs of them together. */
export type Spanning = { readonly first: number; readonly count: number; readonly widest: Widest }

export type CellWords = {
  readonly column: number
  readonly columns: number
  readonly rowSpan: number
  /** Of every paragraph in one line. */
  readonly lengths: readonly number[]
}

export type TableWords = {
  /** Widest of each column. */
  readonly columns: readonly Widest[]
  readonly spanning: readonly Spanning[]
  /** Cells of each row: first those of the head, then those of the body. */
  readonly rows: readonly (readonly CellWords[])[]
}

/** What was measured lives as long as its table: several formats ask for it. */
const measured = new WeakMap<Table, TableWords>()

/** Measures every cell of the table. */
export function tableWords(table: Table): TableWords {
  const known = measured.get(table)
  if (known) return known
  const fresh = measureTable(table)
  measured.set(table, fresh)
  return fresh
}

function measureTable(table: Table): TableWords {
  const count = table.columns.length
  const extents = Array.from({ length: count }, nothing)
  const spanning: Spanning[] = []
  const grid = [...rowCells(table.head, count), ...rowCells(table.body, count)]
  const rows: CellWords[][] = []
  // Loops without arrow functions: the engine drops compiled code of a function with its last instance.
  for (const cells of grid) {
    const isHead = rows.length < table.head.length
    const own: CellWords[] = []
    for (const { cell, column, columns } of cells) {
      if (!cell) continue
      const extent = columns > 1 ? nothing() : (extents[column] ?? nothing())
      const lengths = readCell(cell, isHead, extent)
      if (columns > 1) spanning.push({ first: column, count: columns, widest: extent })
      own.push({ column, columns, rowSpan: cell.rowSpan, lengths })
    }
    rows.push(own)
  }
  return { columns: extents, spanning, rows }
}

function nothing(): Extent {
  return { everything: 0, groups: 0, words: 0 }
}

/** Lengths of the paragraphs. */
function readCell(cell: Cell, isHead: boolean, extent: Extent): number[] {
  const lengths: number[] = []
  for (const { content, role } of cell.content) {
    const isBold = isHead || role === 'subheading' || content.some(isStrong)
    lengths.push(readExtent(inlineText(content), isBold, extent))
  }
  return lengths
}

function isStrong(inline: Inline): boolean {
  return inline.kind === 'strong' || (inline.kind === 'emphasis' && inline.content.some(isStrong))
}
