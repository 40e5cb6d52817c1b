import type { Service } from '../schema/types.ts'
import type { FeatureValues } from './combinations.ts'

type Features = NonNullable<Service['features']>

export function featureValues(features: Features): FeatureValues[] {
  return features.map(({ id, values }) => ({ id, values: values.map((value) => value.id) }))
}

/** «Цель обращения – выдача дубликата; Категория заявителя – юридическое лицо»; one value for each feature. */
export function describe(features: Features, combination: readonly string[]): string {
  return features
    .map(({ name, values }, index) => {
      const value = values.find(({ id }) => id === combination[index])
      return `${name} – ${value?.text ?? ''}`
    })
    .join('; ')
}
