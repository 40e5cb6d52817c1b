import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../src/schema/', import.meta.url))
const suffix = '.schema.json'

type Schema = { [key: string]: unknown }

/** `npm run types` rewrites the file; without it a schema and its types cannot part. */
test('types.ts is generated from the schemas', async () => {
  const definitions: Schema = {}
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()) {
    const schema = localise(JSON.parse(readFileSync(folder + file, 'utf8'))) as Schema
    Object.assign(definitions, schema.definitions)
    if (schema.type) definitions[pascal(file)] = { ...schema, definitions: undefined }
  }
  const bundle = {
    type: 'object',
    additionalProperties: false,
    definitions,
    properties: Object.fromEntries(
      Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]),
    ),
  }
  const types = await compile(bundle as never, 'Schemas', {
    bannerComment:
      '/* Generated from the schemas of this folder by `npm run types`; never edited by hand. */',
    style: { singleQuote: true, semi: false },
  })
  await expect(types).toMatchFileSnapshot(`${folder}types.ts`)
})

function pascal(file: string): string {
  const name = file.replace(suffix, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Titles would name the types in Russian, and conditions say nothing to the type system; references become local. */
function localise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localise)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, inner]) => !isNoise(key, inner))
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      key === '$ref' ? String(inner).replace(/^[^#]*#/, '#') : localise(inner),
    ]),
  )
}

const noise = [
  'title',
  'ru',
  'ruEnum',
  '$id',
  '$schema',
  'examples',
  'if',
  'then',
  'else',
  'allOf',
  'not',
  'minItems',
  'maxItems',
]

function isNoise(key: string, inner: unknown): boolean {
  return (
    noise.includes(key) &&
    (typeof inner !== 'object' || Array.isArray(inner) || !('description' in (inner ?? {})))
  )
}
