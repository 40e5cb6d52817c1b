/**
 * Lines of forms: a rule to fill in, a box to tick, a signature. They are paragraphs; what is to be filled in by hand is
 * a Form element with the attributes of a printed field, as PDF/UA-1 wants it (7.14; ISO 32000-1, 14.8.5.6).
 */
import { foldText, inlineText } from '../../document/text.ts'
import type { Checkbox, Content, Field, Signature } from '../../model/document.ts'
import { signatureLeads } from '../keep-together.ts'
import { signatureShape } from '../signature-line.ts'
import { breakAsWord, lineOf } from './break-lines.ts'
import { addBlock, type Composition, measureRuns, takeNumber, wordsOf } from './composition.ts'
import type { Line, Mark, Word } from './line.ts'
import { addParagraph, bodyLook, type Look, paragraphBlock } from './paragraph.ts'
import { plainRun } from './runs.ts'
import { addTag, type Tag } from './tag.ts'

const plain = { bold: false, italic: false }
/** A rule shorter than this many signs cannot be written on: it gets a line of its own. */
const shortestRule = 8

function formLook(composition: Composition): Look {
  return { ...bodyLook(composition), align: 'spread', indent: 0, keepLines: true }
}

/** Label, then a rule to the right margin; the hint stands small and centred under it. */
export function composeField(composition: Composition, field: Field): void {
  const look = { ...formLook(composition), keepNext: field.hint !== undefined }
  const tag = addTag(composition.parent, 'P')
  const number = takeNumber(composition)
  const label = wordsOf(composition, field.label, tag, field.location, look.size, number)
  const mark = { field: { role: 'tv' as const, description: foldText(inlineText(field.label)) } }
  const pen: Pen = { composition, mark, size: look.size, location: field.location }
  const lines = breakAsWord(label, { width: composition.width, indent: 0 })
  const last = lines.at(-1)
  const room = last ? last.measure - last.width - write(pen, '\u00a0').width : 0
  const fits = last && room >= shortestRule * write(pen, '_').width
  const rule = ruleOf(fits ? room : composition.width, pen)
  const ruled = fits
    ? [...lines.slice(0, -1), joinWord(last, rule, write(pen, '\u00a0').width)]
    : [...longLabel(lines, pen), wholeLine([rule], composition.width)]
  add(composition, tag, field.location, look, ruled)
  if (!field.hint) return
  addParagraph(composition, field.hint, field.location, hintLook(composition))
}

/** What signs of a rule are written with. */
type Pen = {
  readonly composition: Composition
  readonly mark: Mark
  readonly size: number
  readonly location: Field['location']
}

// At the top of the module: the engine drops compiled code of a function with its last instance.
function write({ composition, mark, size, location }: Pen, text: string): Word {
  return glue(measureRuns(composition, [plainRun(text, plain, mark)], size, location))
}

/** Lines of a label that leaves no room to write: a rule fills the last of them, another stands under it. */
function longLabel(lines: readonly Line[], pen: Pen): Line[] {
  const last = lines.at(-1)
  const space = write(pen, '\u00a0').width
  const room = last ? last.measure - last.width - space : 0
  if (!last || room < write(pen, '_').width) return lines.map(asWrapped)
  return [...lines.slice(0, -1), joinWord(last, ruleOf(room, pen), space)]
}

/** Explanations under rules: small, centred, single spaced. */
function hintLook(composition: Composition): Look {
  const size = composition.layout.font.hintSize
  return { ...bodyLook(composition), align: 'center', indent: 0, size, spacing: 1, after: 3, keepLines: true }
}

/** A box at the indent, and every line of the text at it too. */
export function composeCheckbox(composition: Composition, checkbox: Checkbox): void {
  // Justified, the few words of an answer would be torn apart; lines end in the same places.
  const body = bodyLook(composition)
  const look: Look = { ...body, align: 'left', left: body.indent, indent: 0, after: 0 }
  const tag = addTag(composition.parent, 'P')
  const description = foldText(inlineText(checkbox.content))
  const box = plainRun('□', plain, { field: { role: 'cb', description } })
  const options = { ...takeNumber(composition), lead: [box, plainRun('\u00a0', plain)] }
  const words = wordsOf(composition, checkbox.content, tag, checkbox.location, look.size, options)
  const lines = breakAsWord(words, { width: composition.width - look.left, indent: 0 })
  add(composition, tag, checkbox.location, look, lines)
}

/** Position at the left, in a column when it is long, name or blank at the right of its last line. */
export function composeSignature(
  composition: Composition,
  signature: Signature,
  next: Content | undefined,
): void {
  const keepNext = signatureLeads(next)
  const look: Look = { ...formLook(composition), spacing: 1, before: 24, keepNext }
  const tag = addTag(composition.parent, 'P')
  const number = takeNumber(composition)
  const position = wordsOf(composition, signature.position, tag, signature.location, look.size, number)
  const name = wordsOf(composition, signature.name, tag, signature.location, look.size)
  const shape = signatureShape(composition.width, widthOf(position), widthOf(name), look.size)
  const fits = shape.kind !== 'under'
  const width = shape.kind === 'columns' ? shape.position : composition.width
  const lines = breakAsWord(position, { width, indent: 0 })
  const wide = lines.map((line) => ({ ...line, measure: composition.width }))
  const last = wide.at(-1)
  const under = breakAsWord(name, { width: composition.width, indent: 0 })
  const signed =
    fits && last
      ? [...wide.slice(0, -1), joinWord(last, glue(name), look.size)]
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

/** As many signs as come nearest to the width, set a little larger or smaller so that they end exactly at its end. */
function ruleOf(width: number, pen: Pen): Word {
  const rule = write(pen, '_'.repeat(Math.max(1, Math.round(width / write(pen, '_').width))))
  const scale = width / rule.width
  const pieces = rule.pieces.map((piece) => ({
    ...piece,
    size: piece.size * scale,
    width: piece.width * scale,
  }))
  return { ...rule, pieces, width }
}

/** A line with a word added at its end; `space` keeps it apart from the text. */
function joinWord(line: Line, end: Word, space: number): Line {
  const last = line.words.at(-1)
  if (!last) return line
  const words = [...line.words.slice(0, -1), { ...last, space, hard: false }, end]
  return { ...line, words, width: line.width + space + end.width, wrapped: false }
}

function glue(words: readonly Word[]): Word {
  const pieces = words.flatMap((word, index) => {
    const style = word.pieces.at(-1)
    if (!style || word.space === 0 || index === words.length - 1) return word.pieces
    return [...word.pieces, { ...style, text: ' ', width: word.space, mark: undefined }]
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
