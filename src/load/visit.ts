/** Walks a value together with the schema that describes it. */
import { join } from './pointer.ts'
import { child, type Placed, resolve, type Schema } from './schema.ts'

export type Visit = (node: {
  readonly value: unknown
  readonly schema: Schema
  readonly pointer: string
}) => void

/** Calls `visit` for every value that the schema knows, the outer before the inner, in the order of the file. */
export function visitValue(value: unknown, placed: Placed, visit: Visit, pointer = ''): void {
  const known = resolve(placed)
  visit({ value, schema: known.schema, pointer })
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const schema = child(known, key)
    if (schema) visitValue(inner, schema, visit, join(pointer, key))
  }
}
