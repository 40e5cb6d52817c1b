/** Places one row of a table, with the cells that reach into it from above. */
import type { TableCell, TableRow } from './block.ts'
import { addNote, type Flow, fits, nextPage, notesOf, pageHeight, room } from './flow.ts'
import { baseline } from './geometry.ts'
import { cellHeight, linesIn, rowPadding } from './row-height.ts'

/** A cell that is being placed, row by row and page by page. */
type OpenCell = {
  readonly cell: TableCell
  /** First line not placed yet. */
  next: number
  /** Top of the part on this page. */
  top: number
  /** Rows still to come, this one included. */
  rows: number
}

export type Rows = {
  readonly lineHeight: number
  readonly size: number
  open: OpenCell[]
  headHeight: number
  repeatHead: () => void
}

/** A split row leaves at least so many lines on a page. */
const leastLines = 2

/** Puts the row here, on the next page when it is not to be divided, or line by line over pages. */
export function placeRow(flow: Flow, rows: Rows, row: TableRow): void {
  const started = row.cells.map((cell) => ({ cell, next: 0, top: flow.y, rows: cell.rowSpan }))
  const notes = row.cells.flatMap((cell) => cell.lines.flatMap(({ line }) => notesOf(flow, line)))
  const cells = [...rows.open, ...started]
  const { least } = row
  const whole = heightOnFreshPage(rows, cells, least)
  const moves = !row.mayBreak && whole <= pageHeight(flow)
  if (moves && !fits(flow, heightOf(flow, rows, cells, least), notes)) {
    breakTable(flow, rows, rows.open)
    for (const cell of started) cell.top = flow.y
  }
  while (heightOf(flow, rows, cells, least) > room(flow) + 0.01) splitRow(flow, rows, cells, rows.open)
  flow.y += heightOf(flow, rows, cells, least)
  for (const cell of cells) cell.rows--
  for (const cell of cells)
    if (cell.rows === 0) placePart(flow, rows, cell, flow.y, cell.cell.lines.length - cell.next)
  rows.open = cells.filter((cell) => cell.rows > 0)
}

/** Height of the row at the current place: of its own cells and of what is left of those that end in it. */
function heightOf(flow: Flow, rows: Rows, cells: readonly OpenCell[], least: number): number {
  let height = Math.max(least, cellHeight(1, rows.lineHeight))
  for (const cell of cells) {
    if (cell.rows > 1) continue
    const left = cellHeight(cell.cell.lines.length - cell.next, rows.lineHeight)
    height = Math.max(height, left - (flow.y - cell.top))
  }
  return height
}

function heightOnFreshPage(rows: Rows, cells: readonly OpenCell[], least: number): number {
  const ending = cells.filter((cell) => cell.rows === 1)
  const heights = ending.map((cell) => cellHeight(cell.cell.lines.length - cell.next, rows.lineHeight))
  return rows.headHeight + Math.max(least, cellHeight(1, rows.lineHeight), ...heights)
}

/** Goes on with the table on the next page unless `height` more points fit here; stays where that page cannot take them. */
export function keepTogether(flow: Flow, rows: Rows, height: number): void {
  if (!fits(flow, height) && rows.headHeight + height <= pageHeight(flow)) breakTable(flow, rows, rows.open)
}

/** Ends the table on this page; cells that go on are closed here and begin again under the repeated head. */
function breakTable(flow: Flow, rows: Rows, going: readonly OpenCell[]): void {
  for (const cell of going) {
    const count = Math.min(linesIn(flow.y - cell.top, rows.lineHeight), cell.cell.lines.length - cell.next)
    if (flow.y > cell.top) placePart(flow, rows, cell, flow.y, count)
  }
  nextPage(flow)
  rows.repeatHead()
  for (const cell of going) cell.top = flow.y
}

/** Fills the rest of the page with the first lines of a row that no page can hold. */
function splitRow(flow: Flow, rows: Rows, cells: readonly OpenCell[], open: readonly OpenCell[]): void {
  const count = linesIn(room(flow), rows.lineHeight)
  const fresh = flow.y <= flow.page.frame.top + rows.headHeight + 0.01
  if (count >= leastLines || fresh) {
    flow.y += cellHeight(Math.max(1, count), rows.lineHeight)
    breakTable(flow, rows, cells)
    return
  }
  breakTable(flow, rows, open)
  for (const cell of cells) cell.top = flow.y
}

/** Draws the next `count` lines of the cell and its border down to `bottom`. */
function placePart(flow: Flow, rows: Rows, open: OpenCell, bottom: number, count: number): void {
  const { cell } = open
  const x = flow.page.frame.left + cell.x
  flow.page.boxes.push({ x, y: open.top, width: cell.width, height: bottom - open.top })
  const free = bottom - open.top - rowPadding - count * rows.lineHeight
  let top = open.top + rowPadding + (cell.middle ? Math.max(0, free / 2) : 0)
  for (const { line, tag, align } of cell.lines.slice(open.next, open.next + count)) {
    const base = baseline(top, rows.size)
    flow.page.lines.push({ line, x: x + cell.padding, baseline: base, align, tag, size: rows.size })
    for (const note of notesOf(flow, line)) addNote(flow, note)
    top += rows.lineHeight
  }
  open.next += count
}
