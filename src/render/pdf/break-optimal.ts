/**
 * Line breaking for the paragraph as a whole (Knuth and Plass): spaces of all lines as even as they can be, so that
 * justified text without hyphenation has no rivers. Lines then end elsewhere than in Word.
 */
import { breakAsWord, type Column, fitWords, type LineBreaker, lineOf } from './break-lines.ts'
import type { Line, Word } from './line.ts'

/** A space may shrink by this share of its width, as in TeX; Word never shrinks, typesetters do. */
const shrink = 0.33
/** Stretch of a space, in its own width, that is still comfortable. */
const comfort = 0.6
/** What a line costs that ends with a hyphen or a slash, and a last line of one short word. */
const hyphenPenalty = 0.6
const orphanWordPenalty = 0.3
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
  const greedy = breakAsWord(words, column)
  if (greedy.length < 2) return greedy
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

/** Least cost of breaking before each word, and the word where the last line of that breaking begins. */
type Table = { readonly cost: Float64Array; readonly start: Int32Array }

/** Ends of lines (index after the last word) by dynamic programming over all chances to break. */
function bestEnds(words: readonly Word[], column: Column): number[] {
  const cost = new Float64Array(words.length + 1).fill(Number.POSITIVE_INFINITY)
  const table = { cost, start: new Int32Array(words.length + 1) }
  cost[0] = 0
  for (let end = 1; end <= words.length; end++) findStart(words, column, end, table)
  return endsOf(table.start)
}

/** Finds where the line that ends before word `end` begins best. */
function findStart(words: readonly Word[], column: Column, end: number, { cost, start }: Table): void {
  const last = words[end - 1] as Word
  let width = last.width
  let spaces = 0
  let gaps = 0
  for (let first = end - 1; first >= 0; first--) {
    const word = words[first] as Word
    if (first < end - 1) {
      width += word.width + word.space
      spaces += word.space
      if (word.space > 0) gaps++
    }
    const limit = column.width - (first === 0 ? column.indent : 0)
    // A word alone always makes a line; it has been cut to fit before.
    if (first < end - 1 && width - spaces * shrink > limit + tolerance) break
    const whole = (cost[first] ?? 0) + lineCost(limit - width, spaces, gaps, last, end === words.length)
    if (whole >= (cost[end] ?? 0)) continue
    cost[end] = whole
    start[end] = first
  }
}

/** Cost of a line with `free` points to spread over its spaces. */
function lineCost(free: number, spaces: number, gaps: number, last: Word, isLast: boolean): number {
  if (isLast) return free < -tolerance ? Number.POSITIVE_INFINITY : gaps === 0 ? orphanWordPenalty : 0
  const hyphen = last.space === 0 ? hyphenPenalty : 0
  // A line of one word cannot be justified: it costs as a line with very wide spaces.
  const ratio = spaces === 0 ? 10 : free / spaces
  const bad = ratio < 0 ? (ratio / shrink) ** 2 : (ratio / comfort) ** 3
  return (1 + bad + hyphen) ** 2
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
    const spaced = part.slice(0, -1)
    const width =
      part.reduce((sum, word) => sum + word.width, 0) + spaced.reduce((sum, word) => sum + word.space, 0)
    const gaps = spaced.filter((word) => word.space > 0).length
    return lineOf(part, column, index === 0, end < words.length, width, gaps)
  })
}
