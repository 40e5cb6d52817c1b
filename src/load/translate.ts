/** Data written in either language -> the value of the model, with places and the language kept. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded, Locate } from '../model/loaded.ts'
import { onDemand } from './on-demand.ts'
import type { Sourced } from './placed.ts'
import { join, pathOf } from './pointer.ts'
import { child, type Language, type Placed, resolve, rootOf, type Schema, type SchemaName } from './schema.ts'
import { meantValue, russianName } from './spelling.ts'

/** A loaded value and the language that its file names fields in. */
export type Authored<T> = Loaded<T> & { readonly language: Language }

/** For each section: how the author wrote the name of a field, where that differs from the model. */
type Written = WeakMap<object, ReadonlyMap<string, string>>

type Name = { readonly pointer: string; readonly language: Language; readonly other: string }

/** The value under the names of the model. A file in both languages is reported and understood all the same. */
export function translate(name: SchemaName, sourced: Sourced, report: Report): Sourced & Authored<unknown> {
  const root = rootOf(name)
  const count = countNames(sourced.value, root, { russian: 0, english: 0 })
  const language = languageOf(count)
  if (count.russian > 0 && count.english > 0) reportMixed(sourced, root, language, report)
  const written: Written = new WeakMap()
  const value = convert(sourced.value, root, language, written)
  const locate: Locate = (pointer, on) =>
    onDemand(sourced.source, pointer, () => sourced.locate(writtenPointer(value, pointer, written), on))
  return { ...sourced, value, locate, language }
}

/** Which field of the section a name means; without a language when the section has no such field. */
type Field = { readonly key: string; readonly language?: Language; readonly other: string }

const tables = new WeakMap<Schema, ReadonlyMap<string, Field>>()

function fieldOf(schema: Schema, written: string): Field {
  const table = tables.get(schema) ?? keptTable(schema)
  return table.get(written) ?? { key: written, other: '' }
}

function keptTable(schema: Schema): ReadonlyMap<string, Field> {
  const table = tableOf(schema)
  tables.set(schema, table)
  return table
}

function tableOf(schema: Schema): ReadonlyMap<string, Field> {
  const table = new Map<string, Field>()
  for (const key of Object.keys(schema.properties ?? {})) {
    const other = russianName(schema, key)
    if (other === undefined) continue
    if (!table.has(key)) table.set(key, { key, language: 'english', other })
    table.set(other, { key, language: 'russian', other: key })
  }
  return table
}

type Count = { russian: number; english: number; first?: Language }

/** Adds the names that the schema knows. */
function countNames(value: unknown, placed: Placed, count: Count): Count {
  if (typeof value !== 'object' || value === null) return count
  const known = resolve(placed)
  if (Array.isArray(value)) {
    const item = child(known, '0')
    if (item) for (const inner of value) countNames(inner, item, count)
    return count
  }
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name]
    const { key, language } = fieldOf(known.schema, name)
    if (language) {
      count[language] += 1
      count.first ??= language
    }
    const schema = typeof inner === 'object' ? child(known, key) : undefined
    if (schema) countNames(inner, schema, count)
  }
  return count
}

/** That of most names; of the first one when there are as many of each. */
function languageOf({ russian, english, first = 'english' }: Count): Language {
  if (russian === english) return first
  return russian > english ? 'russian' : 'english'
}

/** Every name that the schema knows, in the order of the file. */
function* namesIn(value: unknown, placed: Placed, pointer: string): Generator<Name> {
  if (typeof value !== 'object' || value === null) return
  const known = resolve(placed)
  for (const [name, inner] of Object.entries(value)) {
    const field = fieldOf(known.schema, name)
    const at = join(pointer, name)
    if (field.language) yield { pointer: at, language: field.language, other: field.other }
    const schema = child(known, field.key)
    if (schema) yield* namesIn(inner, schema, at)
  }
}

function reportMixed({ value, locate }: Sourced, root: Placed, language: Language, report: Report): void {
  const stray = [...namesIn(value, root, '')].find((name) => name.language !== language)
  if (!stray) return
  const [here, there] = language === 'russian' ? ['по-английски', 'по-русски'] : ['по-русски', 'по-английски']
  report({
    code: 'data/mixed-keys',
    severity: 'error',
    message: `Поле «${pathOf(stray.pointer).at(-1)}» названо ${here}, а остальные поля файла – ${there}.`,
    hint: `Напишите «${stray.other}»: все поля одного файла называются на одном языке.`,
    location: locate(stray.pointer, 'key'),
  })
}

function convert(value: unknown, placed: Placed, language: Language, written: Written): unknown {
  const known = resolve(placed)
  if (typeof value !== 'object' || value === null) return meantValue(known.schema, value, language)
  if (Array.isArray(value)) {
    const item = child(known, '0')
    return item ? value.map((part) => convert(part, item, language, written)) : value
  }
  const result: Record<string, unknown> = {}
  let names: Map<string, string> | undefined
  for (const name of Object.keys(value)) {
    const { key } = fieldOf(known.schema, name)
    // Named in both languages: reported as mixed, and the first one counts.
    if (Object.hasOwn(result, key)) continue
    const part = (value as Record<string, unknown>)[name]
    const schema = child(known, key)
    result[key] = schema ? convert(part, schema, language, written) : part
    if (key === name) continue
    names ??= new Map()
    names.set(key, name)
  }
  if (names) written.set(result, names)
  return result
}

function writtenPointer(root: unknown, pointer: string, written: Written): string {
  let at = root
  let result = ''
  for (const key of pathOf(pointer)) {
    const isSection = typeof at === 'object' && at !== null
    result = join(result, (isSection && written.get(at as object)?.get(key)) || key)
    at = isSection && Object.hasOwn(at as object, key) ? (at as Record<string, unknown>)[key] : undefined
  }
  return result
}
