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

// JSON is not compiled, so the package ships src/schema; `../../src` is the package root from src/load and dist/load alike.
const folder = new URL('../../src/schema/', import.meta.url)
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
  const schema = JSON.parse(readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')) as Schema
  cache.set(file, schema)
  return schema
}

/** The text of a schema as the package ships it. */
export function schemaText(name: SchemaName): string {
  return readFileSync(fileURLToPath(new URL(schemaFileOf(name), folder)), 'utf8')
}

/** Names of fields and of chosen values in data: those of the model, or the `ru` and `ruEnum` of the schemas. */
export type Language = 'english' | 'russian'

/** A schema with the file that its `#/…` references are relative to, and the language of the data it is held against. */
export type Placed = { readonly schema: Schema; readonly file: string; readonly language: Language }

export function rootOf(name: SchemaName, language: Language = 'english'): Placed {
  return { schema: schemaOf(name), file: schemaFileOf(name), language }
}

/** Follows `$ref` to the schema it names. */
export function resolve(placed: Placed): Placed {
  const { $ref } = placed.schema
  if ($ref === undefined) return placed
  const [file, pointer = ''] = $ref.split('#')
  const target = file || placed.file
  let schema: unknown = readSchema(target)
  for (const part of pathOf(pointer)) schema = (schema as Record<string, unknown>)[part]
  return resolve({ ...placed, schema: schema as Schema, file: target })
}

/** The schema of a property or of an item; undefined for what the schema does not know. */
export function child(parent: Placed, key: string): Placed | undefined {
  const known = resolve(parent)
  const inner = known.schema.items ?? property(known.schema, key) ?? additional(known.schema)
  return inner ? resolve({ ...known, schema: inner }) : undefined
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
