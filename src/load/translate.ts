/** Data written in either language -> the value of the model, with places and the language kept. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded, Locate } from '../model/loaded.ts'
import { onDemand } from './on-demand.ts'
import type { Sourced } from './placed.ts'
import { join, pathOf } from './pointer.ts'
import { child, type Language, type Placed, resolve, rootOf, type Schema, type SchemaName } from './schema.ts'
import { meantField, meantValue, russianName } from './spelling.ts'

/** A loaded value and the language that its file names fields in. */
export type Authored<T> = Loaded<T> & { readonly language: Language }

/** For each section: how the author wrote the name of a field, where that differs from the model. */
type Written = WeakMap<object, ReadonlyMap<string, string>>

type Name = { readonly pointer: string; readonly language: Language; readonly other: string }

/** The value under the names of the model. A file in both languages is reported and understood all the same. */
export function translate(name: SchemaName, sourced: Sourced, report: Report): Sourced & Authored<unknown> {
  const root = rootOf(name)
  const names = [...namesIn(sourced.value, root, '')]
  const language = languageOf(names)
  reportMixed(names, language, sourced.locate, report)
  const written: Written = new WeakMap()
  const value = convert(sourced.value, root, language, written)
  const locate: Locate = (pointer, on) =>
    onDemand(sourced.source, pointer, () => sourced.locate(writtenPointer(value, pointer, written), on))
  return { ...sourced, value, locate, language }
}

/** Which field of the section a name means; without a language when the section has no such field. */
function fieldOf(schema: Schema, written: string): { key: string; language?: Language; other: string } {
  const meant = meantField(schema, written)
  if (meant !== undefined) return { key: meant, language: 'russian', other: meant }
  const other = russianName(schema, written)
  return other === undefined ? { key: written, other: '' } : { key: written, language: 'english', other }
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

/** That of most names; of the first one when there are as many of each. */
function languageOf(names: readonly Name[]): Language {
  const russian = names.filter(({ language }) => language === 'russian').length
  if (russian * 2 === names.length) return names[0]?.language ?? 'english'
  return russian * 2 > names.length ? 'russian' : 'english'
}

function reportMixed(names: readonly Name[], language: Language, locate: Locate, report: Report): void {
  const stray = names.find((name) => name.language !== language)
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
  const inner = (key: string, part: unknown): unknown => {
    const schema = child(known, key)
    return schema ? convert(part, schema, language, written) : part
  }
  if (Array.isArray(value)) return value.map((part, index) => inner(String(index), part))
  const result: Record<string, unknown> = {}
  const names = new Map<string, string>()
  for (const [name, part] of Object.entries(value)) {
    const { key } = fieldOf(known.schema, name)
    // Named in both languages: reported as mixed, and the first one counts.
    if (Object.hasOwn(result, key)) continue
    result[key] = inner(key, part)
    if (key !== name) names.set(key, name)
  }
  written.set(result, names)
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
