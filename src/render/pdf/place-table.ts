/** Places tables: rows stay whole while a page can hold them, the head stands again on every page. */
import type { TableBlock, TableRow } from './block.ts'
import { atTop, beginBlock, type Flow, fits, nextPage, notesOf, pageHeight } from './flow.ts'
import type { Box, PlacedLine } from './page.ts'
import { keepTogether, placeRow, type Rows } from './place-row.ts'
import { cellHeight, rowPadding } from './row-height.ts'

/** A head higher than this share of the page is not repeated. */
const repeatedShare = 1 / 4

/** Puts the table on this page and as many more as it takes; nothing is cut. */
export function placeTable(flow: Flow, table: TableBlock): void {
  const lead = leadOfTable(table, pageHeight(flow))
  const notes = [...table.head, ...table.body.slice(0, 1)].flatMap((row) => rowNotes(flow, row))
  beginBlock(flow, table.before)
  if (!atTop(flow) && !fits(flow, lead, notes)) nextPage(flow)
  for (const id of table.anchors) flow.page.anchors.push({ id, y: flow.y })
  const rows: Rows = {
    lineHeight: table.lineHeight,
    size: table.size,
    open: [],
    headHeight: 0,
    repeatHead: () => {},
  }
  const { page, y } = flow
  const before = { lines: page.lines.length, boxes: page.boxes.length }
  for (const row of table.head) placeRow(flow, rows, row)
  const height = flow.y - y
  if (table.head.length > 0 && flow.page === page && height <= pageHeight(flow) * repeatedShare) {
    const lines = page.lines.slice(before.lines)
    const boxes = page.boxes.slice(before.boxes)
    rows.headHeight = height
    rows.repeatHead = () => repeatHead(flow, lines, boxes, y, height)
  }
  for (const [index, row] of table.body.entries()) {
    const isFirst = index > 0 && table.body[index - 1]?.keepNext === false
    if (isFirst && row.keepNext) keepTogether(flow, rows, keptHeight(table, index))
    placeRow(flow, rows, row)
  }
  flow.y += rowPadding
}

/** The head again at the top of a page: furniture, so no tag. */
function repeatHead(
  flow: Flow,
  lines: readonly PlacedLine[],
  boxes: readonly Box[],
  from: number,
  height: number,
): void {
  const shift = flow.y - from
  for (const line of lines) {
    flow.page.lines.push({ ...line, baseline: line.baseline + shift, tag: undefined })
  }
  for (const box of boxes) flow.page.boxes.push({ ...box, y: box.y + shift })
  flow.y += height
}

/** Height that a heading before the table must find: the head and the first row, or its first lines when it must split. */
export function leadOfTable(table: TableBlock, page: number): number {
  const head = table.head.reduce((sum, row) => sum + rowHeight(row, table.lineHeight), 0)
  const first = keptHeight(table, 0)
  return head + (head + first <= page ? first : Math.min(first, leastLines * table.lineHeight))
}

/** Lines of a row that must stand on the page where it begins. */
const leastLines = 3

/** Height of the row and of those that it must not be parted from; of a row that may be divided, its first lines. */
function keptHeight(table: TableBlock, start: number): number {
  let height = 0
  for (const row of table.body.slice(start)) {
    const own = rowHeight(row, table.lineHeight)
    height += row.mayBreak ? Math.min(own, leastLines * table.lineHeight) : own
    if (!row.keepNext) break
  }
  return height
}

function rowHeight(row: TableRow, lineHeight: number): number {
  const own = row.cells
    .filter((cell) => cell.rowSpan === 1)
    .map((cell) => cellHeight(cell.lines.length, lineHeight))
  return Math.max(cellHeight(1, lineHeight), row.least, ...own)
}

function rowNotes(flow: Flow, row: TableRow): ReturnType<typeof notesOf> {
  return row.cells.flatMap((cell) => cell.lines.flatMap(({ line }) => notesOf(flow, line)))
}
