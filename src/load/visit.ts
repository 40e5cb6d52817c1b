/** A value gone through together with the schema that describes it. */
import { join } from './pointer.ts'
import { child, type Placed, resolve, type Schema } from './schema.ts'

export type Visited = { readonly value: unknown; readonly schema: Schema; readonly pointer: string }

/** Links, identifiers, remarks and case forms are looked for in the same service one after another. */
const known = new WeakMap<object, Map<Placed, readonly Visited[]>>()

/**
 * Every section and list that the schema knows, and every identifier and reference; the outer before the inner, in the
 * order of the file. Other values, which most are, say nothing to those who ask. The list is kept as long as
 * the value, which must not be changed after.
 */
export function visited(value: unknown, root: Placed): readonly Visited[] {
  if (typeof value !== 'object' || value === null) return gathered(value, root, '', [])
  const kept = known.get(value) ?? new Map<Placed, readonly Visited[]>()
  const found = kept.get(root) ?? gathered(value, root, '', [])
  known.set(value, kept.set(root, found))
  return found
}

function gathered(value: unknown, placed: Placed, pointer: string, found: Visited[]): Visited[] {
  const place = resolve(placed)
  found.push({ value, schema: place.schema, pointer })
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    const schema = child(place, key)
    const inner = (value as Record<string, unknown>)[key]
    if (schema && (typeof inner === 'object' || isIdentifier(schema)))
      gathered(inner, schema, join(pointer, key), found)
  }
  return found
}

function isIdentifier({ schema: { defines, refersTo } }: Placed): boolean {
  return defines !== undefined || refersTo !== undefined
}
