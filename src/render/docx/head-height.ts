/**
 * Heights of the rows of a table head. A cell over several rows that is higher than they are makes the last of them
 * higher; LibreOffice forgets that where it repeats the head and lets the cell run into the row below, so we say it.
 */
import { inlineText } from '../../document/text.ts'
import type { Cell } from '../../model/document.ts'
import { letterWidths } from '../letter-width.ts'
import type { GridCell } from '../table-cells.ts'

/** Least heights in lines, 0 for a row that needs none. `widthOf`: of the text of a cell, em. */
export function headLines(
  rows: readonly (readonly GridCell[])[],
  widthOf: (cell: GridCell) => number,
): number[] {
  const own = rows.map((cells) =>
    cells.reduce((most, cell) => (isOfRow(cell) ? Math.max(most, linesOf(cell, widthOf)) : most), 1),
  )
  const least = own.map(() => 0)
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      const end = index + (cell.cell?.rowSpan ?? 1) - 1
      if (!cell.cell || cell.merge !== 'restart' || end >= rows.length) continue
      const room = own.slice(index, end).reduce((sum, lines) => sum + lines, 0)
      const lack = linesOf(cell, widthOf) - room
      if (lack > (own[end] ?? 0)) least[end] = Math.max(least[end] ?? 0, lack)
    }
  }
  return least
}

function isOfRow(cell: GridCell): boolean {
  return cell.cell !== undefined && cell.merge === 'none'
}

function linesOf(cell: GridCell, widthOf: (cell: GridCell) => number): number {
  const width = widthOf(cell)
  const content: Cell['content'] = cell.cell?.content ?? []
  return content.reduce((sum, paragraph) => sum + textLines(inlineText(paragraph.content), width), 0)
}

/** Lines of a bold text broken as Word breaks it. */
function textLines(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const part of text.split(/(?<= )|(?<=[^-–— ][-–—])(?=[\p{L}\p{N}«("])/u)) {
    const own = letterWidths(part.trimEnd(), true)
    if (used > 0 && used + own > width) {
      lines += 1
      used = 0
    }
    used += letterWidths(part, true)
  }
  return lines
}
