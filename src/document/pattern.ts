import type { ListLevel, NumberFormat } from '../model/document.ts'
import { numeral } from './numerals.ts'

/** A level of the profile's numbering scheme, e.g. `{ pattern: "{n:roman}." }`. */
export type Level = { readonly pattern: string; readonly restart?: 'document' | 'section' }

/** One list of levels per kind of unit, outermost level first. */
export type NumberingScheme = {
  readonly section: readonly Level[]
  readonly clause: readonly Level[]
  readonly table: readonly Level[]
  readonly appendix: readonly Level[]
}

const formats: Readonly<Record<string, NumberFormat>> = { roman: 'upperRoman', а: 'russianLower' }
const token = /\{n(?::([a-zа-я]+))?\}/

/** The number of the section around: as it is printed, and in Arabic figures for «2.1.» under «II.». */
export type Around = { readonly label: string; readonly value: number }

/** The level as the document keeps it: the format apart, the enclosing section's number written in. */
export function listLevel(level: Level, around: Around | undefined): ListLevel {
  const format = formats[token.exec(level.pattern)?.[1] ?? ''] ?? 'decimal'
  const pattern = level.pattern
    .replace(token, '{n}')
    // «Таблица» and «№» must not part from the number.
    .replace(/ (?=\{)/g, '\u00a0')
    .replace(around ? /\{section\}/ : /\{section(?::arabic)?\}[.\-–]?/, () => around?.label ?? '')
    .replace('{section:arabic}', () => String(around?.value ?? ''))
  return { pattern, format }
}

/** What is wrong with a pattern, or undefined. */
export function patternFault(pattern: string): string | undefined {
  for (const [found, name] of pattern.matchAll(/\{([^{}]*)\}/g))
    if (!/^(n|n:roman|n:а|section|section:arabic|[1-9])$/.test(name ?? '')) return found
  return token.test(pattern) ? undefined : pattern
}

/** `values` are the counters of this and the outer levels, this one last. */
export function numberText(levels: readonly ListLevel[], values: readonly number[]): string {
  return filled('text', levels, values)
}

/** The number without what surrounds it, as a reference names it: `12` of `12.`, `б` of `б)`, `2` of `Таблица 2`. */
export function numberLabel(levels: readonly ListLevel[], values: readonly number[]): string {
  return filled('label', levels, values)
}

/** A text, or the level (from 0) whose number stands in its place. */
type Piece = string | number

type Shape = { readonly text: readonly Piece[]; readonly label: readonly Piece[] }

/** Each level numbers many units. */
const shapes = new WeakMap<ListLevel, Shape>()

function keptShape(level: ListLevel, own: number): Shape {
  const shape = shapeOf(level, own)
  shapes.set(level, shape)
  return shape
}

function shapeOf({ pattern }: ListLevel, own: number): Shape {
  return { text: piecesOf(pattern, own), label: piecesOf(labelOf(pattern), own) }
}

function labelOf(pattern: string): string {
  // A section's number stands in the pattern as digits: they belong to the number.
  const start = pattern.search(/\{|[\dIVXLCDM]+\.(?=.*\{)/)
  return start < 0 ? '' : pattern.slice(start, pattern.lastIndexOf('}') + 1)
}

function piecesOf(pattern: string, own: number): Piece[] {
  // What is caught stands between the texts.
  return pattern.split(/\{(n|[1-9])\}/).map((part, index) => {
    if (index % 2 === 0) return part
    return part === 'n' ? own : Number(part) - 1
  })
}

function filled(what: keyof Shape, levels: readonly ListLevel[], values: readonly number[]): string {
  const own = values.length - 1
  const level = levels[own]
  if (!level) return ''
  const shape = shapes.get(level) ?? keptShape(level, own)
  let text = ''
  for (const piece of shape[what]) text += typeof piece === 'string' ? piece : numberAt(piece, levels, values)
  return text
}

function numberAt(index: number, levels: readonly ListLevel[], values: readonly number[]): string {
  const value = values[index]
  return value === undefined ? '' : numeral(value, levels[index]?.format ?? 'decimal')
}
