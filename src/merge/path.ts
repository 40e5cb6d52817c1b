import { own } from './helpers/argument.ts'
import { isFilled } from './helpers/presence.ts'

/** The value at `a.b.c`, by own fields only; undefined when any part is missing. */
export function valueAt(context: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => own(value, key), context)
}

/** A `when` of the profile: the path, and whether it must be absent (`!path`). */
export function parseCondition(when: string): { readonly path: string; readonly negated: boolean } {
  const negated = when.startsWith('!')
  return { path: (negated ? when.slice(1) : when).trim(), negated }
}

/** Whether a section with this `when` is printed; without one it always is. */
export function holds(when: string | undefined, context: unknown): boolean {
  if (when === undefined) return true
  const { path, negated } = parseCondition(when)
  return isFilled(valueAt(context, path)) !== negated
}
