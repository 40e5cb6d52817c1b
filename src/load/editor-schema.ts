/** A schema for editors: one text with all that it refers to, with the names of fields in either language. */

import { described } from './naming.ts'
import { pathOf } from './pointer.ts'
import {
  child,
  type Language,
  type Placed,
  resolve,
  rootOf,
  type Schema,
  type SchemaName,
  schemaOf,
} from './schema.ts'
import { isShareable } from './shared.ts'
import { spelled, spelledChoices, spelledValue } from './spelling.ts'

type Definitions = Map<string, unknown>

/** Keywords of our own: they say nothing to an editor. */
const ours = new Set(['ru', 'ruEnum', 'defines', 'refersTo', 'norm', '$schema', '$id', 'definitions'])

/** Pretty-printed JSON. A schema that has no Russian names is printed in English whatever is asked. */
export function editorSchema(name: SchemaName, language: Language): string {
  const definitions: Definitions = new Map()
  const placed = rootOf(name, language)
  const root = printed(placed, definitions)
  // Common notions are nothing but definitions.
  for (const key of placed.schema.type ? [] : Object.keys(placed.schema.definitions ?? {}))
    printed({ ...placed, schema: { $ref: `#/definitions/${key}` } }, definitions)
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(root as object),
    definitions: Object.fromEntries(definitions),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function printed(placed: Placed, definitions: Definitions): unknown {
  const { $ref } = placed.schema
  if ($ref === undefined) return section(placed, definitions)
  const name = pathOf($ref.slice($ref.indexOf('#') + 1)).at(-1) ?? ''
  if (!definitions.has(name)) {
    // Known before it is printed, as a definition may refer to itself.
    definitions.set(name, undefined)
    definitions.set(name, printed(resolve(placed), definitions))
  }
  return { $ref: `#/definitions/${name}` }
}

function section(placed: Placed, definitions: Definitions): unknown {
  const kept = Object.entries(placed.schema).filter(([keyword]) => !ours.has(keyword))
  const result = Object.fromEntries(
    kept.map(([keyword, value]) => [keyword, keywordOf(keyword, value, placed, definitions)]),
  )
  if (placed.language === 'english') return result
  return placed.schema.type === 'boolean' ? yesOrNo(result, placed) : result
}

function keywordOf(keyword: string, value: unknown, placed: Placed, definitions: Definitions): unknown {
  switch (keyword) {
    case 'description':
      return withNorm(described(placed), placed.schema.norm)
    case 'enum':
      return spelledChoices(placed)
    case 'const':
      return spelledValue(placed, value)
    case 'examples':
      return (value as readonly unknown[]).map((example) => spelledValue(placed, example))
    case 'required':
      return demanded(placed, value as readonly string[]).map((key) => spelled(placed, key))
    case 'properties':
      return renamed(placed, value as object, (_key, inner) =>
        typeof inner === 'object' ? printed({ ...placed, schema: inner as Schema }, definitions) : inner,
      )
    case 'items':
      return printed({ ...placed, schema: value as Schema }, definitions)
    case 'if':
    case 'then':
    case 'else':
    case 'allOf':
      return condition(placed, value)
    default:
      return value
  }
}

/** What an agency may say for all its services is not missing in one of them, nor what variants may share in a variant. */
function demanded({ schema }: Placed, keys: readonly string[]): readonly string[] {
  const service = schemaOf('service')
  const { Variant, VariantShared } = service.definitions ?? {}
  if (schema === Variant) return keys.filter((key) => !Object.hasOwn(VariantShared?.properties ?? {}, key))
  const frame = [
    [service, ''],
    [service.properties?.standard, '/standard'],
  ].find(([one]) => one === schema)
  return frame ? keys.filter((key) => key === 'standard' || !isShareable(`${frame[1]}/${key}`)) : keys
}

function withNorm(text: string, norm: string | undefined): string {
  return norm === undefined ? text : `${text}\n\nОснование: ${norm}.`
}

function renamed(
  placed: Placed,
  properties: object,
  inner: (key: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [spelled(placed, key), inner(key, value)]),
  )
}

/** Conditions speak of fields of the section they stand in. */
function condition(placed: Placed, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => condition(placed, one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([keyword, inner]) => {
      if (keyword === 'required') return [keyword, (inner as string[]).map((key) => spelled(placed, key))]
      if (keyword === 'properties')
        return [keyword, renamed(placed, inner as object, (key, one) => about(placed, key, one))]
      return [keyword, condition(placed, inner)]
    }),
  )
}

/** What a condition says of one field: that it may not be there, or which values it has. */
function about(placed: Placed, key: string, value: unknown): unknown {
  const field = child(placed, key)
  if (!field || typeof value !== 'object' || value === null) return value
  const { enum: values, const: only, ...rest } = value as Schema
  const words = values ?? (only === undefined ? undefined : [only])
  if (!words) return condition(field, value)
  return { ...rest, enum: words.map((word) => spelledValue(field, word)) }
}

/** In a file in Russian «да» and «нет» are as good as true and false. */
function yesOrNo(schema: Record<string, unknown>, placed: Placed): unknown {
  const { type: _type, const: _only, ...rest } = schema
  const values = placed.schema.const === undefined ? [true, false] : [placed.schema.const]
  return { ...rest, enum: [...values.map((value) => spelledValue(placed, value)), ...values] }
}
