import { readdirSync, readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compiler } from '../../src/load/ajv.ts'
import { compiledMark, type Validate } from '../../src/load/compiled.ts'
import { compiledText } from '../../src/load/precompile.ts'
import { type SchemaName, schemaFileOf, schemaNames } from '../../src/load/schema.ts'

const root = new URL('../..', import.meta.url).pathname

/** The text as the module that the build writes. */
function loaded(text: string): Record<string, unknown> {
  const require = createRequire(join(root, 'package.json'))
  const module = new Module(join(root, 'validators.cjs'))
  new Function('exports', 'require', 'module', text)(module.exports, require, module)
  return module.exports
}

const compiled = loaded(compiledText())
const now = compiler(false)

function sample(folder: string): unknown {
  const path = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()[0]
  return parse(readFileSync(join(root, folder, path ?? ''), 'utf8'))
}

const samples: Partial<Record<SchemaName, string>> = {
  service: 'data/services/krasnodar',
  agency: 'data/agencies',
  profile: 'templates/profiles',
  layout: 'templates/layouts',
}

/** Copies of a value, each with one field left out or of the wrong kind. */
function faulty(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.keys(value).flatMap((key) => [
    Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)),
    { ...value, [key]: 17 },
    { ...value, [key]: [] },
    { ...value, [`${key}x`]: '' },
  ])
}

test('the module says which schemas it was made from', () => {
  expect(compiled.mark).toBe(compiledMark())
  for (const name of schemaNames) expect(compiled[name]).toBeTypeOf('function')
})

test.each(Object.entries(samples))('compiled by the build, %s finds the same faults', (name, folder) => {
  const value = sample(folder)
  const built = compiled[name] as Validate
  const fresh = now.getSchema(schemaFileOf(name as SchemaName))
  if (!fresh) throw new Error(name)
  let faults = 0
  for (const one of [value, ...faulty(value), {}, [], 'text', null]) {
    expect(built(one)).toBe(fresh(one))
    expect(built.errors).toEqual(fresh.errors)
    faults += built.errors?.length ?? 0
  }
  expect(faults).toBeGreaterThan(10)
})
