/** Characters that have the same code in every document: tables of them are made once a process. */
import { advance, type Face, type FaceName } from './face.ts'

/** What the codes of a face are before a document adds to them; code 0 is the glyph of what is missing. */
export type CommonCodes = {
  /** Code by UTF-16 unit, 0 = it has none. */
  readonly codes: Uint16Array
  /** By code: the glyph, its advance in thousandths of the size, the character. */
  readonly glyphs: readonly number[]
  readonly widths: readonly number[]
  readonly units: readonly number[]
}

const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const signs = ' \u00a0,.-–—«»();:/№0123456789"\'!?%§_+=*&@#$[]{}<>\\□…“”„’°×'
const usual = signs + letters + letters.toUpperCase() + latin + latin.toUpperCase()
/** Codes that would have to be escaped in strings go to what acts hardly hold. */
const escaped = new Map([
  [0x0d, '~'],
  [0x28, '^'],
  [0x29, '`'],
  [0x5c, '|'],
])

const known = new Map<FaceName, CommonCodes>()

/** The common codes of the face, the same object for all documents of the process. */
export function commonCodes(face: Face): CommonCodes {
  const found = known.get(face.name)
  if (found) return found
  const fresh = makeCodes(face)
  known.set(face.name, fresh)
  return fresh
}

function makeCodes(face: Face): CommonCodes {
  const codes = new Uint16Array(0x10000)
  const units = [0]
  const rest = Array.from(usual).reverse()
  while (rest.length > 0) {
    const code = units.length
    const unit = (escaped.get(code) ?? rest.pop() ?? ' ').charCodeAt(0)
    if (advance(face, unit) < 0) throw new Error(`the font lacks U+${unit.toString(16)}`)
    codes[unit] = code
    units.push(unit)
  }
  const glyphs = units.map((unit) => (unit === 0 ? 0 : face.font.glyphForCodePoint(unit).id))
  const scale = 1000 / face.font.unitsPerEm
  const widths = glyphs.map((id) => face.font.getGlyph(id).advanceWidth * scale)
  return { codes, glyphs, widths, units }
}
