/** Draws one line into the content of the page, with the structure of its references and footnotes. */
import type { FaceName } from './face.ts'
import type { FontCodes } from './glyph-codes.ts'
import type { PlacedLine } from './page.ts'
import { number, type PageContent } from './page-content.ts'
import type { PdfDocument } from './pdfkit-document.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { claimAnnotation, claimContent } from './structure.ts'
import { looseTag, type Tag } from './tag.ts'

export type Canvas = {
  readonly pdf: PdfDocument
  readonly content: PageContent
  readonly codesOf: (name: FaceName) => FontCodes
  /** Page numbers of all anchors: a reference to none of them is plain text. */
  readonly pageNumbers: ReadonlyMap<string, number>
  /** The element whose marked content is open: lines of one paragraph share it. */
  open: Tag | undefined
}

/** Ends the marked content that is open. */
export function closeTag(canvas: Canvas): void {
  if (canvas.open) canvas.content.end()
  canvas.open = undefined
}

function openTag(canvas: Canvas, tag: Tag): void {
  if (canvas.open === tag) return
  closeTag(canvas)
  canvas.content.beginTag(tag.role, claimContent(canvas.pdf, tag))
  canvas.open = tag
}

/** Draws the line: as text of its element, or within the artifact that is open when it has none. */
export function drawLine(canvas: Canvas, placed: PlacedLine): void {
  const segments = segmentsOf(placed, canvas.codesOf)
  const { tag } = placed
  if (!tag) {
    for (const segment of segments) showSegment(canvas, segment, placed.baseline)
    return
  }
  highlight(canvas, segments, placed)
  for (const segment of segments) {
    tag.text += segment.text
    drawSegment(canvas, segment, placed, tag)
  }
}

function drawSegment(canvas: Canvas, segment: Segment, placed: PlacedLine, tag: Tag): void {
  const target = segment.mark?.target
  const note = segment.mark?.footnote
  if (target !== undefined && canvas.pageNumbers.has(target)) {
    const link = looseTag(tag, 'Link')
    tag.kids.push(link)
    openTag(canvas, link)
    showSegment(canvas, segment, placed.baseline)
    closeTag(canvas)
    const box = { x: segment.x, width: segment.width, baseline: placed.baseline, size: segment.size }
    addLink(canvas, link, box, target, `Переход: ${segment.text.trim()}`)
    return
  }
  if (note) {
    tag.kids.push(note.reference)
    openTag(canvas, note.reference)
    showSegment(canvas, segment, placed.baseline)
    closeTag(canvas)
    tag.kids.push(note.span)
    return
  }
  openTag(canvas, segment.mark?.label ?? tag)
  showSegment(canvas, segment, placed.baseline)
}

function showSegment(canvas: Canvas, segment: Segment, baseline: number): void {
  const { codes, size, x, scale, rise, operands, moved } = segment
  canvas.pdf.page.fonts[codes.font.id] ??= codes.font.ref()
  const shown = moved ? `[(${operands})] TJ` : `(${operands}) Tj`
  canvas.content.text(codes, size, scale, x, baseline - rise, shown)
}

/** Where a link lies: a line of text of the given size. */
export type LinkBox = {
  readonly x: number
  readonly width: number
  readonly baseline: number
  readonly size: number
}

/** Ascent and descent of the text in em: the clickable field. */
const ascent = 0.8
const descent = 0.2

/** A link to a named destination; `contents` is what a screen reader says. */
export function addLink(canvas: Canvas, tag: Tag, box: LinkBox, target: string, contents: string): void {
  const { pdf } = canvas
  const { height } = pdf.page
  const bottom = height - box.baseline - box.size * descent
  const annotation = pdf.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [box.x, bottom, box.x + box.width, bottom + box.size * (ascent + descent)].map(Number),
    Border: [0, 0, 0],
    F: 4,
    Contents: new String(contents),
    A: { S: 'GoTo', D: new String(target) },
  })
  pdf.page.annotations.push(annotation)
  claimAnnotation(pdf, tag, annotation)
  annotation.end()
}

/** Values not filled in stand on yellow. */
function highlight(canvas: Canvas, segments: readonly Segment[], placed: PlacedLine): void {
  const gaps = segments.filter((segment) => segment.mark?.gap)
  if (gaps.length === 0) return
  closeTag(canvas)
  canvas.content.beginArtifact()
  for (const { x, width, size } of gaps) {
    const top = placed.baseline - size * ascent
    const box = [x, top, width, size * (ascent + descent)].map(number).join(' ')
    canvas.content.raw(`q 1 0.93 0.4 rg ${box} re f Q`)
  }
  canvas.content.end()
}
