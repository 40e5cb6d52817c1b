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
import { addParagraph, bodyLook } from './paragraph.ts'
import { addTag, type Tag } from './tag.ts'

/** Adds the caption and the table. */
export function composeTable(composition: Composition, table: Table): void {
  const tag = addTag(composition.parent, 'Table')
  if (table.id !== undefined) composition.anchors.push(table.id)
  within(composition, tag, () => composeCaption(composition, table))
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
  const total = shares.reduce((sum, share) => sum + share, 0) || 1
  const sides = [0]
  for (const share of shares) sides.push((sides.at(-1) ?? 0) + (share / total) * width)
  return sides
}

type CellRole = 'TH' | 'TD'

type Grid = TableFit & { readonly sides: readonly number[] }

function rows(
  composition: Composition,
  source: readonly Row[],
  parent: Tag,
  role: CellRole,
  grid: Grid,
  keeping: readonly RowKeeping[],
): TableRow[] {
  const { sides } = grid
  const columns = Math.max(1, sides.length - 1)
  // Rows that a cell from above still covers, by column.
  const covered = new Array<number>(columns).fill(0)
  return source.map((row, index) => {
    const tag = addTag(parent, 'TR')
    const taken = covered.map((left) => left > 0)
    for (let column = 0; column < columns; column++) covered[column] = Math.max(0, (covered[column] ?? 0) - 1)
    let column = 0
    const cells = row.cells.map((cell) => {
      while (column < columns - 1 && taken[column]) column++
      const end = Math.min(columns, column + Math.max(1, cell.columnSpan))
      const rowSpan = Math.min(Math.max(1, cell.rowSpan), source.length - index)
      for (let under = column; under < end; under++)
        covered[under] = Math.max(covered[under] ?? 0, rowSpan - 1)
      const x = sides[column] ?? 0
      const width = (sides[end] ?? x) - x
      column = end
      return setCell(composition, { ...cell, rowSpan }, row, tag, role, { ...grid, x, width })
    })
    const { mayBreak = false, keepNext = false } = keeping[index] ?? {}
    return { cells, least: role === 'TD' && isToFill(row) ? mm(writtenLine) : 0, mayBreak, keepNext }
  })
}

function setCell(
  composition: Composition,
  cell: Cell,
  row: Row,
  parent: Tag,
  role: CellRole,
  { x, width, size, padding }: TableFit & { readonly x: number; readonly width: number },
): TableCell {
  const tag = addTag(parent, role, { columnSpan: cell.columnSpan, rowSpan: cell.rowSpan })
  const lines = cell.content.flatMap((paragraph): CellLine[] => {
    const own = addTag(tag, 'P')
    const options = { bold: role === 'TH' || paragraph.role === 'subheading', ...takeNumber(composition) }
    const words = wordsOf(
      composition,
      paragraph.content,
      own,
      paragraph.location ?? row.location,
      size,
      options,
    )
    composition.units.push({ tag: own, location: paragraph.location })
    const align = cellAlign(role, cell.align, paragraph.role)
    const column = { width: Math.max(size, width - 2 * padding), indent: 0 }
    reportCutWords(composition, words, column.width, paragraph.location ?? row.location)
    return breakAsWord(words, column).map((line) => ({ line, tag: own, align }))
  })
  return { x, width, rowSpan: cell.rowSpan, lines, middle: role === 'TH', padding }
}

function cellAlign(role: CellRole, cell: Cell['align'], paragraph: Cell['content'][number]['role']): Align {
  if (role === 'TH' || cell === 'center' || paragraph === 'center' || paragraph === 'subheading')
    return 'center'
  return paragraph === 'right' ? 'right' : 'left'
}
