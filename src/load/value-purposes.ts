import type { Service } from '../schema/types.ts'

type Purpose = 'correction' | 'duplicate'

/** The request of one's own that each of these has. */
const requests = { correction: 'correctionRequest', duplicate: 'duplicateRequest' } as const

/**
 * Says of the values of features what they are applied for, as far as only variants of that purpose have them, and says
 * nothing of those that have no request of their own among the forms. Changes `service`.
 */
export function settlePurposes({ features = [], variants, forms }: Service): void {
  const kinds = new Set((forms.items ?? []).map(({ kind }) => kind))
  for (const feature of features)
    for (const value of feature.values) {
      const purpose = value.purpose ?? onlyPurpose(variants, feature.id, value.id)
      if (purpose && kinds.has(requests[purpose])) value.purpose = purpose
      else delete value.purpose
    }
}

/** The purpose of all variants that name the value; undefined when it differs, or is the service itself. */
function onlyPurpose(variants: Service['variants'], feature: string, value: string): Purpose | undefined {
  const purposes = (variants?.items ?? [])
    .filter(({ combination }) =>
      combination.some((one) => one.feature === feature && one.values.includes(value)),
    )
    .map(({ purpose = 'service' }) => purpose)
  const [first] = new Set(purposes)
  return first === undefined || first === 'service' || new Set(purposes).size > 1 ? undefined : first
}
