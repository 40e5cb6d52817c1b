/** What is known of values at one place of a template, from the conditions around it. Values are named by their keys. */

export type Facts = {
  readonly present: ReadonlySet<string>
  readonly absent: ReadonlySet<string>
  /** Known to pass, or not to pass, the helper `filled`. */
  readonly filled: ReadonlySet<string>
  readonly unfilled: ReadonlySet<string>
  /** The values a text can still have. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

export const nothingKnown: Facts = {
  present: new Set(),
  absent: new Set(),
  filled: new Set(),
  unfilled: new Set(),
  values: new Map(),
}

/** A value is there; so are all that it lies in. */
export function present(facts: Facts, key: string): Facts {
  const parts = key.split('.')
  const keys = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
  return { ...facts, present: new Set([...facts.present, ...keys]) }
}

export function absent(facts: Facts, key: string): Facts {
  return { ...facts, absent: new Set([...facts.absent, key]) }
}

export function filled(facts: Facts, key: string): Facts {
  return present({ ...facts, filled: new Set([...facts.filled, key]) }, key)
}

export function unfilled(facts: Facts, key: string): Facts {
  return { ...facts, unfilled: new Set([...facts.unfilled, key]) }
}

export function among(facts: Facts, key: string, values: readonly string[]): Facts {
  return { ...facts, values: new Map([...facts.values, [key, values]]) }
}
