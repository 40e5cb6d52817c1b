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
  readonly pen: Walker
}

/** What the pen itself draws on. */
type Sheet = Omit<Canvas, 'pen'>

/** Ends the marked content that is open. */
export function closeTag(canvas: Sheet): void {
  if (canvas.open) endMarked(canvas.content)
  canvas.open = undefined
}

function openTag(canvas: Sheet, tag: Tag): void {
  if (canvas.open === tag) return
  closeTag(canvas)
  beginTag(canvas.content, tag.role, claimContent(canvas.structure, tag))
  canvas.open = tag
}

/** Draws the line: as text of its element, or within the artifact that is open when it has none. */
export function drawLine(canvas: Canvas, placed: PlacedLine): void {
  if (placed.tag && placed.line.words.some(hasGap)) highlight(canvas, placed)
  walkLine(placed, canvas.pen)
}

/** What writes lines into the content, stretch by stretch. */
export function penOf(canvas: Sheet): Walker {
  const { content } = canvas
  let codes = canvas.codesOf('regular')
  let size = 0
  let scale = 1
  let texts: string[] | undefined
  let end: Ending | undefined
  return {
    begin({ tag, line, baseline }, look, mark, x) {
      codes = canvas.codesOf(look.face.name)
      size = look.size
      scale = line.scale ?? 1
      texts = tag?.texts
      end = tag && openStretch(canvas, tag, mark, x)
      const { fonts } = canvas.structure.pdf.page
      fonts[codes.font.id] ??= codes.font.ref()
      beginText(content, codes.font, size, scale, x, baseline - look.rise)
    },
    show(text) {
      showText(content, codes, text)
      texts?.push(text)
    },
    space(text, usual, distance) {
      showText(content, codes, text)
      texts?.push(text)
      const moved = Math.round(((usual - distance / scale) * 1000) / size)
      if (moved !== 0) moveText(content, moved)
    },
    end({ baseline }, x) {
      endText(content)
      if (end) closeStretch(canvas, end, { x: end.x, width: x - end.x, baseline, size })
    },
  }
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

function openStretch(canvas: Sheet, tag: Tag, mark: Mark | undefined, x: number): Ending | undefined {
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

function closeStretch(canvas: Sheet, { tag, first, link, note }: Ending, box: LinkBox): void {
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
export function addLink(canvas: Sheet, tag: Tag, box: LinkBox, target: string, contents: string): void {
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
  let gap: { readonly x: number; readonly size: number } | undefined
  walkLine(placed, {
    begin(_, look, mark, x) {
      gap = mark?.gap && { x, size: look.size }
    },
    show() {},
    space() {},
    end(_, x) {
      if (!gap) return
      const { size } = gap
      const top = placed.baseline - size * ascent
      const box = { x: gap.x, y: top, width: x - gap.x, height: size * (ascent + descent) }
      write(content, `q 1 0.93 0.4 rg ${rectangle(box, content.height)} re f Q\n`)
    },
  })
  endMarked(content)
}
