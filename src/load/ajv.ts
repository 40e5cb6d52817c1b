/** Compiles our schemas; each once, on first use. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { type SchemaName, schemaFileOf, schemaNames, schemaOf } from './schema.ts'

let shared: Ajv | undefined

export function errorsOf(name: SchemaName, value: unknown): readonly ErrorObject[] {
  shared ??= build()
  const validate = shared.getSchema(schemaFileOf(name)) as ValidateFunction
  return validate(value) ? [] : [...(validate.errors ?? [])]
}

function build(): Ajv {
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
    code: { optimize: false },
  })
  formats.default(ajv, ['date'])
  for (const keyword of ['defines', 'refersTo', 'norm', 'ru'])
    ajv.addKeyword({ keyword, schemaType: 'string' })
  ajv.addKeyword({ keyword: 'ruEnum', schemaType: 'array' })
  for (const name of schemaNames) ajv.addSchema(schemaOf(name))
  return ajv
}
