/** Checks values against our schemas; a schema that was not compiled by the build is compiled on first use. */
import { createRequire } from 'node:module'
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv'
import { compiledValidator } from './compiled.ts'
import { type SchemaName, schemaFileOf, schemaNames, schemaOf } from './schema.ts'

let shared: Ajv | undefined

export function errorsOf(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validate = compiledValidator(name) ?? compiledNow(name)
  return validate(value) ? [] : [...(validate.errors ?? [])]
}

function compiledNow(name: SchemaName): ValidateFunction {
  shared ??= compiler(false)
  return shared.getSchema(schemaFileOf(name)) as ValidateFunction
}

/** `source`: keeps the text of the validators, for the build. The packages are loaded only when they are needed. */
export function compiler(source: boolean): Ajv {
  const require = createRequire(import.meta.url)
  const { Ajv } = require('ajv') as typeof import('ajv')
  const formats = require('ajv-formats') as typeof import('ajv-formats')
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    // Off for the conditions of our schemas: what they need stands beside them.
    strictTypes: false,
    strictRequired: false,
    verbose: true,
    logger: false,
    // Compiling is most of the time of a short run, and our schemas are fixed: test/load/schema.test.ts checks them.
    inlineRefs: false,
    validateSchema: false,
    code: { optimize: false, source },
  })
  formats.default(ajv, ['date'])
  for (const keyword of ['defines', 'refersTo', 'norm', 'ru'])
    ajv.addKeyword({ keyword, schemaType: 'string' })
  ajv.addKeyword({ keyword: 'ruEnum', schemaType: 'array' })
  for (const name of schemaNames) ajv.addSchema(schemaOf(name))
  return ajv
}
