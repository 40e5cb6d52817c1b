import { shorten } from '../phrase.ts'
import { groundLists } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { usesVariants } from '../structure.ts'

/** Every ground of refusal is the reverse of a criterion of the decision. */
export const groundWithoutCriterion: Rule = {
  code: 'data/ground-without-criterion',
  severity: 'warning',
  norm: 'п. 18, 29 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service, profile }, report) => {
    if (!usesVariants(profile.value)) return
    for (const { key, grounds } of groundLists(service.value)) {
      if (key !== 'refusal') continue
      for (const { value, pointer } of grounds) {
        if (value.criterion !== undefined) continue
        report({
          message: `Для основания отказа «${shorten(value.text)}» не указан критерий принятия решения.`,
          hint: 'Добавьте поле criterion: чему должны соответствовать заявитель или документы, чтобы отказа не было.',
          location: service.locate(pointer),
        })
      }
    }
  },
}
