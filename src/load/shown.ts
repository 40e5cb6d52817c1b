/** Data as they are shown to the author: every value under the author's own names, with the pointer it stands at. */
import { join } from './pointer.ts'
import { chain, child, type Placed, resolve } from './schema.ts'
import { spelled, spelledValue } from './spelling.ts'

export type Shown =
  | { readonly kind: 'section'; readonly fields: readonly (readonly [name: string, value: Shown])[] }
  | { readonly kind: 'list'; readonly items: readonly Shown[] }
  | { readonly kind: 'value'; readonly value: unknown; readonly pointer: string }

/** What stands in place of a reference; undefined to show the identifier itself. */
export type Follow = (kind: string, id: string, pointer: string) => Shown | undefined

/** `placed` describes the value at `pointer`. */
export function shownOf(value: unknown, placed: Placed, pointer: string, follow?: Follow): Shown {
  const known = resolve(placed)
  const inner = (key: string, part: unknown): Shown =>
    shownOf(part, child(known, key) ?? { ...known, schema: {} }, join(pointer, key), follow)
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((part, index) => inner(String(index), part)) }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([key, part]) => [spelled(known, key), inner(key, part)] as const,
    )
    return { kind: 'section', fields }
  }
  const { refersTo } = known.schema
  const followed = refersTo !== undefined && typeof value === 'string' && follow?.(refersTo, value, pointer)
  return followed || { kind: 'value', value: spelledValue(known, value), pointer }
}

/** The part of the data at a pointer. */
export function shownAt(root: Placed, pointer: string, value: unknown, follow?: Follow): Shown {
  return shownOf(value, chain(root, pointer).at(-1) ?? root, pointer, follow)
}
