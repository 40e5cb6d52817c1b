import { type Field, type Rule, type Type, unknown } from './type.ts'

/** The part of JSON Schema that the schemas of the data use. */
export type JsonSchema = {
  readonly $id?: string
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly required?: readonly string[]
  readonly properties?: { readonly [key: string]: JsonSchema | boolean }
  readonly items?: JsonSchema
  readonly definitions?: { readonly [name: string]: JsonSchema }
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  readonly allOf?: readonly JsonSchema[]
}

/** Schemas by `$id`: references between them are followed. */
export type Schemas = ReadonlyMap<string, JsonSchema>

/** The type that the schema named `id` describes. */
export function typeOfSchema(schemas: Schemas, id: string): Type {
  const schema = schemas.get(id)
  return schema ? typeOf(schema, id, schemas) : unknown
}

function typeOf(schema: JsonSchema, file: string, schemas: Schemas): Type {
  if (schema.$ref !== undefined) return referred(schema.$ref, file, schemas)
  switch (schema.type) {
    case 'string':
      return { kind: 'text', isDate: schema.format === 'date', ...valuesOf(schema) }
    case 'integer':
    case 'number':
      return { kind: 'number' }
    case 'boolean':
      return { kind: 'boolean' }
    case 'array':
      return { kind: 'list', item: () => typeOf(schema.items ?? {}, file, schemas) }
    case 'object':
      return { kind: 'object', fields: fieldsOf(schema, file, schemas), rules: rulesOf(schema) }
    default:
      return unknown
  }
}

function referred(reference: string, file: string, schemas: Schemas): Type {
  const [other, pointer = ''] = reference.split('#')
  const target = other || file
  const schema = schemas.get(target)
  const name = /^\/definitions\/([^/]+)$/.exec(pointer)?.[1]
  const found = name === undefined ? schema : schema?.definitions?.[name]
  return found ? typeOf(found, target, schemas) : unknown
}

function valuesOf(schema: JsonSchema): { values?: readonly string[] } {
  const values = (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).filter(isText)
  return values.length > 0 ? { values } : {}
}

function fieldsOf(schema: JsonSchema, file: string, schemas: Schemas): ReadonlyMap<string, Field> {
  const required = new Set(schema.required)
  const fields = new Map<string, Field>()
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    if (typeof inner === 'object')
      fields.set(name, { type: () => typeOf(inner, file, schemas), required: required.has(name) })
  return fields
}

/** Conditions of a schema in the two shapes that the data uses: `none` or content, and demands by a discriminator. */
function rulesOf(schema: JsonSchema): Rule[] {
  const inner = (schema.allOf ?? []).flatMap(rulesOf)
  if (!schema.if) return inner
  const whenTrue = schema.then?.required ?? []
  if (schema.if.required?.includes('none')) {
    const excluded = Object.entries(schema.then?.properties ?? {}).filter(([, allowed]) => allowed === false)
    const otherwise = schema.else?.required ?? []
    return [
      { kind: 'none', whenNone: whenTrue, otherwise, excluded: excluded.map(([name]) => name) },
      ...inner,
    ]
  }
  const [discriminator] = Object.entries(schema.if.properties ?? {})
  if (!discriminator || typeof discriminator[1] !== 'object') return inner
  const [property, condition] = discriminator
  return [{ kind: 'value', property, values: valuesOf(condition).values ?? [], required: whenTrue }, ...inner]
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
