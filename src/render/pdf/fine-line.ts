/**
 * What fine typesetting may do to a justified line without hyphenation: glyphs a little wider or narrower, which nobody
 * sees, before spaces are stretched, which everybody does; and no-break spaces as wide as the others of the line.
 */
import type { Column } from './break-lines.ts'
import { advance } from './face.ts'
import { type Line, noBreakSpace, type Piece, type Word } from './line.ts'

/** A space may shrink by this share of its width; in TeX by a third, but there glyphs are not narrower at the same time. */
export const shrink = 0.25
/** Glyphs may be set wider or narrower by this share: more can be seen beside a line that is set as it is. */
const expansion = 0.02
/** Widths of glyphs change in such steps. */
const steps = 1000

/** What stands in a line: width of its glyphs, width of the spaces that may change, their number. */
export type Extent = { readonly glyphs: number; readonly spaces: number; readonly gaps: number }

/** The word by itself: spaces that only forbid to break are spaces too. */
export function extentOf(word: Word): Extent {
  let spaces = 0
  let gaps = 0
  for (const piece of word.pieces) {
    const count = stretchable(piece)
    gaps += count
    spaces += count * advance(piece.face, 0xa0) * piece.size
  }
  return { glyphs: word.width - spaces, spaces, gaps }
}

function stretchable({ text, fixed }: Piece): number {
  return fixed || !text.includes(noBreakSpace) ? 0 : text.split(noBreakSpace).length - 1
}

/** Least width that the line can be set to. */
export function leastWidth(glyphs: number, spaces: number): number {
  return glyphs * (1 - expansion) + spaces * (1 - shrink)
}

/** What is left for the spaces, points, when glyphs have given or taken of `free` points what they may. */
export function leftToSpaces(free: number, glyphs: number): number {
  const most = glyphs * expansion
  return free > 0 ? Math.max(0, free - most) : Math.min(0, free + most)
}

/** A line of the words whose glyphs take up what they may of the width that is left over or lacking. */
export function fineLine(words: readonly Word[], column: Column, first: boolean, wrapped: boolean): Line {
  const offset = first ? column.indent : 0
  const measure = column.width - offset
  const { glyphs, spaces, gaps } = extentOfLine(words)
  const natural = glyphs + spaces
  if (!wrapped || gaps === 0) return { words, width: natural, gaps, offset, measure, wrapped }
  const free = measure - natural
  const share = (free - leftToSpaces(free, glyphs)) / glyphs
  // Towards no change: a step too much would have to be taken back by the spaces.
  const scale = 1 + Math.trunc(share * steps) / steps
  return { words, width: glyphs * scale + spaces, gaps, offset, measure, wrapped, scale }
}

function extentOfLine(words: readonly Word[]): Extent {
  let glyphs = 0
  let spaces = 0
  let gaps = 0
  const last = words.length - 1
  for (const [index, word] of words.entries()) {
    const own = extentOf(word)
    const space = index < last ? word.space : 0
    glyphs += own.glyphs
    spaces += own.spaces + space
    gaps += own.gaps + (space > 0 ? 1 : 0)
  }
  return { glyphs, spaces, gaps }
}
