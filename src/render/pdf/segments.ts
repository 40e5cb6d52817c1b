/** A placed line becomes segments: text of one font and meaning, each with its place and its operands. */

import type { FaceName } from './face.ts'
import { advance } from './face.ts'
import type { FontCodes } from './glyph-codes.ts'
import type { Line, Mark, Piece, Word } from './line.ts'
import type { PlacedLine } from './page.ts'

export type Segment = {
  readonly codes: FontCodes
  readonly size: number
  readonly rise: number
  readonly mark: Mark | undefined
  readonly x: number
  width: number
  /** As the reader gets it, spaces included. */
  text: string
  /** Strings and distances of the operator that shows the text, without the outer brackets. */
  operands: string
  /** Whether there are distances among them. */
  moved: boolean
}

/** Segments of the line from left to right; lines that are not the last of a paragraph end with a space. */
export function segmentsOf(placed: PlacedLine, codesOf: (name: FaceName) => FontCodes): Segment[] {
  const { words, wrapped } = placed.line
  const segments: Segment[] = []
  const spread = spreadOf(placed)
  const last = words.length - 1
  let x = startOf(placed)
  // Plain loops: every word of the document passes here.
  for (let index = 0; index <= last; index++) {
    const word = words[index] as Word
    let segment: Segment | undefined
    for (const piece of word.pieces) {
      segment = segmentFor(segments, piece, x, codesOf)
      show(segment, segment.codes.encode(piece.text), piece.text, piece.width)
      x += piece.width
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
    width: 0,
    text: '',
    operands: '',
    moved: false,
  }
  segments.push(segment)
  return segment
}

/** The space after a reference belongs to the text around it, unless the reference goes on. */
function spaceSegment(segments: Segment[], segment: Segment, next: Word | undefined, x: number): Segment {
  if (!segment.mark || segment.mark === next?.pieces[0]?.mark) return segment
  const space = { ...segment, mark: undefined, x, width: 0, text: '', operands: '', moved: false }
  segments.push(space)
  return space
}

function show(segment: Segment, codes: string, text: string, width: number): void {
  segment.operands += codes
  segment.text += text
  segment.width += width
}

/** Draws the space after a word and moves on to the place of the next; returns the whole distance. */
function showSpace(segment: Segment, word: Word, extra: number): number {
  const distance = word.space + extra
  show(segment, segment.codes.space, ' ', distance)
  const usual = advance((word.pieces.at(-1) as Piece).face, 0x20) * segment.size
  const moved = Math.round(((usual - distance) * 1000) / segment.size)
  if (moved !== 0) {
    segment.operands += `)${moved}(`
    segment.moved = true
  }
  return distance
}
