/** Measuring: text of one look becomes words with widths; no width is asked of the font twice in a process. */
import { isDivided, lineParts } from '../line-end.ts'
import { advance, type Face, type FaceName, face } from './face.ts'
import type { Mark, Piece, Word } from './line.ts'

/** A stretch of text of one look, as the document says it. */
export type Run = {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly raised: boolean
  readonly mark: Mark | undefined
  /** A forced end of line follows. */
  readonly hard: boolean
  /** Its no-break spaces keep their width. */
  readonly fixed?: true
}

/** Stands in for a character that the font lacks, so that the file stays valid. */
const substitute = '□'
/** A footnote number: two thirds of the size, raised by a third. */
const raisedSize = 0.65
const raisedBy = 0.35

/** Words of all looks that are kept for the documents that follow: some 4 MB. */
const wordsKept = 16_000

/** The words set so far and the pieces of the word that is not ended. */
type Setting = { readonly words: Word[]; pieces: Piece[]; readonly missing: (character: string) => void }

/** Words of the runs at `size` points. `missing` hears of every character that the font lacks. */
export function measure(runs: readonly Run[], size: number, missing: (character: string) => void): Word[] {
  const setting: Setting = { words: [], pieces: [], missing }
  for (const run of runs) {
    setRun(setting, run, styleOf(run, size))
    if (run.hard) closeWord(setting, 0, true)
  }
  if (setting.pieces.length > 0) closeWord(setting, 0, false)
  return setting.words
}

function setRun(setting: Setting, run: Run, style: Style): void {
  const chunks = printable(run.text).split(' ')
  const last = chunks.length - 1
  for (let index = 0; index <= last; index++) {
    const chunk = chunks[index] ?? ''
    if (index > 0) endWord(setting, style.space)
    if (chunk === '') continue
    const isWhole = setting.pieces.length === 0 && index < last && !run.mark
    const word = isWhole ? (style.words.get(chunk) ?? plainWord(chunk, style, setting.missing)) : undefined
    if (word) setting.words.push(word)
    else setChunk(setting, chunk, run, style)
  }
}

function setChunk(setting: Setting, chunk: string, run: Run, style: Style): void {
  const parts = lineParts(chunk)
  for (const [index, text] of parts.entries()) {
    const piece = pieceOf(text, style, run.mark, setting.missing)
    setting.pieces.push(run.fixed ? { ...piece, fixed: true } : piece)
    if (index < parts.length - 1) closeWord(setting, 0, false)
  }
}

function closeWord(setting: Setting, space: number, hard: boolean): void {
  const { pieces } = setting
  setting.words.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), space, hard })
  setting.pieces = []
}

/** A space in the text: ends the word, or stands after one that a hyphen or another run has ended. */
function endWord(setting: Setting, space: number): void {
  if (setting.pieces.length > 0) {
    closeWord(setting, space, false)
    return
  }
  const last = setting.words.at(-1)
  if (last && last.space === 0 && !last.hard) setting.words[setting.words.length - 1] = { ...last, space }
}

type Style = {
  readonly face: Face
  readonly size: number
  readonly rise: number
  readonly space: number
  /** Words of one piece with a space after them: the same object for every place where one stands. */
  readonly words: Map<string, Word>
}

const styles = new Map<string, Style>()
let kept = 0

function styleOf(run: Run, size: number): Style {
  const name: FaceName = run.bold ? (run.italic ? 'boldItalic' : 'bold') : run.italic ? 'italic' : 'regular'
  const key = `${name} ${size}${run.raised ? ' raised' : ''}`
  const known = styles.get(key)
  if (known) return known
  const of = face(name)
  const own = run.raised ? size * raisedSize : size
  const rise = run.raised ? size * raisedBy : 0
  const style = { face: of, size: own, rise, space: advance(of, 0x20) * own, words: new Map<string, Word>() }
  styles.set(key, style)
  return style
}

/** A word of one piece with a space after it, unless a line may end within it. */
function plainWord(text: string, style: Style, missing: (character: string) => void): Word | undefined {
  if (isDivided(text)) return undefined
  const own = copied(text)
  const piece = pieceOf(own, style, undefined, missing)
  const word = { pieces: [piece], width: piece.width, space: style.space, hard: false }
  // A word with a substitute must be reported at every place, so it is not kept.
  if (piece.text === own) keep(style, own, word)
  return word
}

function keep(style: Style, text: string, word: Word): void {
  if (kept >= wordsKept) {
    for (const { words } of styles.values()) words.clear()
    kept = 0
  }
  style.words.set(text, word)
  kept++
}

/** The same letters on their own: a piece cut out of a text keeps the text in memory, here a whole document. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

function pieceOf(
  text: string,
  style: Style,
  mark: Mark | undefined,
  missing: (character: string) => void,
): Piece {
  const width = widthOf(text, style.face)
  if (width >= 0)
    return { text, face: style.face, size: style.size, rise: style.rise, width: width * style.size, mark }
  return pieceOf(substituted(text, style.face, missing), style, mark, missing)
}

/** The text with a box for every character that the face lacks; `missing` hears of each. */
export function substituted(text: string, of: Face, missing: (character: string) => void): string {
  return Array.from(text, (character) => {
    if (character.length === 1 && advance(of, character.charCodeAt(0)) >= 0) return character
    missing(character)
    return substitute
  }).join('')
}

/** Width in em, -1 when a glyph is missing. */
function widthOf(text: string, of: Face): number {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const one = advance(of, text.charCodeAt(index))
    if (one < 0) return -1
    width += one
  }
  return width
}

const unprintable = /[\u00ad\u200b\u2060\ufeff\t\n\v\f\r]| {2}/

/**
 * Text as it is set: no soft hyphens (the font shares their glyph with the hyphen, and pdfkit would then lose
 * every hyphen), no joiners of zero width, one space for a run of them. No-break spaces stay.
 */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[ \t\n\v\f\r]+/g, ' ')
}
