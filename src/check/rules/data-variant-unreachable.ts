import { admittedBy, commonCombination, type FeatureValues, isCovered } from '../combinations.ts'
import { describe, featureValues } from '../feature-words.ts'
import { variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** Answers of an applicant are held against the variants from the first on: one that is hidden by those above leads nobody anywhere. */
export const variantUnreachable: Rule = {
  code: 'data/variant-unreachable',
  severity: 'error',
  norm: 'п. 24 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    const { features = [] } = service.value
    const known = featureValues(features)
    const variants = variantsOf(service.value).map((variant) => ({
      ...variant,
      admitted: admittedBy(variant.value.combination),
    }))
    variants.forEach(({ value, pointer, admitted }, index) => {
      const earlier = variants.slice(0, index)
      const all = earlier.map((variant) => variant.admitted)
      if (earlier.length === 0 || isCovered(known, admitted, all) !== true) return
      const example = commonCombination(known, admitted, admitted)
      const owner = earlier.find((variant) =>
        commonCombination(single(known, example), variant.admitted, admitted),
      )
      const words = example && example.length > 0 ? `: ${describe(features, example)}` : ''
      report({
        message: `Вариант «${value.name}» недостижим: все его сочетания признаков уже отнесены к вариантам выше, например, к варианту «${owner?.value.name ?? ''}»${words}.`,
        hint: 'Исправьте сочетание варианта (combination) или удалите вариант.',
        location: service.locate(`${pointer}/combination`, 'key'),
      })
    })
  },
}

/** The features as if each had only its value in the combination. */
function single(features: readonly FeatureValues[], combination: readonly string[] = []): FeatureValues[] {
  return features.map(({ id }, index) => ({ id, values: [combination[index] ?? ''] }))
}
