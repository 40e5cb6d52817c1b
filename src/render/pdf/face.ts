import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { type FontTables, readTables } from './font-subset.ts'

export type Glyph = {
  readonly id: number
  readonly advanceWidth: number
  readonly path: { toSVG(): string }
}

/** What this writer uses of a font that fontkit has parsed. */
export type ParsedFont = {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): Glyph
  getGlyph(id: number): Glyph
}

export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** One style of the typeface, parsed once a process and shared by all documents. */
export type Face = {
  readonly name: FaceName
  readonly font: ParsedFont
  readonly tables: FontTables
  /** Advance in em by UTF-16 unit; NaN = not asked yet, -1 = the font has no such glyph. */
  readonly advances: Float64Array
}

const files: Readonly<Record<FaceName, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

const opened = new Map<FaceName, Face>()

/** The face by name; its file is read at the first call. Tinos has the metrics of Times New Roman. */
export function face(name: FaceName): Face {
  const known = opened.get(name)
  if (known) return known
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${files[name]}`)
  const file = readFileSync(path)
  const tables = readTables(file)
  const fresh = { name, font: create(file), tables, advances: new Float64Array(0x10000).fill(Number.NaN) }
  opened.set(name, fresh)
  return fresh
}

/** Width of a text whose glyphs the face has, in em. */
export function advances(of: Face, text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += advance(of, text.charCodeAt(index))
  return width
}

/** Advance of a character of the Basic Multilingual Plane in em, -1 when the face lacks it. No kerning: Word sets none. */
export function advance(of: Face, codeUnit: number): number {
  const known = of.advances[codeUnit]
  if (known !== undefined && !Number.isNaN(known)) return known
  const width = of.font.hasGlyphForCodePoint(codeUnit)
    ? of.font.glyphForCodePoint(codeUnit).advanceWidth / of.font.unitsPerEm
    : -1
  of.advances[codeUnit] = width
  return width
}
