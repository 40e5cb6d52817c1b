/** Draws pages: the only stage that knows both the layout and the file. */
import type { Document } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { write } from './byte-sink.ts'
import { addDestination, type Destinations, writeDestinations } from './destinations.ts'
import { addLink, type Canvas, closeTag, drawLine, startCanvas } from './draw-line.ts'
import { advance, face } from './face.ts'
import { furniture, textLine } from './furniture.ts'
import { fontCodes } from './glyph-codes.ts'
import { anchorPages, type Page, type PlacedLine } from './page.ts'
import { beginArtifact, endContent, endMarked, rectangle, startContent } from './page-content.ts'
import { decimal } from './pdf-value.ts'
import type { OutlineItem, PdfDocument, PdfFile } from './pdfkit-document.ts'
import { startStructure, turnPage, writeStructure } from './structure.ts'
import type { Tag } from './tag.ts'

/** Thickness of borders and rules, points. */
const hairline = 0.5

/** Draws all pages and the structure tree, the outline and the destinations with them. */
export function drawPages(
  { pdf, store }: PdfFile,
  pages: readonly Page[],
  root: Tag,
  layout: Layout,
  document: Document,
): void {
  const codesOf = fontCodes(pdf)
  const pageNumbers = anchorPages(pages)
  const outline: OutlineItem[] = [pdf.outline]
  const structure = startStructure(pdf, store)
  const destinations: Destinations = new Map()
  for (const page of pages) {
    pdf.addPage({ size: 'A4', layout: page.orientation, margin: 0 })
    turnPage(structure)
    const content = startContent(pdf.page.height)
    const canvas = startCanvas({ structure, content, codesOf, pageNumbers })
    drawRules(canvas, page)
    for (const placed of page.lines) {
      if (placed.tag) drawLine(canvas, placed)
      else drawArtifact(canvas, [placed])
      if (placed.pageOf !== undefined) drawPageReference(canvas, placed, placed.pageOf, page)
    }
    closeTag(canvas)
    drawArtifact(canvas, furniture(page, layout, document))
    for (const { id, y } of page.anchors) addDestination(pdf, destinations, id, page.frame.left, y)
    for (const { title, depth, y } of page.bookmarks) addBookmark(pdf, outline, title, depth, y)
    endContent(pdf.page, content)
  }
  closeOutline(pdf.outline, true)
  writeDestinations(pdf, store, destinations)
  writeStructure(structure, root)
}

function drawRules({ content }: Canvas, page: Page): void {
  if (page.boxes.length + page.rules.length === 0) return
  const { height } = page.frame
  beginArtifact(content, 'Layout')
  write(content, `${hairline} w\n`)
  for (const box of page.boxes) write(content, `${rectangle(box, height)} re\n`)
  for (const { x, y, width } of page.rules) {
    const level = decimal(height - y)
    write(content, `${decimal(x)} ${level} m ${decimal(x + width)} ${level} l\n`)
  }
  write(content, 'S\n')
  endMarked(content)
}

function drawArtifact(canvas: Canvas, lines: readonly PlacedLine[]): void {
  if (lines.length === 0) return
  closeTag(canvas)
  beginArtifact(canvas.content, 'Pagination')
  for (const line of lines) drawLine(canvas, line)
  endMarked(canvas.content)
}

/** Leaders and the page number at the end of a line of the contents; the line leads to that page. */
function drawPageReference(canvas: Canvas, placed: PlacedLine, target: string, page: Page): void {
  const value = canvas.pageNumbers.get(target)
  if (value === undefined || !placed.tag) return
  const { size, baseline } = placed
  // The space keeps the number apart from the title when they are read aloud.
  const end = textLine(`\u00a0${value}`, size, placed.x, page.frame.right, 'right', baseline)
  const dot = advance(face('regular'), 0x2e) * size
  const from = placed.x + placed.line.width + size / 2
  const to = page.frame.right - end.line.width - size / 4
  drawLine(canvas, { ...end, tag: placed.tag })
  const count = Math.floor((to - from) / dot)
  const leaders = '.'.repeat(Math.max(0, count))
  if (leaders) drawArtifact(canvas, [textLine(leaders, size, placed.x, to, 'right', baseline)])
  const text = placed.tag.texts.join('').trim()
  const box = { x: placed.x, width: page.frame.right - placed.x, baseline, size }
  closeTag(canvas)
  addLink(canvas, placed.tag, box, target, text)
}

function addBookmark(pdf: PdfDocument, path: OutlineItem[], title: string, depth: number, y: number): void {
  path.length = Math.min(path.length, depth)
  const parent = path.at(-1) ?? pdf.outline
  // pdfkit counts `left` from the right side of the page.
  path.push(parent.addItem(title, { top: y, left: pdf.page.width }))
}

/** The first level is shown open, what is below it closed: a negative count, as the standard has it. */
function closeOutline(item: OutlineItem, root: boolean): void {
  for (const child of item.children) closeOutline(child, false)
  if (item.children.length === 0) return
  if (root) item.options = { expanded: true }
  else item.outlineData.Count = -item.children.length
}
