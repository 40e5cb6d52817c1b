import { admittedBy, commonCombination } from '../combinations.ts'
import { describe, featureValues } from '../feature-words.ts'
import { variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** One combination of features must not lead to two variants. */
export const variantOverlap: Rule = {
  code: 'data/variant-overlap',
  severity: 'error',
  norm: 'п. 24 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    const { features = [] } = service.value
    const known = featureValues(features)
    const variants = variantsOf(service.value).map((variant) => ({
      ...variant,
      admitted: admittedBy(variant.value.combination),
    }))
    variants.forEach((later, index) => {
      for (const earlier of variants.slice(0, index)) {
        const common = commonCombination(known, earlier.admitted, later.admitted)
        if (!common) continue
        const example = common.length > 0 ? `, например: ${describe(features, common)}` : ''
        report({
          message: `Вариант «${later.value.name}» соответствует тем же сочетаниям признаков, что и вариант «${earlier.value.name}»${example}.`,
          hint: 'Разделите сочетания между вариантами или добавьте признак, который их различает.',
          location: service.locate(`${later.pointer}/combination`, 'key'),
          related: [
            {
              message: 'Сочетания другого варианта.',
              location: service.locate(`${earlier.pointer}/combination`, 'key'),
            },
          ],
        })
      }
    })
  },
}
