/** How messages name fields and values: by the Russian titles of the schema, with the key a lawyer sees in the file. */
import { pathOf } from './pointer.ts'
import { chain, type Placed, type Schema } from './schema.ts'

const maximumShown = 60

/** «Число» (value); an item of a list is named by its place in it. */
export function fieldName(root: Placed, pointer: string): string {
  const path = pathOf(pointer)
  const key = path.at(-1)
  const schemas = chain(root, pointer)
  if (key === undefined) return `«${schemas[0]?.schema.title ?? 'Файл'}»`
  if (/^\d+$/.test(key)) return `позиция ${Number(key) + 1} перечня ${fieldName(root, parentPointer(path))}`
  const title = schemas.length > path.length ? schemas.at(-1)?.schema.title : undefined
  return title ? `«${title}» (${key})` : `«${key}»`
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

/** The example of a schema as a line of the file; undefined for sections and lists. */
export function exampleLine(key: string, schema: Schema): string | undefined {
  const example = schema.examples?.[0]
  return example === undefined || /^\d+$/.test(key) ? undefined : `${key}: ${written(example)}`
}

/** A description as the second half of a sentence. */
export function explanation(schema: Schema): string {
  const text = (schema.description ?? schema.title ?? '').replace(/\.$/, '')
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
