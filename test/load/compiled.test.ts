import { readdirSync, readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compiler } from '../../src/load/ajv.ts'
import type { Validate } from '../../src/load/compiled.ts'
import { readFile } from '../../src/load/file.ts'
import { mergedService } from '../../src/load/merged.ts'
import { compiledText, verdictText } from '../../src/load/precompile.ts'
import { openProject } from '../../src/load/project.ts'
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

test('the module has the validator of every schema', () => {
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

const project = openProject(root, root, () => undefined)

/** A service with what its agency and its standard say for it. */
function whole(id: string): unknown {
  const file = project.services.find((one) => one.id === id)
  return file && mergedService(project, file, file.agency, () => undefined)?.merged.value
}

const wholes: Partial<Record<SchemaName, () => unknown>> = {
  service: () => whole('gpzu'),
  unified: () => whole('hunting-ticket-standard'),
  quality: () => whole('library-quality'),
  company: () => whole('customer-care'),
  agency: () => readFile(project, 'data/agencies/krasnodar.yaml', 'agency', () => undefined)?.value,
  profile: () => sample('templates/profiles'),
  layout: () => sample('templates/layouts'),
}

test.each(Object.entries(wholes))('the verdict on %s is that of the validator', (name, value) => {
  const verdict = loaded(verdictText(name as SchemaName))[name] as Validate
  const validate = compiled[name] as Validate
  expect(verdict(value())).toBe(true)
  let refused = 0
  for (const one of spoilt(value())) {
    const fits = verdict(one)
    if (fits !== validate(one)) throw new Error(JSON.stringify(one))
    refused += fits ? 0 : 1
  }
  expect(refused).toBeGreaterThan(20)
})

/** One value after another with one of its fields, at any depth, left out or of the wrong kind; of a list the first item. */
function* spoilt(value: unknown, whole = value): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  const fields = value as Record<string, unknown>
  for (const [key, inner] of Object.entries(fields).slice(0, Array.isArray(value) ? 1 : undefined)) {
    yield* spoilt(inner, whole)
    for (const bad of [17, '', undefined]) {
      if (bad === undefined && !Array.isArray(value)) delete fields[key]
      else fields[key] = bad
      yield whole
    }
    fields[key] = inner
  }
}
