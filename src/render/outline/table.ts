/**
 * A table as lines, one paragraph of a cell each, so that a change in one cell is a change of one line. A rule
 * opens every row, `|` a cell, `:` a further paragraph of the same cell; `→2` and `↓2` are spans.
 */
import { captionText } from '../../document/text.ts'
import type { Cell, Row, Table } from '../../model/document.ts'
import { markedLines, type Outline, paragraphLines, plainText } from './line.ts'

const headRule = '|==='
const bodyRule = '|---'

/** Lines of a table at a depth of indentation. */
export function tableLines(table: Table, outline: Outline, indent: number): string[] {
  const margin = '  '.repeat(indent)
  const rows = (list: readonly Row[], rule: string): string[] =>
    list.flatMap((row) => [
      margin + rule,
      ...row.cells.flatMap((cell) => cellLines(cell, outline).map((line) => margin + line)),
    ])
  return [
    ...markedLines(captionLine(table), table.caption ?? [], outline, margin),
    ...rows(table.head, headRule),
    ...rows(table.body, bodyRule),
    margin + bodyRule,
  ]
}

/** As `captionText` of the document, but with footnotes marked as everywhere in the outline. */
function captionLine(table: Table): string {
  const caption = table.caption && plainText(table.caption)
  if (!caption) return captionText(table) ?? ''
  return table.num ? `${table.num.text}. ${caption}` : caption
}

function cellLines(cell: Cell, outline: Outline): string[] {
  const lines = cell.content.flatMap((paragraph) => paragraphLines(paragraph.content, outline, 0))
  const [first = '', ...rest] = lines
  return [`|${spans(cell)} ${first}`.trimEnd(), ...rest.map((line) => `: ${line}`)]
}

function spans(cell: Cell): string {
  const right = cell.columnSpan > 1 ? `→${cell.columnSpan}` : ''
  const down = cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''
  return right + down
}
