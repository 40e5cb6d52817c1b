import { variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { inWords } from '../terms.ts'

/** The longest term is the longest: no variant exceeds it. */
export const variantTerm: Rule = {
  code: 'data/variant-term',
  severity: 'error',
  norm: 'п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const { maximum } = service.value.standard.term
    for (const { value, pointer } of variantsOf(service.value)) {
      if (value.term.unit !== maximum.unit || !(value.term.value > maximum.value)) continue
      report({
        message: `Срок варианта «${value.name}» (${inWords(value.term)}) больше максимального срока услуги (${inWords(maximum)}).`,
        hint: 'Исправьте срок варианта или максимальный срок.',
        location: service.locate(`${pointer}/term`, 'key'),
        related: [
          { message: 'Максимальный срок.', location: service.locate('/standard/term/maximum', 'key') },
        ],
      })
    }
  },
}
