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
import type { Hold, Widest } from './text-extent.ts'

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
  const fitting = sizes.find((size) => sum(minima(words, 'groups', size, tableSize)) <= width)
  const size = fitting ?? sizes.at(-1) ?? tableSize
  const holds: readonly Hold[] = ['everything', 'groups', 'words']
  const least = holds
    .map((hold) => minima(words, hold, size, tableSize))
    .find((columns) => sum(columns) <= width)
  const padding = paddingAt(size, tableSize)
  const own = ownWidths(table, width)
  if (!least) return { columns: own ? table.columns : minima(words, 'words', size, tableSize), size, padding }
  if (!own) return { columns: shareOut(words.rows, least, width, size, 2 * padding), size, padding }
  const isKept = own.every((column, index) => column >= (least[index] ?? 0))
  return { columns: isKept ? table.columns : yielded(own, least), size, padding }
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
  const need = (widest: Widest): number => widest[hold] * size + sides
  const columns = words.columns.map(need)
  for (const { first, count, widest } of words.spanning) {
    const lack = need(widest) - sum(columns.slice(first, first + count))
    for (let column = first; column < first + count; column++)
      columns[column] = (columns[column] ?? 0) + Math.max(0, lack) / count
  }
  return columns
}

/** Widths that the template gives, in points; undefined where it leaves them to us. */
function ownWidths({ columns }: Table, width: number): number[] | undefined {
  const total = sum(columns)
  return total > 0 ? columns.map((share) => (share / total) * width) : undefined
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
  return values.reduce((total, value) => total + value, 0)
}
