/** The validators of all schemas as a module: compiling the schemas is a large part of a short run. */
import { createRequire } from 'node:module'
import type { Ajv } from 'ajv'
import { compiler } from './ajv.ts'
import { compiledMark } from './compiled.ts'
import { schemaFileOf, schemaNames } from './schema.ts'

type Standalone = { readonly default: (ajv: Ajv, names: Record<string, string>) => string }

/** Text of a CommonJS module: it can be loaded at the moment when a file is first checked. */
export function compiledText(): string {
  const standalone = createRequire(import.meta.url)('ajv/dist/standalone') as Standalone
  const names = Object.fromEntries(schemaNames.map((name) => [name, schemaFileOf(name)]))
  return `${standalone.default(compiler(true), names)}\nexports.mark = '${compiledMark()}'\n`
}
