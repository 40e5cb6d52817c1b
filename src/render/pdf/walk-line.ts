/** A placed line from left to right: stretches of one look and meaning, and the spaces that justification has changed. */
import { advance, advances } from './face.ts'
import { type Line, type Mark, noBreakSpace, type Piece, type Word } from './line.ts'
import type { PlacedLine } from './page.ts'

/** What hears of the line, and writes of it to `To`. Lengths are points. */
export type Walker<To> = {
  /** A stretch begins: its look is that of the piece. */
  readonly begin: (to: To, placed: PlacedLine, look: Piece, mark: Mark | undefined, x: number) => void
  readonly show: (to: To, text: string) => void
  /** A space that is `usual` points wide by itself and takes `distance`. */
  readonly space: (to: To, text: string, usual: number, distance: number) => void
  readonly end: (to: To, placed: PlacedLine, x: number) => void
}

type Walk<To> = {
  readonly walker: Walker<To>
  readonly to: To
  readonly placed: PlacedLine
  readonly each: number
  look: Piece | undefined
  mark: Mark | undefined
  x: number
}

/** Walks over the line; lines that are not the last of a paragraph end with a space. */
export function walkLine<To>(placed: PlacedLine, walker: Walker<To>, to: To): void {
  const { line } = placed
  const { words } = line
  const spread = spreadOf(placed)
  const { each } = spread
  const walk: Walk<To> = { walker, to, placed, each, look: undefined, mark: undefined, x: startOf(placed) }
  const last = words.length - 1
  // Plain loops: every word of the document passes here.
  for (let index = 0; index <= last; index++) {
    const word = words[index] as Word
    for (const piece of word.pieces) {
      turnTo(walk, piece, piece.mark)
      showPiece(walk, piece)
    }
    spaceAfter(walk, word, index < last ? words[index + 1] : undefined, extraAfter(spread, word, index, last))
  }
  if (walk.look) walker.end(to, placed, walk.x)
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

/** Begins a stretch, unless the one that has begun goes on. */
function turnTo<To>(walk: Walk<To>, piece: Piece, mark: Mark | undefined): void {
  const { look } = walk
  const isSame = look && look.face === piece.face && look.size === piece.size && look.rise === piece.rise
  if (isSame && walk.mark === mark) return
  if (look) walk.walker.end(walk.to, walk.placed, walk.x)
  walk.look = piece
  walk.mark = mark
  walk.walker.begin(walk.to, walk.placed, piece, mark, walk.x)
}

/** Shows the piece. In a line that is set finely, its no-break spaces are as wide as the others. */
function showPiece<To>(walk: Walk<To>, piece: Piece): void {
  const { walker, to } = walk
  const { line } = walk.placed
  if (line.scale === undefined) {
    walker.show(to, piece.text)
    walk.x += piece.width
    return
  }
  const usual = advance(piece.face, 0xa0) * piece.size
  const parts = piece.fixed ? [piece.text] : piece.text.split(noBreakSpace)
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      walker.space(to, noBreakSpace, usual, usual + walk.each)
      walk.x += usual + walk.each
    }
    walker.show(to, part)
    walk.x += advances(piece.face, part) * piece.size * line.scale
  }
}

/** The space after a word; `next` is there unless the line ends. */
function spaceAfter<To>(walk: Walk<To>, word: Word, next: Word | undefined, extra: number): void {
  const { look } = walk
  const { line } = walk.placed
  if (!look) return
  const isShown = next ? word.space + extra !== 0 : line.wrapped ? word.space > 0 : word.hard
  if (!isShown) return
  // The space after a reference belongs to the text around it, unless the reference goes on.
  if (walk.mark && walk.mark !== next?.pieces[0]?.mark) turnTo(walk, look, undefined)
  if (!next) {
    walk.walker.show(walk.to, ' ')
    return
  }
  const style = word.pieces.at(-1) ?? look
  walk.walker.space(walk.to, ' ', advance(style.face, 0x20) * look.size, word.space + extra)
  walk.x += word.space + extra
}
