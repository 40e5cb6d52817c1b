/** Draws one line into the content of the page, with the structure of its references and footnotes. */
import type { FaceName } from './face.ts'
import type { FontCodes } from './glyph-codes.ts'
import { reserveObject } from './object-store.ts'
import type { PlacedLine } from './page.ts'
import {
  beginArtifact,
  beginTag,
  endMarked,
  type PageContent,
  rectangle,
  showText,
  write,
} from './page-content.ts'
import { decimal, referenceTo, textString, verbatim } from './pdf-value.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { claimAnnotation, claimContent, type Structure } from './structure.ts'
import { looseTag, type Tag } from './tag.ts'

export type Canvas = {
  readonly structure: Structure
  readonly content: PageContent
  readonly codesOf: (name: FaceName) => FontCodes
  /** Page numbers of all anchors: a reference to none of them is plain text. */
  readonly pageNumbers: ReadonlyMap<string, number>
  /** The element whose marked content is open: lines of one paragraph share it. */
  open: Tag | undefined
}

/** Ends the marked content that is open. */
export function closeTag(canvas: Canvas): void {
  if (canvas.open) endMarked(canvas.content)
  canvas.open = undefined
}

function openTag(canvas: Canvas, tag: Tag): void {
  if (canvas.open === tag) return
  closeTag(canvas)
  beginTag(canvas.content, tag.role, claimContent(canvas.structure, tag))
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
  const { font } = segment.codes
  const { fonts } = canvas.structure.pdf.page
  fonts[font.id] ??= font.ref()
  showText(canvas.content, segment, baseline)
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
  const { pdf, store } = canvas.structure
  const bottom = pdf.page.height - box.baseline - box.size * descent
  const sides = [box.x, bottom, box.x + box.width, bottom + box.size * (ascent + descent)]
  const id = reserveObject(pdf)
  const key = claimAnnotation(canvas.structure, tag, id)
  const looks = `/Type/Annot/Subtype/Link/Rect[${sides.map(decimal).join(' ')}]/Border[0 0 0]/F 4`
  const leads = `/Contents${textString(contents)}/A<</S/GoTo/D${textString(target)}>>`
  const value = `<<${looks}${leads}/StructParent ${key}>>`
  store.push({ id, value })
  pdf.page.annotations.push(verbatim(referenceTo(id)))
}

/** Values not filled in stand on yellow. */
function highlight(canvas: Canvas, segments: readonly Segment[], placed: PlacedLine): void {
  const gaps = segments.filter((segment) => segment.mark?.gap)
  if (gaps.length === 0) return
  closeTag(canvas)
  const { content } = canvas
  beginArtifact(content, 'Layout')
  for (const { x, width, size } of gaps) {
    const box = { x, y: placed.baseline - size * ascent, width, height: size * (ascent + descent) }
    write(content, `q 1 0.93 0.4 rg ${rectangle(box, content.height)} re f Q\n`)
  }
  endMarked(content)
}
