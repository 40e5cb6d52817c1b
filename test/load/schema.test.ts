import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { errorsOf } from '../../src/load/ajv.ts'
import {
  child,
  type Placed,
  resolve,
  rootOf,
  type SchemaName,
  schemaFileOf,
  schemaNames,
  schemaOf,
} from '../../src/load/schema.ts'
import { valueSentences } from '../../src/load/sentences.ts'

type Found = { readonly schema: Placed['schema']; readonly path: string }

/** Every schema of a value that can be reached from the root, each once. */
function schemasOf(name: SchemaName): Found[] {
  const found = new Map<unknown, Found>()
  const visit = (placed: Placed, path: string): void => {
    const known = resolve(placed)
    if (found.has(known.schema)) return
    found.set(known.schema, { schema: known.schema, path })
    for (const key of [...Object.keys(known.schema.properties ?? {}), ...(known.schema.items ? ['0'] : [])]) {
      const inner = child(known, key)
      if (inner) visit(inner, `${path}/${key}`)
    }
  }
  visit(rootOf(name), '')
  return [...found.values()]
}

const files = schemaNames.filter((name) => name !== 'terms')
const all = files.flatMap((name) => schemasOf(name).map((one) => ({ ...one, path: `${name}:${one.path}` })))

test('schemas are valid JSON Schemas', () => {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false })
  formats.default(ajv, ['date'])
  for (const keyword of ['defines', 'refersTo', 'norm', 'ru'])
    ajv.addKeyword({ keyword, schemaType: 'string' })
  ajv.addKeyword({ keyword: 'ruEnum', schemaType: 'array' })
  for (const name of schemaNames) ajv.addSchema(schemaOf(name))
  for (const name of files) expect(() => ajv.getSchema(schemaFileOf(name))).not.toThrow()
})

describe('every field of the data', () => {
  test('has a Russian title and a description for messages', () => {
    const nameless = all.filter(({ schema }) => !/[А-яЁё]/.test(schema.title ?? '') || !schema.description)
    expect(nameless.map(({ path }) => path)).toEqual([])
  })

  test('has an example if it is a single value, and the example fits', () => {
    const scalars = all.filter(({ schema }) => schema.type !== 'object' && schema.type !== 'array')
    const wrong = scalars.filter(({ schema: { examples, pattern, enum: values, type } }) => {
      const example = examples?.[0]
      if (example === undefined) return true
      if (values) return !values.includes(example)
      if (pattern) return !new RegExp(pattern).test(String(example))
      return typeof example !== (type === 'integer' ? 'number' : type)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('forbids unknown keys, or says what they are', () => {
    const open = all.filter(
      ({ schema }) => schema.type === 'object' && schema.additionalProperties === undefined,
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })

  test('that is demanded is described', () => {
    const demanded = all.flatMap(({ schema, path }) => {
      const conditional = [...(schema.allOf ?? []), schema].flatMap((one) => [one.then, one.else])
      const names = [schema, ...conditional].flatMap((one) => one?.required ?? [])
      return names.filter((name) => !schema.properties?.[name]).map((name) => `${path}/${name}`)
    })
    expect(demanded).toEqual([])
  })

  test('that refers to something refers to what is defined somewhere', () => {
    const defined = new Set(all.map(({ schema }) => schema.defines))
    const dangling = all.filter(
      ({ schema }) => schema.refersTo !== undefined && !defined.has(schema.refersTo),
    )
    expect(dangling.map(({ path }) => path)).toEqual([])
  })

  test('is checked by keywords that have a Russian sentence', () => {
    const silent = [
      '$schema',
      '$id',
      'title',
      'description',
      'examples',
      'definitions',
      'default',
      'defines',
      'refersTo',
      'norm',
      'ru',
      'ruEnum',
      'properties',
      'items',
    ]
    const ofObjects = ['required', 'additionalProperties', 'if', 'then', 'else', 'allOf']
    const known = new Set([...silent, ...ofObjects, ...Object.keys(valueSentences)])
    const used = new Set(all.flatMap(({ schema }) => Object.keys(schema)))
    expect([...used].filter((keyword) => !known.has(keyword))).toEqual([])
  })
})

describe('every field that a lawyer writes', () => {
  // Structures and layouts are written by those who know the program: they stay in English.
  const written = files.filter((name) => name !== 'profile' && name !== 'layout').flatMap(schemasOf)
  const russian = /^[а-яА-Я][а-яА-Я0-9]*$/

  const sections = written.filter(({ schema }) => schema.properties)
  test.each(sections.map((one) => [one.path, one] as const))('has a Russian name in %s', (_, { schema }) => {
    const fields = Object.entries(schema.properties ?? {}).filter(([, inner]) => typeof inner === 'object')
    const names = fields.map(([, inner]) => (inner as Placed['schema']).ru ?? '')
    expect(fields.filter((_field, index) => !russian.test(names[index] ?? ''))).toEqual([])
    expect(new Set(names).size, `две одинаковых: ${names.join(', ')}`).toBe(names.length)
  })

  test('has a Russian word for each value it may be chosen from', () => {
    const choices = written.filter(({ schema }) => typeof (schema.enum?.[0] ?? schema.const) === 'string')
    const wrong = choices.filter(({ schema: { enum: values, ruEnum = [] } }) => {
      const count = values?.length ?? 1
      return (
        ruEnum.length !== count || new Set(ruEnum).size !== count || !ruEnum.every((one) => russian.test(one))
      )
    })
    expect(choices.length).toBeGreaterThan(10)
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

test('every file of a project has a schema that can be asked', () => {
  for (const name of files) expect(errorsOf(name, {}).length).toBeGreaterThan(0)
})
