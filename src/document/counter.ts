import type { List, ListLevel, Num } from '../model/document.ts'
import { type Around, type Level, listLevel, numberLabel, numberText } from './pattern.ts'
import type { Unit } from './unit.ts'

/** One list in the making: its levels and where its counters stand. */
export type Counter = {
  readonly id: string
  readonly kind: List['kind']
  readonly levels: readonly ListLevel[]
  /** The profile's pattern of each level names units around it. */
  readonly complete: readonly boolean[]
  readonly values: number[]
  /** The section or appendix that it counts for; numbers of another begin from 1 as well. */
  readonly within?: Unit
  /** Index in the lists of the document; given at the first number, so that unused lists do not exist. */
  list?: number
}

/** What a counter counts for, beside its kind: the number written in for `{section}` is that of the section `within`. */
type Home = { readonly within?: Unit; readonly section?: Around }

/** A counter at its start. */
export function counter(
  id: string,
  kind: List['kind'],
  scheme: readonly Level[],
  { within, section }: Home = {},
): Counter {
  return {
    id,
    kind,
    levels: scheme.map((level) => listLevel(numbered(kind, level), section)),
    complete: scheme.map((level) => /\{(section|section:arabic|[1-9])\}/.test(level.pattern)),
    values: [],
    ...(within && { within }),
  }
}

/** Only a section may go without a number; any other level without one was reported and is counted plainly. */
function numbered(kind: List['kind'], level: Level): Level {
  return kind !== 'section' && level.pattern === '' ? { ...level, pattern: '{n}' } : level
}

export type Counted = {
  readonly num: Num
  readonly label: string
  readonly complete: boolean
  readonly letter: boolean
}

/** Counts one unit at a level (from 0); levels below start anew. Undefined when the level has no number. */
export function count(counter: Counter, level: number, lists: List[]): Counted | undefined {
  const { values, levels } = counter
  const value = advance(values, level)
  const own = levels[level]
  if (!own || own.pattern === '') return undefined
  if (counter.list === undefined) {
    counter.list = lists.length
    lists.push({ id: counter.id, kind: counter.kind, levels })
  }
  return {
    num: { list: counter.list, level, value, text: numberText(levels, values) },
    label: numberLabel(levels, values),
    complete: counter.complete[level] ?? false,
    letter: own.format === 'russianLower',
  }
}

/** Counts without giving a number. */
export function advance(values: number[], level: number): number {
  while (values.length <= level) values.push(0)
  values.length = level + 1
  const value = (values[level] ?? 0) + 1
  values[level] = value
  return value
}
