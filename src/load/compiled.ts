/** Validators compiled when the program was built from the schemas beside it. In a run of the sources there are none. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ErrorObject } from 'ajv'
import type { SchemaName } from './schema.ts'

export type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null }
type Compiled = Readonly<Record<string, Validate>>

/** All validators that tell every fault: they are large, and are loaded when there is one. */
export const compiledFile = fileURLToPath(new URL('../load/validators.cjs', import.meta.url))

/** The one that only tells whether a value fits. */
export function verdictFile(name: SchemaName): string {
  return fileURLToPath(new URL(`../load/verdicts/${name}.cjs`, import.meta.url))
}

const loaded = new Map<string, Compiled | undefined>()

/** Undefined when the schema must be compiled now. */
export function compiledValidator(name: SchemaName): Validate | undefined {
  return load(compiledFile)?.[name]
}

/** True for a value without fault; the other validator judges the rest. */
export function compiledVerdict(name: SchemaName): Validate | undefined {
  return load(verdictFile(name))?.[name]
}

function load(file: string): Compiled | undefined {
  if (!loaded.has(file)) loaded.set(file, existsSync(file) ? createRequire(import.meta.url)(file) : undefined)
  return loaded.get(file)
}
