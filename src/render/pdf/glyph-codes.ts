/** Codes of glyphs in the fonts of one document, as content streams hold them. */
import { commonCodes } from './common-codes.ts'
import { type Face, type FaceName, face } from './face.ts'
import { subsetFont } from './font-subset.ts'
import type { EmbeddedFont, PdfDocument } from './pdfkit-document.ts'

/** Gives the codes of a text as the inside of a literal string. */
export type FontCodes = {
  readonly font: EmbeddedFont
  readonly encode: (text: string) => Uint8Array
  readonly space: Uint8Array
}

/** Words whose codes are kept for the documents that follow. */
const wordsKept = 40_000

/** The fonts of a document, each embedded when first asked for. */
export function fontCodes(pdf: PdfDocument): (name: FaceName) => FontCodes {
  const known = new Map<FaceName, FontCodes>([['regular', codesOf(pdf._font, face('regular'))]])
  return (name) => {
    const codes = known.get(name)
    if (codes) return codes
    pdf.registerFont(name, face(name).font)
    pdf.font(name)
    const fresh = codesOf(pdf._font, face(name))
    known.set(name, fresh)
    return fresh
  }
}

/**
 * Every character has a code of its own even where the font has one glyph for two (hyphen and soft hyphen, space and
 * no-break space), so that the text read back from the file is exact.
 */
function codesOf(font: EmbeddedFont, of: Face): FontCodes {
  const common = commonCodes(of)
  const glyphs = [...common.glyphs]
  const units = [...common.units]
  font.widths.splice(0, font.widths.length, ...common.widths)
  font.unicode.splice(0, font.unicode.length, ...units.map((unit) => [shownAs(unit)]))
  /** Codes of this document alone, and what is drawn of all characters. */
  const own = new Map<number, number>()
  const words = new Map<string, Uint8Array>()
  const drawn = new Uint8Array(0x10000)
  drawn[0] = 1
  font.subset.encode = () => subsetFont(of.tables, glyphs, (code) => drawn[units[code] ?? 0] === 1)

  const newCode = (unit: number): number => {
    const glyph = of.font.glyphForCodePoint(unit)
    font.widths.push(glyph.advanceWidth * font.scale)
    font.unicode.push([shownAs(unit)])
    units.push(unit)
    const code = glyphs.push(glyph.id) - 1
    own.set(unit, code)
    return code
  }
  const encode = (text: string): Uint8Array => {
    let isCommon = true
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      drawn[unit] = 1
      if (common.codes[unit] === 0) isCommon = false
    }
    const kept = isCommon ? common.words : words
    const known = kept.get(text)
    if (known) return known
    if (kept.size > wordsKept) kept.clear()
    const codes = bytesOf(text, (unit) => common.codes[unit] || own.get(unit) || newCode(unit))
    kept.set(text, codes)
    return codes
  }
  return { font, encode, space: encode(' ') }
}

/** A no-break space is found by readers who type a space. */
function shownAs(unit: number): number {
  return unit === 0xa0 || unit === 0x202f ? 0x20 : unit
}

function bytesOf(text: string, codeOf: (unit: number) => number): Uint8Array {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    const code = codeOf(text.charCodeAt(index))
    addByte(bytes, code >> 8)
    addByte(bytes, code & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** A byte of a literal string: brackets, the backslash and the carriage return would be read as something else. */
function addByte(bytes: number[], byte: number): void {
  if (byte === 0x0d) bytes.push(0x5c, 0x72)
  else if (byte === 0x28 || byte === 0x29 || byte === 0x5c) bytes.push(0x5c, byte)
  else bytes.push(byte)
}
