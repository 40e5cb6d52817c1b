/** Tables: spans, scopes of head cells, and columns whose widths the style sheet knows by class. */
import type { Cell, ParagraphRole, Row, Table } from '../../model/document.ts'
import { isToFill } from '../row-to-fill.ts'
import { escapeText, idAttribute } from './escape.ts'
import { asides, inlineHtml, type Page } from './inline.ts'
import { paragraphHtml } from './paragraph.ts'
import { sizeClass, widthClass } from './width.ts'

/** A table in a box of its own, so that a wide one scrolls on a narrow screen and not the whole page. */
export function tableHtml(table: Table, page: Page): string {
  const { columns: widths = table.columns, size } = page.fits.get(table) ?? {}
  const isUsual = size === undefined || size === page.layout.font.tableSize
  const look = isUsual ? '' : ` class="${sizeClass(size)}"`
  const columns = widths.map((width) => `<col class="${widthClass(width)}"/>`).join('')
  const head = rowsHtml(table.head, 'thead', page)
  const body = rowsHtml(table.body, 'tbody', page)
  const inside = `${captionHtml(table, page)}<colgroup>${columns}</colgroup>\n${head}${body}`
  return `<div class="wide"><table${look}${idAttribute(table.id)}>\n${inside}</table></div>\n${asides(table.caption ?? [], page)}`
}

function captionHtml(table: Table, page: Page): string {
  const { num, caption } = table
  if (!num && !caption) return ''
  const text = caption ? inlineHtml(caption, page) : ''
  const number = num ? `<span class="num">${escapeText(num.text)}${text === '' ? '' : '.'}</span>` : ''
  return `<caption>${[number, text].filter((part) => part !== '').join(' ')}</caption>\n`
}

function rowsHtml(rows: readonly Row[], part: 'thead' | 'tbody', page: Page): string {
  if (rows.length === 0) return ''
  const cell = part === 'thead' ? headCellHtml : bodyCellHtml
  const lines = rows.map(
    (row) =>
      `<tr${part === 'tbody' && isToFill(row) ? ' class="to-fill"' : ''}>\n${row.cells.map((one) => cell(one, page)).join('')}</tr>\n`,
  )
  return `<${part}>\n${lines.join('')}</${part}>\n`
}

function headCellHtml(cell: Cell, page: Page): string {
  const scope = cell.columnSpan > 1 ? 'colgroup' : 'col'
  return `<th scope="${scope}"${cellAttributes(cell)}>${cellContent(cell, page)}</th>\n`
}

function bodyCellHtml(cell: Cell, page: Page): string {
  return `<td${cellAttributes(cell)}>${cellContent(cell, page)}</td>\n`
}

function cellAttributes(cell: Cell): string {
  const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
  return `${columns}${rows}${cell.align === 'center' ? ' class="center"' : ''}`
}

function cellContent(cell: Cell, page: Page): string {
  return cell.content
    .map((paragraph) => paragraphHtml({ ...paragraph, role: cellRole(paragraph.role) }, page))
    .join('')
}

/** Within a cell only centring differs from the look of the cell. */
function cellRole(role: ParagraphRole): ParagraphRole {
  return role === 'center' || role === 'right' || role === 'subheading' ? role : 'body'
}
