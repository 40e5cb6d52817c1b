/** How messages name fields and values: by the Russian titles of the schema, with the key a lawyer sees in the file. */
import { pathOf } from './pointer.ts'
import { chain, type Placed } from './schema.ts'
import { spelledChoices, spelledKey, spelledValue } from './spelling.ts'

const maximumShown = 60

/** A schema with the language of the data it describes. */
export type Field = Pick<Placed, 'schema' | 'language'>

/** «Число» (value); an item of a list is named by its place in it. */
export function fieldName(root: Placed, pointer: string): string {
  const path = pathOf(pointer)
  const key = path.at(-1)
  const schemas = chain(root, pointer)
  const written = spelledKey(root, pointer)
  if (key === undefined) return `«${schemas[0]?.schema.title ?? 'Файл'}»`
  if (/^\d+$/.test(key)) return `позиция ${Number(key) + 1} перечня ${fieldName(root, parentPointer(path))}`
  const title = schemas.length > path.length ? schemas.at(-1)?.schema.title : undefined
  return title ? `«${title}» (${written})` : `«${written}»`
}

/** The field as the beginning of a sentence: «Поле «Число» (value)», «Позиция 2 перечня «Способы» (channels)». */
export function fieldSubject(root: Placed, pointer: string): string {
  const name = fieldName(root, pointer)
  return name.startsWith('позиция') ? `П${name.slice(1)}` : `Поле ${name}`
}

/** In what the field stands, for the end of a sentence. */
export function placeName(root: Placed, pointer: string): string {
  const path = pathOf(pointer)
  const key = path.at(-1)
  if (key === undefined) return 'в файле'
  const name = fieldName(root, pointer)
  return /^\d+$/.test(key) ? `в ${name.replace(/^позиция/, 'позиции')}` : `в разделе ${name}`
}

function parentPointer(path: readonly string[]): string {
  return path
    .slice(0, -1)
    .map((part) => `/${part}`)
    .join('')
}

/** The nearest norm on the way from the field to the root. */
export function normOf(root: Placed, pointer: string): string | undefined {
  return chain(root, pointer).findLast(({ schema }) => schema.norm)?.schema.norm
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maximumShown ? `${line.slice(0, maximumShown).trimEnd()}…` : line
}

/** What was found, as the predicate of «указан…»: «указан текст «пять»», «указано число 5». */
export function foundValue(value: unknown): string {
  if (Array.isArray(value)) return 'указан перечень'
  switch (typeof value) {
    case 'string':
      return `указан текст «${shorten(value)}»`
    case 'number':
      return `указано число ${value}`
    case 'boolean':
      return `указано ${value}`
    case 'object':
      return value === null ? 'ничего не указано' : 'указан раздел с полями'
    default:
      return 'ничего не указано'
  }
}

/** How a value is written in YAML, for hints. */
export function written(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return needsQuotes(value) ? JSON.stringify(value) : value
}

/** Plain text that YAML would read as something else. */
function needsQuotes(text: string): boolean {
  return /^[\d+.~-]|^(true|false|null)$|^[!&*>|%@`"'#{}[\],?:-]|: | #|:$/.test(text)
}

/** The example of a schema as a line of the file; undefined for sections and lists. `key` is as the author writes it. */
export function exampleLine(key: string, field: Field): string | undefined {
  const example = exampleOf(field)
  return example === undefined || /^\d+$/.test(key) ? undefined : `${key}: ${written(example)}`
}

export function exampleOf(field: Field): unknown {
  return spelledValue(field, field.schema.examples?.[0])
}

/** A description as the second half of a sentence. */
export function explanation(field: Field): string {
  const text = described(field).replace(/\.$/, '')
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** The description with the choices that it explains named as the author writes them. */
export function described(field: Field): string {
  const { schema } = field
  const text = schema.description ?? schema.title ?? ''
  const words = spelledChoices(field)
  const said = (schema.enum ?? []).reduce<string>(
    (result, value, index) =>
      result.replace(new RegExp(`(?<![\\w-])${String(value)}(?= —|$)`), words[index] ?? ''),
    text,
  )
  // A Russian word often explains itself: «документ — документ».
  return said.replace(/(\p{L}+) — \1(?!\p{L})/gu, '$1')
}
