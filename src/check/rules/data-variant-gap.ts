import { admittedBy, combinationCount, gapsOf } from '../combinations.ts'
import { describe, featureValues } from '../feature-words.ts'
import { variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** Combinations of features for which there is no variant. */
export const variantGap: Rule = {
  code: 'data/variant-gap',
  severity: 'error',
  norm: 'п. 24 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    const { features = [] } = service.value
    const variants = variantsOf(service.value)
    if (variants.length === 0) return
    const known = featureValues(features)
    const gaps = gapsOf(
      known,
      variants.map(({ value }) => admittedBy(value.combination)),
    )
    const location = service.locate('/variants/items', 'key')
    if (gaps === 'unknown') {
      report({
        message: 'Сочетаний признаков слишком много: проверить, все ли они отнесены к вариантам, нельзя.',
        hint: 'Сократите число признаков или объедините их значения.',
        location,
      })
    } else if (gaps.count > 0) {
      report({
        message: `Не отнесены ни к одному варианту сочетания признаков: ${gaps.count} из ${combinationCount(known)}, например: ${describe(features, gaps.example)}.`,
        hint: 'Добавьте вариант для этих сочетаний или дополните сочетания (combination) имеющихся вариантов.',
        location,
      })
    }
  },
}
