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
  // strictTypes and strictRequired are off for the conditions of our schemas: what they need stands beside them.
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    verbose: true,
    logger: false,
  })
  formats.default(ajv, ['date'])
  for (const keyword of ['defines', 'refersTo', 'norm']) ajv.addKeyword({ keyword, schemaType: 'string' })
  for (const name of schemaNames) ajv.addSchema(schemaOf(name))
  return ajv
}
