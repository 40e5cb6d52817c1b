/** Codes of glyphs in the fonts of one document, as content streams hold them. */
import { type Face, type FaceName, face } from './face.ts'
import { subsetFont } from './font-subset.ts'
import type { EmbeddedFont, PdfDocument } from './pdfkit-document.ts'

/** Gives the glyph codes of a text as the inside of a literal string; each word is encoded once a document. */
export type FontCodes = {
  readonly font: EmbeddedFont
  readonly encode: (text: string) => string
  readonly space: string
}

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

function codesOf(font: EmbeddedFont, of: Face): FontCodes {
  const characters: string[] = []
  const words = new Map<string, string>()
  font.subset.encode = () => subsetFont(of.tables, font.subset.glyphs)
  const encode = (text: string): string => {
    const known = words.get(text)
    if (known !== undefined) return known
    let codes = ''
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      const code = characters[unit] ?? newCode(font, of, unit)
      characters[unit] = code
      codes += code
    }
    words.set(text, codes)
    return codes
  }
  return { font, encode, space: encode(' ') }
}

/** A no-break space is found by readers who type a space. */
function shownAs(unit: number): number {
  return unit === 0xa0 || unit === 0x202f ? 0x20 : unit
}

/**
 * Adds a glyph to the subset. Every character gets a code of its own even where the font has one glyph for two
 * (hyphen and soft hyphen, space and no-break space), so that the text read back from the file is exact.
 */
function newCode(font: EmbeddedFont, of: Face, unit: number): string {
  const glyph = of.font.glyphForCodePoint(unit)
  const code = font.subset.glyphs.length
  font.subset.glyphs.push(glyph.id)
  font.widths[code] = glyph.advanceWidth * font.scale
  font.unicode[code] = [shownAs(unit)]
  return escapeByte(code >> 8) + escapeByte(code & 0xff)
}

/** A byte of a literal string: brackets, the backslash and the carriage return would be read as something else. */
function escapeByte(byte: number): string {
  const sign = String.fromCharCode(byte)
  return sign === '\r' ? '\\r' : /[()\\]/.test(sign) ? `\\${sign}` : sign
}
