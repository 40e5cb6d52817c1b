/** Line breaking as Word does it: as many words as fit, no hyphenation, no kerning, spaces never shrink. */
import { advance, advances } from './face.ts'
import { type Line, noBreakSpace, type Piece, type Word } from './line.ts'

/** Width of the column, and the indent of its first line. */
export type Column = { readonly width: number; readonly indent: number }

/** A way to choose the ends of lines. */
export type LineBreaker = (words: readonly Word[], column: Column) => Line[]

/** Rounding of widths must not push a word to the next line. */
const tolerance = 0.01

/** Greedy breaking. A word wider than the column is cut between characters: nothing is lost. */
export const breakAsWord: LineBreaker = (words, column) => {
  const lines: Line[] = []
  let start = 0
  const fitted = fitWords(words, column)
  let width = 0
  let gaps = 0
  const take = (end: number, wrapped: boolean): void => {
    lines.push(lineOf(fitted.slice(start, end), column, lines.length === 0, wrapped, width, gaps))
    start = end
    width = 0
    gaps = 0
  }
  for (let index = 0; index < fitted.length; index++) {
    const word = fitted[index] as Word
    const space = index > start ? (fitted[index - 1] as Word).space : 0
    const limit = column.width - (lines.length === 0 ? column.indent : 0)
    if (index > start && width + space + word.width > limit + tolerance) {
      take(index, true)
      width = word.width
    } else {
      width += space + word.width
      if (space > 0) gaps++
    }
    if (word.hard) take(index + 1, false)
  }
  if (start < fitted.length) take(fitted.length, false)
  return lines
}

/** A line of the given words, with its place in the column. */
export function lineOf(
  words: readonly Word[],
  column: Column,
  first: boolean,
  wrapped: boolean,
  width: number,
  gaps: number,
): Line {
  const offset = first ? column.indent : 0
  return { words, width, gaps, offset, measure: column.width - offset, wrapped }
}

/** The words, with those wider than the column divided or cut to fit. */
export function fitWords(words: readonly Word[], column: Column): readonly Word[] {
  const limit = column.width - column.indent
  if (words.every((word) => word.width <= limit)) return words
  return words.flatMap((word) => (word.width <= limit ? [word] : divideWord(word).flatMap(cutIfWide(limit))))
}

function cutIfWide(limit: number): (word: Word) => Word[] {
  return (word) => (word.width <= limit ? [word] : cutWord(word, limit))
}

/** What no-break spaces hold together: a column that is too narrow for the whole may divide it there first. */
export function divideWord(word: Word): Word[] {
  const parts: Word[] = []
  let pieces: Piece[] = []
  const close = (space: number, hard: boolean): void => {
    parts.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), space, hard })
    pieces = []
  }
  for (const piece of word.pieces) {
    for (const [index, text] of piece.text.split(noBreakSpace).entries()) {
      if (index > 0) close(advance(piece.face, 0xa0) * piece.size, false)
      if (text !== '') pieces.push({ ...piece, text, width: advances(piece.face, text) * piece.size })
    }
  }
  close(word.space, word.hard)
  return parts
}

function cutWord(word: Word, limit: number): Word[] {
  const cut: Word[] = []
  let pieces: Piece[] = []
  let width = 0
  const close = (): void => {
    cut.push({ pieces, width, space: 0, hard: false })
    pieces = []
    width = 0
  }
  for (const piece of word.pieces) {
    let text = ''
    let textWidth = 0
    for (const character of piece.text) {
      const one = advance(piece.face, character.charCodeAt(0)) * piece.size
      if (width + textWidth + one > limit && width + textWidth > 0) {
        if (text) pieces.push({ ...piece, text, width: textWidth })
        width += textWidth
        close()
        text = ''
        textWidth = 0
      }
      text += character
      textWidth += one
    }
    pieces.push({ ...piece, text, width: textWidth })
    width += textWidth
  }
  cut.push({ pieces, width, space: word.space, hard: word.hard })
  return cut
}
