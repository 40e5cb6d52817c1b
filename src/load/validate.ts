/** A value against its schema: every fault one located Russian sentence. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded } from '../model/loaded.ts'
import { errorsOf } from './ajv.ts'
import type { SchemaName } from './schema.ts'

export function validate(name: SchemaName, { value, locate }: Loaded<unknown>, report: Report): void {
  for (const error of errorsOf(name, value)) {
    if (error.keyword === 'if') continue
    report({
      code: 'data/invalid',
      severity: 'error',
      message: `${error.instancePath}: ${error.message}`,
      location: locate(error.instancePath),
    })
  }
}
