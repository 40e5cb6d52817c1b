/** Codes of glyphs in the fonts of one document, as content streams hold them. */
import { commonCodes } from './common-codes.ts'
import { type Face, type FaceName, face } from './face.ts'
import { subsetFont } from './font-subset.ts'
import type { EmbeddedFont, PdfDocument } from './pdfkit-document.ts'

/** Codes of characters in a font of the document. */
export type FontCodes = {
  readonly font: EmbeddedFont
  /** The common codes by UTF-16 unit, 0 = the character has none of them. */
  readonly codes: Uint16Array
  /** Which of the common codes are drawn: the others need no outline. */
  readonly drawn: Uint8Array
  /** Code of any other character. */
  readonly ownCode: (unit: number) => number
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

/**
 * Every character has a code of its own even where the font has one glyph for two (hyphen and soft hyphen, space and
 * no-break space), so that the text read back from the file is exact.
 */
function codesOf(font: EmbeddedFont, of: Face): FontCodes {
  const common = commonCodes(of)
  const glyphs = [...common.glyphs]
  font.widths.splice(0, font.widths.length, ...common.widths)
  font.unicode.splice(0, font.unicode.length, ...common.units.map((unit) => [shownAs(unit)]))
  const drawn = new Uint8Array(glyphs.length)
  drawn[0] = 1
  font.subset.encode = () => subsetFont(of.tables, glyphs, (code) => drawn[code] !== 0)
  const own = new Map<number, number>()
  const ownCode = (unit: number): number => {
    const known = own.get(unit)
    if (known !== undefined) return known
    const glyph = of.font.glyphForCodePoint(unit)
    font.widths.push(glyph.advanceWidth * font.scale)
    font.unicode.push([shownAs(unit)])
    const code = glyphs.push(glyph.id) - 1
    own.set(unit, code)
    return code
  }
  return { font, codes: common.codes, drawn, ownCode }
}

/** A no-break space is found by readers who type a space. */
function shownAs(unit: number): number {
  return unit === 0xa0 || unit === 0x202f ? 0x20 : unit
}
