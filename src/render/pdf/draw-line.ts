/** Draws one line into the content of the page, with the structure of its references and footnotes. */
import type { Id } from '../../model/document.ts'
import { write } from './byte-sink.ts'
import type { FaceName } from './face.ts'
import type { FontCodes } from './glyph-codes.ts'
import type { Mark, NoteText, Word } from './line.ts'
import { beginObject, reserveObject } from './object-store.ts'
import type { PlacedLine } from './page.ts'
import {
  beginArtifact,
  beginTag,
  beginText,
  endMarked,
  endText,
  moveText,
  type PageContent,
  rectangle,
  showText,
} from './page-content.ts'
import { decimal, referenceTo, textString, verbatim } from './pdf-value.ts'
import { claimAnnotation, claimContent, type Structure } from './structure.ts'
import { addTag, type Tag } from './tag.ts'
import { type Walker, walkLine } from './walk-line.ts'

export type Canvas = {
  readonly structure: Structure
  readonly content: PageContent
  readonly codesOf: (name: FaceName) => FontCodes
  /** Page numbers of all anchors: a reference to none of them is plain text. */
  readonly pageNumbers: ReadonlyMap<string, number>
  /** The element whose marked content is open: lines of one paragraph share it. */
  open: Tag | undefined
  /** What is being written, or was last. */
  stretch: Stretch
}

/** A piece of a line in one look. */
type Stretch = {
  readonly codes: FontCodes
  readonly size: number
  readonly scale: number
  readonly texts: string[] | undefined
  readonly end: Ending | undefined
}

/** The canvas of a new page. */
export function startCanvas(sheet: Omit<Canvas, 'open' | 'stretch'>): Canvas {
  const codes = sheet.codesOf('regular')
  return {
    ...sheet,
    open: undefined,
    stretch: { codes, size: 0, scale: 1, texts: undefined, end: undefined },
  }
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
  if (placed.tag && placed.line.words.some(hasGap)) highlight(canvas, placed)
  walkLine(placed, pen, canvas)
}

/**
 * Writes lines into the content, stretch by stretch. One for all pages: the engine drops compiled code of a function
 * with its last instance.
 */
const pen: Walker<Canvas> = {
  begin(canvas, { tag, line, baseline }, look, mark, x) {
    const codes = canvas.codesOf(look.face.name)
    const { size } = look
    const scale = line.scale ?? 1
    const end = tag && openStretch(canvas, tag, mark, x)
    canvas.stretch = { codes, size, scale, texts: tag?.texts, end }
    const { fonts } = canvas.structure.pdf.page
    fonts[codes.font.id] ??= codes.font.ref()
    beginText(canvas.content, codes.font, size, scale, x, baseline - look.rise)
  },
  show: writeText,
  space(canvas, text, usual, distance) {
    writeText(canvas, text)
    const { size, scale } = canvas.stretch
    const moved = Math.round(((usual - distance / scale) * 1000) / size)
    if (moved !== 0) moveText(canvas.content, moved)
  },
  end(canvas, { baseline }, x) {
    endText(canvas.content)
    const { end, size } = canvas.stretch
    if (end) closeStretch(canvas, end, { x: end.x, width: x - end.x, baseline, size })
  },
}

function writeText({ content, stretch }: Canvas, text: string): void {
  showText(content, stretch.codes, text)
  stretch.texts?.push(text)
}

/** What ends with a stretch: a link that gets its annotation, a footnote number that its note follows. */
type Ending = {
  readonly tag: Tag
  readonly x: number
  /** The first text of the stretch among those of the element. */
  readonly first: number
  readonly link?: { readonly tag: Tag; readonly target: Id }
  readonly note?: NoteText
}

function openStretch(canvas: Canvas, tag: Tag, mark: Mark | undefined, x: number): Ending | undefined {
  const target = mark?.target
  const note = mark?.footnote
  const first = tag.texts.length
  if (target !== undefined && canvas.pageNumbers.has(target)) {
    const link = { tag: addTag(tag, 'Link'), target }
    openTag(canvas, link.tag)
    return { tag, x, first, link }
  }
  if (note) {
    tag.kids.push(note.reference)
    openTag(canvas, note.reference)
    return { tag, x, first, note }
  }
  const field = mark?.field && addTag(tag, 'Form', { printField: mark.field })
  openTag(canvas, field ?? mark?.label ?? tag)
  return undefined
}

function closeStretch(canvas: Canvas, { tag, first, link, note }: Ending, box: LinkBox): void {
  closeTag(canvas)
  const text = tag.texts.slice(first).join('').trim()
  if (link) addLink(canvas, link.tag, box, link.target, `Переход: ${text}`)
  if (note) tag.kids.push(note.span)
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
  write(beginObject(store, id), value)
  pdf.page.annotations.push(verbatim(referenceTo(id)))
}

function hasGap({ pieces }: Word): boolean {
  for (const piece of pieces) if (piece.mark?.gap) return true
  return false
}

/** Values not filled in stand on yellow. */
function highlight(canvas: Canvas, placed: PlacedLine): void {
  const { content } = canvas
  closeTag(canvas)
  beginArtifact(content, 'Layout')
  walkLine(placed, highlighter, { content, gap: undefined })
  endMarked(content)
}

type Highlight = {
  readonly content: PageContent
  gap: { readonly x: number; readonly size: number } | undefined
}

const highlighter: Walker<Highlight> = {
  begin(to, _, look, mark, x) {
    to.gap = mark?.gap && { x, size: look.size }
  },
  show() {},
  space() {},
  end({ content, gap }, { baseline }, x) {
    if (!gap) return
    const { size } = gap
    const top = baseline - size * ascent
    const box = { x: gap.x, y: top, width: x - gap.x, height: size * (ascent + descent) }
    write(content, `q 1 0.93 0.4 rg ${rectangle(box, content.height)} re f Q\n`)
  },
}
