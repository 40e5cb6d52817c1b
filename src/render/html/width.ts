/** Widths of table columns: the policy of the page forbids style attributes, so every width is a class. */
import type { Document, Table } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { fitTables, type TableFit } from '../table-fit.ts'

/** Class of a column of this width, in percent: `w12_5`. */
export function widthClass(width: number): string {
  return `w${rounded(width)}`.replace('.', '_')
}

/** Class of a table of smaller letters than those of the layout. */
export function sizeClass(size: number): string {
  return `t${size}`.replace('.', '_')
}

/** Widths and sizes of all tables, in percent of the width of the table. */
export function tableFits(document: Document, layout: Layout): ReadonlyMap<Table, TableFit> {
  const { left, right } = layout.page.margins
  const fits = fitTables(document, layout, (orientation) => {
    const sheet = orientation === 'landscape' ? 297 : 210
    return ((sheet - left - right) * 72) / 25.4
  })
  return new Map([...fits].map(([table, fit]) => [table, { ...fit, columns: inPercent(fit.columns) }]))
}

function inPercent(columns: readonly number[]): number[] {
  const total = columns.reduce((sum, width) => sum + width, 0) || 1
  return Math.abs(total - 100) < 1 ? [...columns] : columns.map((width) => (width / total) * 100)
}

/** CSS rules for the widths of all columns of the document and the sizes of tables, each once, from the least. */
export function widthRules(fits: ReadonlyMap<Table, TableFit>, layout: Layout): string {
  const all = [...fits.values()]
  const widths = ascending(all.flatMap(({ columns }) => columns).map(rounded))
  const sizes = ascending(all.map(({ size }) => size)).filter((size) => size !== layout.font.tableSize)
  return [
    ...widths.map((width) => `.${widthClass(width)} { width: ${width}%; }\n`),
    ...sizes.map((size) => sizeRules(size, all.find((fit) => fit.size === size)?.padding ?? 0)),
  ].join('')
}

function sizeRules(size: number, padding: number): string {
  const name = sizeClass(size)
  return `.${name} { font-size: ${size}pt; }\n.${name} th, .${name} td { padding: 0 ${cellPadding(padding)}pt; }\n`
}

/** A browser counts borders of a pixel to the cell, a word processor does not: the text must have the same room. */
export function cellPadding(padding: number): number {
  return rounded(padding - 0.5)
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, two) => one - two)
}

function rounded(width: number): number {
  return Math.round(width * 100) / 100
}
