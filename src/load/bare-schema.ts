/** What of a schema decides whether a value fits: titles, examples and our own words do not. */
import type { Schema } from './schema.ts'

const words: readonly string[] = [
  'title',
  'description',
  'examples',
  'norm',
  'defines',
  'refersTo',
  'ru',
  'ruEnum',
] satisfies (keyof Schema)[]

export function withoutWords(schema: Schema): Schema {
  return bare(schema, 'schema') as Schema
}

/** The keys of `properties` and `definitions` are names; values to be compared with stay as they are. */
function bare(part: unknown, kind: 'schema' | 'names'): unknown {
  if (Array.isArray(part)) return part.map((one) => bare(one, 'schema'))
  if (typeof part !== 'object' || part === null) return part
  const kept = Object.entries(part).filter(([key]) => kind === 'names' || !words.includes(key))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, kind === 'names' ? bare(value, 'schema') : inner(key, value)]),
  )
}

function inner(key: string, value: unknown): unknown {
  if (key === 'const' || key === 'enum') return value
  return bare(value, key === 'properties' || key === 'definitions' ? 'names' : 'schema')
}
