/** Tables: a fixed grid, head rows that repeat, merged cells, rows kept whole where they fit. */
import { captionText, foldText } from '../../document/text.ts'
import type { Location } from '../../model/diagnostic.ts'
import type { Cell, Id, Paragraph, Row, Table } from '../../model/document.ts'
import { keepRows, type RowKeeping } from '../row-keeping.ts'
import { isToFill, writtenLine } from '../row-to-fill.ts'
import { type GridCell, rowCells } from '../table-cells.ts'
import { fitTable } from '../table-fit.ts'
import { type Context, type Place, safeText } from './context.ts'
import { headLines } from './head-height.ts'
import { type InlineXml, inlineXml } from './inline.ts'
import { fromMillimetres, fromPoints, inPoints, singleLine, textWidth } from './measure.ts'
import { paragraphXml } from './paragraph.ts'
import { textRun } from './runs.ts'
import { type CellStyle, sizedStyle } from './style-names.ts'
import { columnShares, columnWidths, spanWidth } from './table-grid.ts'

/** «Таблица 1. Круг заявителей»; undefined when there is neither number nor caption. */
export function captionXml(context: Context, table: Table): InlineXml | undefined {
  const caption = table.caption && inlineXml(context, table.caption, table.location)
  if (!table.num) return caption
  const number = safeText(context, table.num.text, table.location)
  if (!caption || caption.xml === '') return { xml: textRun(number, ''), notes: caption?.notes ?? [] }
  return { xml: textRun(`${number}. `, '') + caption.xml, notes: caption.notes }
}

/** What the cells of one table share. `id` is taken by the first paragraph when there is no caption to carry it. */
type Frame = {
  readonly context: Context
  readonly widths: readonly number[]
  /** Of the letters, points. */
  readonly size: number
  /** Between a border and the text, points. */
  readonly padding: number
  readonly location: Location
  id: Id | undefined
  /** The row being written stays on the page of the next one. */
  keepNext: boolean
}

/** `id`: the table has no caption to carry its bookmark, the first cell does. */
export function tableXml(context: Context, table: Table, place: Place, id: Id | undefined): string {
  const { orientation } = place
  const total = textWidth(context.layout, orientation)
  const fit = context.fits.get(table) ?? fitTable(table, context.layout, inPoints(total))
  const { columns, size, padding } = fit
  const widths = columnWidths(columnShares({ ...table, columns }), total)
  const frame: Frame = { context, widths, size, padding, location: table.location, id, keepNext: false }
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const width = `<w:tblW w:w="${spanWidth(widths, 0, widths.length)}" w:type="dxa"/>`
  const properties = [
    `<w:tblStyle w:val="Table"/>${width}<w:tblLayout w:type="fixed"/>`,
    size === context.layout.font.tableSize ? '' : cellSides(padding),
    // Tells programs for the blind that the first row names the columns.
    table.head.length > 0 ? '<w:tblLook w:val="0020" w:firstRow="1"/>' : '',
    describe(context, table),
  ].join('')
  const keeping = keepRows(table, fit, context.layout, orientation)
  const rows = headXml(frame, table.head) + bodyXml(frame, table.body, keeping)
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** Smaller letters stand closer to the borders than the style of the table has it. */
function cellSides(padding: number): string {
  const side = (name: string): string => `<w:${name} w:w="${fromPoints(padding)}" w:type="dxa"/>`
  return `<w:tblCellMar>${side('left')}${side('right')}</w:tblCellMar>`
}

/** The caption once more, as the description that programs for the blind read out. */
function describe(context: Context, table: Table): string {
  const text = captionText(table)
  return text ? `<w:tblCaption w:val="${safeText(context, foldText(text), table.location)}"/>` : ''
}

/** Spans never cross from the head into the body. */
function headXml(frame: Frame, rows: readonly Row[]): string {
  const { context, widths, padding, size } = frame
  const cells = rowCells(rows, widths.length)
  const least = headLines(cells, ({ column, columns }) => {
    return (inPoints(spanWidth(widths, column, columns)) - 2 * padding) / size
  })
  const line = size * singleLine * context.layout.spacing.tableLine
  return cells
    .map((one, index) => {
      const height = atLeast(fromPoints((least[index] ?? 0) * line))
      return rowXml(frame, one, true, `<w:cantSplit/>${height}<w:tblHeader/>`)
    })
    .join('')
}

/** Twips; nothing for a row that is as high as its text. */
function atLeast(height: number): string {
  return height === 0 ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`
}

function bodyXml(frame: Frame, rows: readonly Row[], keeping: readonly RowKeeping[]): string {
  return rowCells(rows, frame.widths.length)
    .map((cells, index) => {
      const row = rows[index]
      const { mayBreak = false, keepNext = false } = keeping[index] ?? {}
      const properties = `${mayBreak ? '' : '<w:cantSplit/>'}${row && isToFill(row) ? filledHeight : ''}`
      frame.keepNext = keepNext
      return rowXml(frame, cells, false, properties)
    })
    .join('')
}

function rowXml(frame: Frame, cells: readonly GridCell[], isHead: boolean, properties: string): string {
  const content = cells.map((cell) => cellXml(frame, cell, isHead)).join('')
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${content}</w:tr>`
}

const filledHeight = atLeast(fromMillimetres(writtenLine))

function cellXml(frame: Frame, grid: GridCell, isHead: boolean): string {
  const properties = [
    `<w:tcW w:w="${spanWidth(frame.widths, grid.column, grid.columns)}" w:type="dxa"/>`,
    grid.columns > 1 ? `<w:gridSpan w:val="${grid.columns}"/>` : '',
    grid.merge === 'none' ? '' : `<w:vMerge w:val="${grid.merge}"/>`,
    isHead ? '<w:vAlign w:val="center"/>' : '',
  ].join('')
  const content = grid.cell ? paragraphsXml(frame, grid.cell, isHead) : ''
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content === '' ? emptyParagraph(frame, isHead) : content}</w:tc>`
}

/** A cell must hold a paragraph, also when there is nothing to say. */
function emptyParagraph(frame: Frame, isHead: boolean): string {
  const { context, id, location, keepNext } = frame
  frame.id = undefined
  return paragraphXml(
    context,
    {
      style: sizedStyle(isHead ? 'TableHead' : 'TableText', frame.size, context.layout.font.tableSize),
      id,
      keepNext,
    },
    { xml: '', notes: [] },
    location,
  )
}

function paragraphsXml(frame: Frame, cell: Cell, isHead: boolean): string {
  return cell.content.map((paragraph) => cellParagraph(frame, cell, paragraph, isHead)).join('')
}

function cellParagraph(frame: Frame, cell: Cell, paragraph: Paragraph, isHead: boolean): string {
  const { context, id, keepNext } = frame
  const inline = inlineXml(context, paragraph.content, paragraph.location, isHead)
  if (inline.xml === '' && inline.notes.length === 0) return ''
  frame.id = undefined
  const style = sizedStyle(cellStyle(cell, paragraph, isHead), frame.size, context.layout.font.tableSize)
  return paragraphXml(context, { style, id, keepNext }, inline, paragraph.location)
}

function cellStyle(cell: Cell, paragraph: Paragraph, isHead: boolean): CellStyle {
  if (isHead) return 'TableHead'
  if (paragraph.role === 'right') return 'TableRight'
  const isCentred = cell.align === 'center' || paragraph.role === 'center' || paragraph.role === 'subheading'
  return isCentred ? 'TableCenter' : 'TableText'
}
