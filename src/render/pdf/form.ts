/** Lines of forms: a rule to fill in, a box to tick, a signature. */
import type { Checkbox, Field, Signature } from '../../model/document.ts'
import { breakAsWord, lineOf } from './break-lines.ts'
import { addBlock, type Composition, measureRuns, takeNumber, wordsOf } from './composition.ts'
import type { Line, Word } from './line.ts'
import { addParagraph, bodyLook, type Look, paragraphBlock } from './paragraph.ts'
import { plainRun } from './runs.ts'
import { addTag, type Tag } from './tag.ts'

const plain = { bold: false, italic: false }
/** A rule shorter than this many signs cannot be written on: it gets a line of its own. */
const shortestRule = 8
/** Share of the width that the position of a signatory may take. */
const positionWidth = 0.55

function formLook(composition: Composition): Look {
  return { ...bodyLook(composition), align: 'spread', indent: 0, keepLines: true }
}

/** Label, then a rule to the right margin; the hint stands small and centred under it. */
export function composeField(composition: Composition, field: Field): void {
  const look = { ...formLook(composition), keepNext: field.hint !== undefined }
  const tag = addTag(composition.parent, 'P')
  const number = takeNumber(composition)
  const label = wordsOf(composition, field.label, tag, field.location, look.size, number)
  const sign = measureRuns(composition, [plainRun('_', plain)], look.size, field.location)[0]?.width ?? 1
  const column = { width: composition.width, indent: 0 }
  const lines = breakAsWord(label, column)
  const last = lines.at(-1)
  const space =
    measureRuns(composition, [plainRun('\u00a0', plain)], look.size, field.location)[0]?.width ?? 0
  const room = last ? Math.floor((column.width - last.width - space) / sign) : 0
  const count = room >= shortestRule ? room : Math.floor(column.width / sign)
  const rule = measureRuns(composition, [plainRun('_'.repeat(count), plain)], look.size, field.location)
  const joined =
    last && room >= shortestRule ? [...lines.slice(0, -1), joinLines(last, rule, space)] : undefined
  const ruled = joined ?? [...lines.map(asWrapped), wholeLine(rule, column.width)]
  add(composition, tag, field.location, look, ruled)
  if (!field.hint) return
  addParagraph(composition, field.hint, field.location, hintLook(composition))
}

/** Explanations under rules: small, centred, single spaced. */
function hintLook(composition: Composition): Look {
  const size = composition.layout.font.hintSize
  return { ...bodyLook(composition), align: 'center', indent: 0, size, spacing: 1, after: 3, keepLines: true }
}

/** A box at the indent, the text after it as in a paragraph of the body. */
export function composeCheckbox(composition: Composition, checkbox: Checkbox): void {
  // Justified, the few words of an answer would be torn apart; lines end in the same places.
  const look: Look = { ...bodyLook(composition), align: 'left', after: 0 }
  const tag = addTag(composition.parent, 'P')
  const { number } = takeNumber(composition)
  const options = { number: number ? `${number}\u00a0□` : '□' }
  const words = wordsOf(composition, checkbox.content, tag, checkbox.location, look.size, options)
  const lines = composition.breakLines(words, { width: composition.width, indent: look.indent })
  add(composition, tag, checkbox.location, look, lines)
}

/** Position at the left in half of the width, name or blank at the right of its last line. */
export function composeSignature(composition: Composition, signature: Signature): void {
  const look = { ...formLook(composition), before: 24 }
  const tag = addTag(composition.parent, 'P')
  const number = takeNumber(composition)
  const position = wordsOf(composition, signature.position, tag, signature.location, look.size, number)
  const name = wordsOf(composition, signature.name, tag, signature.location, look.size)
  const nameWidth = widthOf(name)
  const width = Math.min(composition.width * positionWidth, composition.width - nameWidth - look.size)
  const fits = width > composition.width / 4
  const lines = breakAsWord(position, { width: fits ? width : composition.width, indent: 0 })
  const wide = lines.map((line) => ({ ...line, measure: composition.width }))
  const last = wide.at(-1)
  const under = breakAsWord(name, { width: composition.width, indent: 0 })
  const signed =
    fits && last
      ? [...wide.slice(0, -1), joinLines(last, name, look.size)]
      : [...wide.map(asWrapped), ...under]
  add(composition, tag, signature.location, look, signed)
}

function add(
  composition: Composition,
  tag: Tag,
  location: Field['location'],
  look: Look,
  lines: readonly Line[],
): void {
  composition.units.push({ tag, location })
  addBlock(composition, paragraphBlock(look, tag, lines))
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, word, index) => sum + word.width + (index < words.length - 1 ? word.space : 0), 0)
}

/** The words of a rule or a name as one word at the end of the line; `space` keeps them apart from the text. */
function joinLines(line: Line, end: readonly Word[], space: number): Line {
  const last = line.words.at(-1)
  if (!last) return line
  const tail: Word = glue(end)
  const words = [...line.words.slice(0, -1), { ...last, space, hard: false }, tail]
  return { ...line, words, width: line.width + space + tail.width, wrapped: false }
}

function glue(words: readonly Word[]): Word {
  const pieces = words.flatMap((word, index) => {
    const style = word.pieces.at(-1)
    if (!style || word.space === 0 || index === words.length - 1) return word.pieces
    return [...word.pieces, { ...style, text: ' ', width: word.space }]
  })
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), space: 0, hard: false }
}

function wholeLine(words: readonly Word[], width: number): Line {
  return lineOf(words, { width, indent: 0 }, false, false, widthOf(words), 0)
}

/** A line that is followed by another of the same paragraph: a space ends it in the text. */
function asWrapped(line: Line): Line {
  const words = line.words.map((word, index) =>
    index === line.words.length - 1 ? { ...word, hard: true } : word,
  )
  return { ...line, words }
}
