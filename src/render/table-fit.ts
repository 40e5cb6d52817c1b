/**
 * Widths of columns and the size of letters of a table, the same in every format. Widths of the template stand as long
 * as every word fits its column; a table that no widths can make room for gets smaller letters, down to the least size
 * of the layout. So no word is torn.
 */
import { walk } from '../document/walk.ts'
import type { Appendix, Document, Table } from '../model/document.ts'
import type { Layout } from '../schema/types.ts'
import { shareOut } from './column-room.ts'
import { type TableWords, tableWords } from './table-words.ts'
import type { Hold } from './text-extent.ts'

export type TableFit = {
  /** Relative widths. */
  readonly columns: readonly number[]
  /** Points. */
  readonly size: number
  /** Space between a border and the text, points. */
  readonly padding: number
}

/** Space between a border and the text, 0.19 cm as in Word, points. */
export const usualPadding = 5.4
/** Word keeps sizes in half points. */
const sizeStep = 0.5
/** Borders and the rounding of widths take so much of a column, points. */
const reserve = 0.6

/** `width`: of the text of the page, points. */
export function fitTable(table: Table, layout: Layout, width: number): TableFit {
  const { tableSize, tableSizeLeast = tableSize } = layout.font
  const words = tableWords(table)
  const sizes = sizesFrom(tableSize, tableSizeLeast)
  const size = fittingSize(words, sizes, tableSize, width)
  const least = fittingMinima(words, size, tableSize, width)
  const padding = paddingAt(size, tableSize)
  const own = ownWidths(table, width)
  if (!least) return { columns: own ? table.columns : minima(words, 'words', size, tableSize), size, padding }
  if (!own) return { columns: shareOut(words.rows, least, width, size, 2 * padding), size, padding }
  return { columns: isKept(own, least) ? table.columns : yielded(own, least), size, padding }
}

// Loops without arrow functions: the engine drops compiled code of a function with its last instance.
/** The greatest size that the table fits at, or the least of all. */
function fittingSize(words: TableWords, sizes: readonly number[], usual: number, width: number): number {
  for (const size of sizes) if (sum(minima(words, 'groups', size, usual)) <= width) return size
  return sizes.at(-1) ?? usual
}

const holds: readonly Hold[] = ['everything', 'groups', 'words']

function fittingMinima(words: TableWords, size: number, usual: number, width: number): number[] | undefined {
  for (const hold of holds) {
    const columns = minima(words, hold, size, usual)
    if (sum(columns) <= width) return columns
  }
  return undefined
}

/** The fit of every table of the document; `widthOf`: of the text of a sheet, points. */
export function fitTables(
  document: Document,
  layout: Layout,
  widthOf: (orientation: Appendix['orientation']) => number,
): ReadonlyMap<Table, TableFit> {
  const fits = new Map<Table, TableFit>()
  walk(document, (node, [outermost]) => {
    if (node.kind !== 'table') return
    const orientation = outermost?.kind === 'appendix' ? outermost.orientation : 'portrait'
    fits.set(node, fitTable(node, layout, widthOf(orientation)))
  })
  return fits
}

function sizesFrom(most: number, least: number): number[] {
  const count = Math.max(0, Math.floor((most - least) / sizeStep))
  return Array.from({ length: count + 1 }, (_, index) => most - index * sizeStep)
}

/** Shrinks twice as fast as the letters: where these had to shrink, every point at their sides counts. */
function paddingAt(size: number, usual: number): number {
  return Math.round(usualPadding * (size / usual) ** 2 * 20) / 20
}

/** Least widths of the columns in points; what a cell over several columns lacks is divided among them. */
function minima(words: TableWords, hold: Hold, size: number, usual: number): number[] {
  const sides = 2 * paddingAt(size, usual) + reserve
  const columns: number[] = []
  for (const widest of words.columns) columns.push(widest[hold] * size + sides)
  for (const { first, count, widest } of words.spanning) {
    const lack = widest[hold] * size + sides - sum(columns.slice(first, first + count))
    for (let column = first; column < first + count; column++)
      columns[column] = (columns[column] ?? 0) + Math.max(0, lack) / count
  }
  return columns
}

/** Widths that the template gives, in points; undefined where it leaves them to us. */
function ownWidths({ columns }: Table, width: number): number[] | undefined {
  const total = sum(columns)
  if (total <= 0) return undefined
  const own: number[] = []
  for (const share of columns) own.push((share / total) * width)
  return own
}

function isKept(own: readonly number[], least: readonly number[]): boolean {
  for (const [index, column] of own.entries()) if (column < (least[index] ?? 0)) return false
  return true
}

/** Columns that are too narrow get what they lack from those that have more than they need, in proportion. */
function yielded(own: readonly number[], least: readonly number[]): number[] {
  const over = own.map((column, index) => column - (least[index] ?? 0))
  const lack = sum(over.map((one) => Math.max(0, -one)))
  const spare = sum(over.map((one) => Math.max(0, one)))
  return own.map((column, index) => {
    const more = over[index] ?? 0
    return more < 0 ? column - more : column - (more * lack) / spare
  })
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
