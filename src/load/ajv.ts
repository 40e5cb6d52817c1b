/** Checks values against our schemas; a schema that was not compiled by the build is compiled on first use. */
import { createRequire } from 'node:module'
import type { Ajv, ErrorObject, Options, ValidateFunction } from 'ajv'
import { withoutWords } from './bare-schema.ts'
import { compiledValidator, compiledVerdict } from './compiled.ts'
import { type SchemaName, schemaFileOf, schemaNames, schemaOf } from './schema.ts'

let shared: Ajv | undefined

export function errorsOf(name: SchemaName, value: unknown): readonly ErrorObject[] {
  // Most values fit, and a third of the code is enough to see that.
  if (compiledVerdict(name)?.(value)) return []
  const validate = compiledValidator(name) ?? compiledNow(name)
  return validate(value) ? [] : [...(validate.errors ?? [])]
}

function compiledNow(name: SchemaName): ValidateFunction {
  shared ??= compiler()
  return shared.getSchema(schemaFileOf(name)) as ValidateFunction
}

const everyFault: Options = { allErrors: true, verbose: true }

/** `source`: keeps the text of the validators, for the build. */
export function compiler(source = false): Ajv {
  const ajv = prepared({ ...everyFault, code: { optimize: false, source } })
  for (const keyword of ['defines', 'refersTo', 'norm', 'ru'])
    ajv.addKeyword({ keyword, schemaType: 'string' })
  ajv.addKeyword({ keyword: 'ruEnum', schemaType: 'array' })
  for (const name of schemaNames) ajv.addSchema(schemaOf(name))
  return ajv
}

/** For the build: validators that stop at the first fault, and whose word on it is of no use. */
export function verdictCompiler(): Ajv {
  const ajv = prepared({ messages: false, code: { source: true } })
  for (const name of schemaNames) ajv.addSchema(withoutWords(schemaOf(name)))
  return ajv
}

/** The packages are loaded only when they are needed. */
function prepared(options: Options): Ajv {
  const require = createRequire(import.meta.url)
  const { Ajv } = require('ajv') as typeof import('ajv')
  const formats = require('ajv-formats') as typeof import('ajv-formats')
  const ajv = new Ajv({
    strict: true,
    // Off for the conditions of our schemas: what they need stands beside them.
    strictTypes: false,
    strictRequired: false,
    logger: false,
    // Compiling is most of the time of a short run, and our schemas are fixed: test/load/schema.test.ts checks them.
    inlineRefs: false,
    validateSchema: false,
    ...options,
  })
  return formats.default(ajv, ['date'])
}
