/**
 * Combinations of values of the applicant's features, and the variants they belong to. Every combination must belong to
 * exactly one variant (Правила № 1228 п. 24). The product of the features is never written out: values that
 * no variant tells apart are taken together.
 */

export type FeatureValues = { readonly id: string; readonly values: readonly string[] }

/** For each feature the values a variant admits; a feature that is not named may have any value. */
export type Admitted = ReadonlyMap<string, ReadonlySet<string>>

export type Gaps = {
  /** How many combinations belong to no variant. */
  readonly count: number
  /** The first of them in the order of the features and of their values: one value for each feature. */
  readonly example: readonly string[]
}

/** Steps after which the search is given up: a service with so many kinds of applicants is a mistake in itself. */
export const maximumSteps = 100_000

/** What a list of «feature: values» admits; a feature named twice admits the values of both. */
export function admittedBy(
  combination: readonly { readonly feature: string; readonly values: readonly string[] }[],
): Admitted {
  const admitted = new Map<string, Set<string>>()
  for (const { feature, values } of combination) {
    admitted.set(feature, new Set([...(admitted.get(feature) ?? []), ...values]))
  }
  return admitted
}

export function combinationCount(features: readonly FeatureValues[]): number {
  return features.reduce((product, { values }) => product * values.length, 1)
}

/** Combinations that belong to no variant; «unknown» when there are too many to tell. */
export function gapsOf(features: readonly FeatureValues[], variants: readonly Admitted[]): Gaps | 'unknown' {
  return search(features, variants, { steps: maximumSteps }) ?? 'unknown'
}

/** `alive` are the variants that admit the values chosen so far; undefined when the steps are used up. */
function search(
  features: readonly FeatureValues[],
  alive: readonly Admitted[],
  left: { steps: number },
): Gaps | undefined {
  left.steps -= 1
  if (left.steps < 0) return undefined
  if (alive.length === 0) return { count: combinationCount(features), example: firstOf(features) }
  const [feature, ...rest] = features
  if (!feature) return { count: 0, example: [] }
  let found: Gaps = { count: 0, example: [] }
  for (const { values, admitting } of alike(feature, alive)) {
    const inner = search(rest, admitting, left)
    if (!inner) return undefined
    const example = found.count === 0 && inner.count > 0 ? [values[0] ?? '', ...inner.example] : found.example
    found = { count: found.count + inner.count * values.length, example }
  }
  return found
}

function firstOf(features: readonly FeatureValues[]): string[] {
  return features.map(({ values }) => values[0] ?? '')
}

type Alike = { readonly values: string[]; readonly admitting: readonly Admitted[] }

/** Values of one feature, those that the same variants admit together, in the order of the first of each. */
function alike({ id, values }: FeatureValues, variants: readonly Admitted[]): Alike[] {
  const classes = new Map<string, Alike>()
  for (const value of values) {
    const admits = variants.map((variant) => variant.get(id)?.has(value) ?? true)
    const key = admits.join()
    const known = classes.get(key)
    if (known) known.values.push(value)
    else classes.set(key, { values: [value], admitting: variants.filter((_, index) => admits[index]) })
  }
  return [...classes.values()]
}

/** A combination that belongs to both, if there is one: the first in the order of the features and values. */
export function commonCombination(
  features: readonly FeatureValues[],
  one: Admitted,
  other: Admitted,
): string[] | undefined {
  const common = features.map(({ id, values }) =>
    values.find((value) => (one.get(id)?.has(value) ?? true) && (other.get(id)?.has(value) ?? true)),
  )
  return common.every((value) => value !== undefined) ? common : undefined
}

/** Whether every combination of the variant belongs to one of the others; «unknown» when there are too many to tell. */
export function isCovered(
  features: readonly FeatureValues[],
  variant: Admitted,
  others: readonly Admitted[],
): boolean | 'unknown' {
  const own = features.map(({ id, values }) => ({
    id,
    values: values.filter((value) => variant.get(id)?.has(value) ?? true),
  }))
  const gaps = gapsOf(own, others)
  return gaps === 'unknown' ? gaps : gaps.count === 0
}
