/** Validators compiled when the program was built. In a run of the sources, or beside changed schemas, there are none. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ErrorObject } from 'ajv'
import { type SchemaName, schemaNames, schemaText } from './schema.ts'

export type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null }
type Compiled = Readonly<Record<string, unknown>> & { readonly mark: string }

export const compiledFile = fileURLToPath(new URL('../load/validators.cjs', import.meta.url))

let known: Compiled | undefined
let isAsked = false

/** Undefined when the schema must be compiled now. */
export function compiledValidator(name: SchemaName): Validate | undefined {
  if (!isAsked) known = load()
  isAsked = true
  return known?.[name] as Validate | undefined
}

function load(): Compiled | undefined {
  try {
    const compiled = createRequire(import.meta.url)(compiledFile) as Compiled
    return compiled.mark === compiledMark() ? compiled : undefined
  } catch {
    return undefined
  }
}

/** Hash of all schemas: validators of others are not used. */
export function compiledMark(): string {
  const hash = createHash('sha256')
  for (const name of schemaNames) hash.update(schemaText(name))
  return hash.digest('hex')
}
