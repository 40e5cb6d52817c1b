import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorSchema } from '../../src/load/editor-schema.ts'
import { inRussian } from '../../src/load/rewrite.ts'
import type { SchemaName } from '../../src/load/schema.ts'
import { serviceText } from '../support/load-project.ts'

const written: readonly SchemaName[] = ['service', 'unified', 'quality', 'company', 'agency', 'acts']

function validator(name: SchemaName, language: 'english' | 'russian') {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
  formats.default(ajv, ['date'])
  return ajv.compile(JSON.parse(editorSchema(name, language)))
}

describe.each(written)('the schema of %s for editors', (name) => {
  test('stands alone and names no field in English', () => {
    expect(() => validator(name, 'russian')).not.toThrow()
    const latin: string[] = []
    collectNames(JSON.parse(editorSchema(name, 'russian')), latin)
    expect(latin.filter((word) => /[a-z]/.test(word))).toEqual([])
  })
})

test('common notions are printed whole', () => {
  const { definitions } = JSON.parse(editorSchema('terms', 'russian'))
  expect(Object.keys(definitions.Term.properties)).toContain('число')
})

test('structures and layouts have theirs in English', () => {
  for (const name of ['profile', 'layout'] as const) expect(() => validator(name, 'english')).not.toThrow()
})

test('a service in Russian fits it, and what the schema of the program refuses is refused', () => {
  const text = inRussian('service', serviceText)
  const validate = validator('service', 'russian')
  validate(parse(serviceText))
  expect(validate.errors?.length).toBeGreaterThan(0)
  const value = parse(text)
  // YAML 1.2 reads «да» as text, and so does the schema.
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  value.стандарт.плата = { отсутствует: 'да' }
  expect(validate(value)).toBe(false)
  expect(validate.errors?.some(({ params }) => params.missingProperty === 'причина')).toBe(true)
})

function collectNames(schema: unknown, into: string[]): void {
  if (typeof schema !== 'object' || schema === null) return
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties') into.push(...Object.keys(value))
    if (keyword === 'required') into.push(...(value as string[]))
    if (keyword === 'enum') into.push(...(value as unknown[]).filter((one) => typeof one === 'string'))
    collectNames(value, into)
  }
}
