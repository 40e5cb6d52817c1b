/**
 * Line breaking for the paragraph as a whole (Knuth and Plass): spaces of all lines as even as they can be, so that
 * justified text without hyphenation has no rivers. Lines then end elsewhere than in Word.
 */
import { breakAsWord, type Column, fitWords, type LineBreaker } from './break-lines.ts'
import { type Extent, extentOf, fineLine, leastWidth, leftToSpaces, shrink } from './fine-line.ts'
import type { Line, Word } from './line.ts'

/** Stretch of a space, in its own width, that is still comfortable. */
const comfort = 0.6
/** What a line costs that ends with a hyphen or a slash, and a last line of one short word. */
const hyphenPenalty = 0.6
/** … and one that ends within the number of an act: «210-ФЗ» is one word to a reader (ADR 0017). */
const numberPenalty = 5
const orphanWordPenalty = 0.3
/** What a line costs whose spaces are as they should be, but whose glyphs had to give all they may. */
const glyphPenalty = 0.05
const tolerance = 0.01

/** Breaks so that the sum of what the lines cost is least; never with a wider space than breaking as Word has. */
export const breakOptimal: LineBreaker = (words, column) => {
  const fitted = fitWords(words, column)
  const lines: Line[] = []
  let start = 0
  for (let index = 0; index < fitted.length; index++) {
    if (index < fitted.length - 1 && !fitted[index]?.hard) continue
    const rest = { width: column.width, indent: lines.length === 0 ? column.indent : 0 }
    lines.push(...breakPart(fitted.slice(start, index + 1), rest))
    start = index + 1
  }
  return lines
}

function breakPart(words: readonly Word[], column: Column): Line[] {
  const plain = breakAsWord(words, column)
  if (plain.length < 2) return plain
  const greedy = linesAt(words, column, endsOfLines(plain))
  const optimal = linesAt(words, column, bestEnds(words, column))
  return widest(optimal) > widest(greedy) + tolerance || optimal.length > greedy.length ? greedy : optimal
}

/** Widest space of the justified lines beyond its natural width. */
function widest(lines: readonly Line[]): number {
  return Math.max(
    0,
    ...lines.map((line) => (line.wrapped && line.gaps > 0 ? (line.measure - line.width) / line.gaps : 0)),
  )
}

/** Index after the last word of each line. */
function endsOfLines(lines: readonly Line[]): number[] {
  let end = 0
  return lines.map((line) => {
    end += line.words.length
    return end
  })
}

/** Words with what they take of a line, and the least cost of breaking before each of them. */
type Table = {
  readonly words: readonly Word[]
  readonly extents: readonly Extent[]
  readonly cost: Float64Array
  /** The word where the last line of that breaking begins. */
  readonly start: Int32Array
}

/** Ends of lines (index after the last word) by dynamic programming over all chances to break. */
function bestEnds(words: readonly Word[], column: Column): number[] {
  const cost = new Float64Array(words.length + 1).fill(Number.POSITIVE_INFINITY)
  const table = { words, extents: words.map(extentOf), cost, start: new Int32Array(words.length + 1) }
  cost[0] = 0
  for (let end = 1; end <= words.length; end++) findStart(table, column, end)
  return endsOf(table.start)
}

/** Finds where the line that ends before word `end` begins best. */
function findStart({ words, extents, cost, start }: Table, column: Column, end: number): void {
  const last = words[end - 1] as Word
  let glyphs = 0
  let spaces = 0
  for (let first = end - 1; first >= 0; first--) {
    const own = extents[first] as Extent
    glyphs += own.glyphs
    spaces += own.spaces + (first < end - 1 ? (words[first] as Word).space : 0)
    const limit = column.width - (first === 0 ? column.indent : 0)
    // A word alone always makes a line; it has been cut to fit before.
    if (first < end - 1 && leastWidth(glyphs, spaces) > limit + tolerance) break
    const free = limit - glyphs - spaces
    const single = first === end - 1
    const line = end === words.length ? lastCost(free, single) : lineCost(free, glyphs, spaces, last)
    const whole = (cost[first] ?? 0) + line
    if (whole >= (cost[end] ?? 0)) continue
    cost[end] = whole
    start[end] = first
  }
}

/** Cost of the last line, which is not justified. */
function lastCost(free: number, single: boolean): number {
  if (free < -tolerance) return Number.POSITIVE_INFINITY
  return single ? orphanWordPenalty : 0
}

/** Cost of a line with `free` points to spread over its glyphs and spaces. */
function lineCost(free: number, glyphs: number, spaces: number, last: Word): number {
  const hyphen = last.space > 0 ? 0 : endsInNumber(last) ? numberPenalty : hyphenPenalty
  const left = leftToSpaces(free, glyphs)
  // A line of one word cannot be justified: it costs as a line with very wide spaces.
  const ratio = spaces === 0 ? 10 : left / spaces
  const bad = ratio < 0 ? (ratio / shrink) ** 2 : (ratio / comfort) ** 3
  const strained = left === 0 ? 0 : glyphPenalty
  return (1 + bad + strained + hyphen) ** 2
}

function endsInNumber(word: Word): boolean {
  return /\d-$/.test(word.pieces.at(-1)?.text ?? '')
}

function endsOf(from: Int32Array): number[] {
  const ends: number[] = []
  for (let end = from.length - 1; end > 0; end = from[end] ?? 0) ends.unshift(end)
  return ends
}

function linesAt(words: readonly Word[], column: Column, ends: readonly number[]): Line[] {
  let start = 0
  return ends.map((end, index) => {
    const part = words.slice(start, end)
    start = end
    return fineLine(part, column, index === 0, end < words.length)
  })
}
