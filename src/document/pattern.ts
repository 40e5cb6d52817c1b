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
  return fill(levels[values.length - 1]?.pattern ?? '', levels, values)
}

/** The number without what surrounds it, as a reference names it: `12` of `12.`, `б` of `б)`, `2` of `Таблица 2`. */
export function numberLabel(levels: readonly ListLevel[], values: readonly number[]): string {
  const level = levels[values.length - 1]
  if (!level) return ''
  const label = labels.get(level) ?? labelOf(level)
  labels.set(level, label)
  return fill(label, levels, values)
}

/** The patterns of the labels: each level numbers many units. */
const labels = new WeakMap<ListLevel, string>()

function labelOf({ pattern }: ListLevel): string {
  // A section's number stands in the pattern as digits: they belong to the number.
  const start = pattern.search(/\{|[\dIVXLCDM]+\.(?=.*\{)/)
  return start < 0 ? '' : pattern.slice(start, pattern.lastIndexOf('}') + 1)
}

function fill(pattern: string, levels: readonly ListLevel[], values: readonly number[]): string {
  const own = values.length - 1
  return pattern.replace(/\{(n|[1-9])\}/g, (_, name: string) => {
    const index = name === 'n' ? own : Number(name) - 1
    const value = values[index]
    return value === undefined ? '' : numeral(value, levels[index]?.format ?? 'decimal')
  })
}
