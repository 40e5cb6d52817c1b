/** Tables: cells are set in their columns, the rows are placed later. */

import { captionText, inlineText } from '../../document/text.ts'
import type { Cell, Row, Table } from '../../model/document.ts'
import { keepRows, type RowKeeping } from '../row-keeping.ts'
import { isToFill, writtenLine } from '../row-to-fill.ts'
import { fitTable, type TableFit } from '../table-fit.ts'
import type { Align, CellLine, TableCell, TableRow } from './block.ts'
import { breakAsWord } from './break-lines.ts'
import { addBlock, type Composition, tableSpace, takeNumber, within, wordsOf } from './composition.ts'
import { reportCutWords } from './cut-word.ts'
import { lineHeight, mm } from './geometry.ts'
import type { Line } from './line.ts'
import { addParagraph, bodyLook } from './paragraph.ts'
import { addTag, type Tag } from './tag.ts'

/** Adds the caption and the table. */
export function composeTable(composition: Composition, table: Table): void {
  const tag = addTag(composition.parent, 'Table')
  if (table.id !== undefined) composition.anchors.push(table.id)
  within(composition, tag, composeCaption, table)
  const fit = fitTable(table, composition.layout, composition.width)
  const { size } = fit
  const keeping = keepRows(table, fit, composition.layout, composition.orientation)
  const grid: Grid = { ...fit, sides: columnSides(fit.columns, composition.width) }
  const head = rows(
    composition,
    table.head,
    table.head.length > 0 ? addTag(tag, 'THead') : tag,
    'TH',
    grid,
    [],
  )
  const body = rows(composition, table.body, addTag(tag, 'TBody'), 'TD', grid, keeping)
  addBlock(composition, {
    kind: 'table',
    before: tableSpace,
    head,
    body,
    size,
    lineHeight: lineHeight(size, composition.layout.spacing.tableLine),
    anchors: [],
  })
}

function composeCaption(composition: Composition, table: Table): void {
  if (captionText(table) === undefined) return
  const look = { ...bodyLook(composition), role: 'Caption' as const, align: 'left' as const, indent: 0 }
  const content = table.caption ?? []
  const own = table.num && (content.length > 0 && inlineText(content) ? `${table.num.text}.` : table.num.text)
  composition.number = [composition.number, own].filter(Boolean).join(' ')
  const caption = { ...look, before: 6, after: 6, keepNext: true, keepLines: true }
  addParagraph(composition, content, table.location, caption)
}

/** Left sides of the columns and the right side of the last. */
function columnSides(shares: readonly number[], width: number): number[] {
  let total = 0
  for (const share of shares) total += share
  total ||= 1
  const sides = [0]
  for (const share of shares) sides.push((sides.at(-1) ?? 0) + (share / total) * width)
  return sides
}

type CellRole = 'TH' | 'TD'

type CellParagraph = Cell['content'][number]

type Grid = TableFit & { readonly sides: readonly number[] }

/** The head or the body while its rows are set. */
type Group = {
  readonly source: readonly Row[]
  readonly parent: Tag
  readonly role: CellRole
  readonly grid: Grid
  readonly keeping: readonly RowKeeping[]
  /** Rows that a cell from above still covers, by column. */
  readonly covered: number[]
}

function rows(
  composition: Composition,
  source: readonly Row[],
  parent: Tag,
  role: CellRole,
  grid: Grid,
  keeping: readonly RowKeeping[],
): TableRow[] {
  const covered = new Array<number>(Math.max(1, grid.sides.length - 1)).fill(0)
  const group: Group = { source, parent, role, grid, keeping, covered }
  const set: TableRow[] = []
  for (const [index, row] of source.entries()) set.push(setRow(composition, group, row, index))
  return set
}

// No arrow functions from here on: the engine drops compiled code of a function with its last instance.
function setRow(composition: Composition, group: Group, row: Row, index: number): TableRow {
  const { source, role, grid, keeping, covered } = group
  const { sides } = grid
  const columns = covered.length
  const tag = addTag(group.parent, 'TR')
  const taken = [...covered]
  for (let column = 0; column < columns; column++) covered[column] = Math.max(0, (covered[column] ?? 0) - 1)
  const cells: TableCell[] = []
  let column = 0
  for (const cell of row.cells) {
    while (column < columns - 1 && (taken[column] ?? 0) > 0) column++
    const end = Math.min(columns, column + Math.max(1, cell.columnSpan))
    const rowSpan = Math.min(Math.max(1, cell.rowSpan), source.length - index)
    for (let under = column; under < end; under++) covered[under] = Math.max(covered[under] ?? 0, rowSpan - 1)
    const x = sides[column] ?? 0
    const width = (sides[end] ?? x) - x
    column = end
    cells.push(setCell(composition, { ...cell, rowSpan }, row, tag, role, { ...grid, x, width }))
  }
  const { mayBreak = false, keepNext = false } = keeping[index] ?? {}
  return { cells, least: role === 'TD' && isToFill(row) ? mm(writtenLine) : 0, mayBreak, keepNext }
}

type CellFit = TableFit & { readonly x: number; readonly width: number }

function setCell(
  composition: Composition,
  cell: Cell,
  row: Row,
  parent: Tag,
  role: CellRole,
  fit: CellFit,
): TableCell {
  const { x, width, padding } = fit
  const tag = addTag(parent, role, { columnSpan: cell.columnSpan, rowSpan: cell.rowSpan })
  const lines: CellLine[] = []
  for (const paragraph of cell.content) {
    const own = addTag(tag, 'P')
    const align = cellAlign(role, cell.align, paragraph.role)
    for (const line of cellLines(composition, paragraph, own, row, role, fit))
      lines.push({ line, tag: own, align })
  }
  return { x, width, rowSpan: cell.rowSpan, lines, middle: role === 'TH', padding }
}

function cellLines(
  composition: Composition,
  { content, role, location }: CellParagraph,
  tag: Tag,
  row: Row,
  cellRole: CellRole,
  { width, size, padding }: CellFit,
): Line[] {
  const options = { bold: cellRole === 'TH' || role === 'subheading', ...takeNumber(composition) }
  const place = location ?? row.location
  const words = wordsOf(composition, content, tag, place, size, options)
  composition.units.push({ tag, location })
  const column = { width: Math.max(size, width - 2 * padding), indent: 0 }
  reportCutWords(composition, words, column.width, place)
  return breakAsWord(words, column)
}

function cellAlign(role: CellRole, cell: Cell['align'], paragraph: CellParagraph['role']): Align {
  if (role === 'TH' || cell === 'center' || paragraph === 'center' || paragraph === 'subheading')
    return 'center'
  return paragraph === 'right' ? 'right' : 'left'
}
