/** A placed line becomes segments: text of one font and meaning, each with its place and its operands. */

import type { FaceName } from './face.ts'
import { advance } from './face.ts'
import { noBreakSpace } from './fine-line.ts'
import type { FontCodes } from './glyph-codes.ts'
import type { Line, Mark, Piece, Word } from './line.ts'
import type { PlacedLine } from './page.ts'

export type Segment = {
  readonly codes: FontCodes
  readonly size: number
  readonly rise: number
  readonly mark: Mark | undefined
  readonly x: number
  /** Share of their width at which glyphs are drawn. */
  readonly scale: number
  width: number
  /** As the reader gets it, spaces included. */
  text: string
  /** Codes to show, and distances between them in thousandths of the size. */
  readonly parts: (Uint8Array | number)[]
}

/** Segments of the line from left to right; lines that are not the last of a paragraph end with a space. */
export function segmentsOf(placed: PlacedLine, codesOf: (name: FaceName) => FontCodes): Segment[] {
  const { words, wrapped, scale = 1 } = placed.line
  const segments: Segment[] = []
  const spread = spreadOf(placed)
  const last = words.length - 1
  let x = startOf(placed)
  // Plain loops: every word of the document passes here.
  for (let index = 0; index <= last; index++) {
    const word = words[index] as Word
    let segment: Segment | undefined
    for (const piece of word.pieces) {
      segment = segmentFor(segments, piece, x, scale, codesOf)
      x += showPiece(segment, piece, placed.line, spread.each)
    }
    segment ??= segments.at(-1)
    if (!segment) continue
    const extra = extraAfter(spread, word, index, last)
    const spaced = index < last ? word.space + extra !== 0 : wrapped ? word.space > 0 : word.hard
    if (!spaced) continue
    const space = spaceSegment(segments, segment, words[index + 1], x)
    if (index < last) x += showSpace(space, word, extra)
    else show(space, space.codes.space, ' ', 0)
  }
  return segments
}

function startOf({ line, x, align }: PlacedLine): number {
  const left = x + line.offset
  if (align === 'center') return left + (line.measure - line.width) / 2
  return align === 'right' ? left + line.measure - line.width : left
}

/** What is added to every space of the line, and to the last of them, points. */
type Spread = { readonly each: number; readonly last: number }

const natural: Spread = { each: 0, last: 0 }

function spreadOf({ line, align }: PlacedLine): Spread {
  const free = line.measure - line.width
  if (align === 'justify' && line.wrapped && line.gaps > 0) return { each: free / line.gaps, last: 0 }
  return align === 'spread' && isSpread(line) ? { each: 0, last: free } : natural
}

function extraAfter(spread: Spread, word: Word, index: number, last: number): number {
  if (index === last - 1 && spread.last !== 0) return spread.last
  return word.space > 0 ? spread.each : 0
}

function isSpread(line: Line): boolean {
  return !line.wrapped && line.words.at(-1)?.hard === false
}

function segmentFor(
  segments: Segment[],
  piece: Piece,
  x: number,
  scale: number,
  codesOf: (name: FaceName) => FontCodes,
): Segment {
  const codes = codesOf(piece.face.name)
  const last = segments.at(-1)
  const same = last && last.codes === codes && last.size === piece.size && last.rise === piece.rise
  if (last && same && last.mark === piece.mark) return last
  const segment = {
    codes,
    size: piece.size,
    rise: piece.rise,
    mark: piece.mark,
    x,
    scale,
    width: 0,
    text: '',
    parts: [],
  }
  segments.push(segment)
  return segment
}

/** The space after a reference belongs to the text around it, unless the reference goes on. */
function spaceSegment(segments: Segment[], segment: Segment, next: Word | undefined, x: number): Segment {
  if (!segment.mark || segment.mark === next?.pieces[0]?.mark) return segment
  const space = { ...segment, mark: undefined, x, width: 0, text: '', parts: [] }
  segments.push(space)
  return space
}

function show(segment: Segment, codes: Uint8Array, text: string, width: number): void {
  segment.parts.push(codes)
  segment.text += text
  segment.width += width
}

/** Shows the piece; returns its width. In a line that is set finely, its no-break spaces are as wide as the others. */
function showPiece(segment: Segment, piece: Piece, line: Line, extra: number): number {
  const { text, width } = piece
  if (line.scale === undefined) {
    show(segment, segment.codes.encode(text), text, width)
    return width
  }
  const before = segment.width
  const codes = segment.codes.encode(noBreakSpace)
  const usual = advance(piece.face, 0xa0) * piece.size
  const parts = piece.fixed ? [text] : text.split(noBreakSpace)
  for (const [index, part] of parts.entries()) {
    if (index > 0) showDistance(segment, codes, noBreakSpace, usual, usual + extra)
    show(segment, segment.codes.encode(part), part, widthOf(part, piece) * line.scale)
  }
  return segment.width - before
}

function widthOf(text: string, { face, size }: Piece): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += advance(face, text.charCodeAt(index))
  return width * size
}

/** Draws the space after a word and moves on to the place of the next; returns the whole distance. */
function showSpace(segment: Segment, word: Word, extra: number): number {
  const usual = advance((word.pieces.at(-1) as Piece).face, 0x20) * segment.size
  return showDistance(segment, segment.codes.space, ' ', usual, word.space + extra)
}

/** Draws a space that is `usual` points wide by itself, and moves on by `distance`. */
function showDistance(
  segment: Segment,
  codes: Uint8Array,
  text: string,
  usual: number,
  distance: number,
): number {
  show(segment, codes, text, distance)
  const moved = Math.round(((usual - distance / segment.scale) * 1000) / segment.size)
  if (moved !== 0) segment.parts.push(moved)
  return distance
}
