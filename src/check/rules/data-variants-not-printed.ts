import { variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { usesVariants } from '../structure.ts'

/** Nothing the data says is lost without a word. */
export const variantsNotPrinted: Rule = {
  code: 'data/variants-not-printed',
  severity: 'warning',
  check: ({ service, profile }, report) => {
    if (usesVariants(profile.value) || variantsOf(service.value).length === 0) return
    report({
      message: `Структура «${profile.value.id}» не предусматривает вариантов: в регламент они не попадут.`,
      hint: 'Выберите структуру с вариантами (поле profile или параметр --profile) либо укажите в variants «none: true» и причину.',
      location: service.locate('/variants', 'key'),
    })
  },
}
