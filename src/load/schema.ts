/** The schemas as data: which schema describes the value at a pointer. Validation itself is in validate.ts. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pathOf } from './pointer.ts'

/** What a file of data/services describes: its `kind` names the schema; without one it is a service. */
export type SubjectName = 'service' | 'unified' | 'quality' | 'company'

export type SchemaName = SubjectName | 'agency' | 'acts' | 'profile' | 'layout' | 'terms'

/** The part of JSON Schema that our schemas use, with our own keywords. */
export type Schema = {
  readonly $id?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly norm?: string
  readonly defines?: string
  readonly refersTo?: string
  /** Name of the property in data written in Russian. */
  readonly ru?: string
  /** Russian words for the values of `enum` (or for `const`), in the same order. */
  readonly ruEnum?: readonly string[]
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly required?: readonly string[]
  readonly properties?: { readonly [key: string]: Schema | boolean }
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly definitions?: { readonly [name: string]: Schema }
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
  readonly allOf?: readonly Schema[]
}

export const schemaNames: readonly SchemaName[] = [
  'terms',
  'service',
  'unified',
  'quality',
  'company',
  'agency',
  'acts',
  'profile',
  'layout',
]

// The build puts them beside the code that it makes of them.
const folder = new URL('../schema/', import.meta.url)
const cache = new Map<string, Schema>()

export function schemaFileOf(name: SchemaName): string {
  return `${name}.schema.json`
}

/** Reads a schema of the package once. A missing one is a broken installation and throws. */
export function schemaOf(name: SchemaName): Schema {
  return readSchema(schemaFileOf(name))
}

function readSchema(file: string): Schema {
  const known = cache.get(file)
  if (known) return known
  const schema = JSON.parse(readFileSync(schemaPath(file), 'utf8')) as Schema
  cache.set(file, schema)
  return schema
}

/** The text of a schema as the package ships it. */
export function schemaText(name: SchemaName): string {
  return readFileSync(schemaPath(schemaFileOf(name)), 'utf8')
}

/** Where a schema lies, by the name of its file. */
export function schemaPath(file: string): string {
  return fileURLToPath(new URL(file, folder))
}

/** Names of fields and of chosen values in data: those of the model, or the `ru` and `ruEnum` of the schemas. */
export type Language = 'english' | 'russian'

/** A schema with the file that its `#/…` references are relative to, and the language of the data it is held against. */
export type Placed = { readonly schema: Schema; readonly file: string; readonly language: Language }

/** One object for each schema, file and language: what is found out about it once need not be looked for again. */
const places = new WeakMap<Schema, Map<string, Placed>>()
const children = new WeakMap<Placed, Map<string, Placed | undefined>>()
const targets = new WeakMap<Placed, Placed>()

function place(schema: Schema, file: string, language: Language): Placed {
  const known = places.get(schema) ?? new Map<string, Placed>()
  const key = `${language} ${file}`
  const placed = known.get(key) ?? { schema, file, language }
  places.set(schema, known.set(key, placed))
  return placed
}

export function rootOf(name: SchemaName, language: Language = 'english'): Placed {
  return place(schemaOf(name), schemaFileOf(name), language)
}

/** Follows `$ref` to the schema it names. */
export function resolve(placed: Placed): Placed {
  const { $ref } = placed.schema
  if ($ref === undefined) return placed
  const known = targets.get(placed)
  if (known) return known
  const target = targetOf(placed, $ref)
  targets.set(placed, target)
  return target
}

function targetOf(placed: Placed, ref: string): Placed {
  const [file, pointer = ''] = ref.split('#')
  const target = file || placed.file
  let schema: unknown = readSchema(target)
  for (const part of pathOf(pointer)) schema = (schema as Record<string, unknown>)[part]
  return resolve(place(schema as Schema, target, placed.language))
}

/** The schema of a property or of an item; undefined for what the schema does not know. */
export function child(parent: Placed, key: string): Placed | undefined {
  const known = resolve(parent)
  const own = known.schema.items ? undefined : property(known.schema, key)
  const kept = children.get(known) ?? new Map<string, Placed | undefined>()
  // Items, and fields that the schema does not name, are all described alike.
  const name = own ? key : ''
  const found = kept.get(name)
  if (found || kept.has(name)) return found
  const inner = known.schema.items ?? own ?? additional(known.schema)
  const placed = inner && resolve(place(inner, known.file, known.language))
  children.set(known, kept.set(name, placed))
  return placed
}

function property(schema: Schema, key: string): Schema | undefined {
  const { properties } = schema
  const found = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  return typeof found === 'object' ? found : undefined
}

function additional(schema: Schema): Schema | undefined {
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
}

/** Schemas from the root to the value at the pointer, as far as the schema knows the path. */
export function chain(root: Placed, pointer: string): Placed[] {
  const found = [resolve(root)]
  for (const key of pathOf(pointer)) {
    const next = child(found[found.length - 1] as Placed, key)
    if (!next) break
    found.push(next)
  }
  return found
}
