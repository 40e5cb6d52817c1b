/** The validators of all schemas as modules: compiling the schemas is a large part of a short run. */
import { createRequire } from 'node:module'
import type { Ajv } from 'ajv'
import { compiler, verdictCompiler } from './ajv.ts'
import { type SchemaName, schemaFileOf, schemaNames } from './schema.ts'

type Standalone = { readonly default: (ajv: Ajv, names: Record<string, string>) => string }

/** Text of a CommonJS module: it can be loaded at the moment when a file is first checked. */
export function compiledText(): string {
  return moduleText(compiler(true), schemaNames)
}

/** What a validator writes down when it stops: two fifths of a code that is not asked for reasons, only for their number. */
const reason = /(?<=\.errors = )\[\{.*?\}\](?=;return false;)/g

/** The same for one schema, of validators that only tell whether a value fits. */
export function verdictText(name: SchemaName): string {
  return moduleText(verdictCompiler(), [name]).replaceAll(reason, '[{}]')
}

function moduleText(ajv: Ajv, names: readonly SchemaName[]): string {
  const standalone = createRequire(import.meta.url)('ajv/dist/standalone') as Standalone
  return standalone.default(ajv, Object.fromEntries(names.map((name) => [name, schemaFileOf(name)])))
}
