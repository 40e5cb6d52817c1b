import type { Rule } from '../rule.ts'
import { inWords, isLonger } from '../terms.ts'

const maximum = 15

export const queueTerm: Rule = {
  code: 'data/queue-term',
  severity: 'error',
  norm: 'подп. «е» п. 1 Указа Президента Российской Федерации от 07.05.2012 № 601',
  check: ({ service }, report) => {
    const { submission, result } = service.value.standard.queue
    for (const [key, term] of Object.entries({ submission, result })) {
      if (!isLonger(term, maximum)) continue
      report({
        message: `Срок ожидания в очереди – ${inWords(term)}, допустимо не более ${maximum} минут.`,
        hint: `Укажите не более ${maximum} минут.`,
        location: service.locate(`/standard/queue/${key}`, 'key'),
      })
    }
  },
}
