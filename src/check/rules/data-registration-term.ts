import { placed } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { inWords, isLonger, minutes } from '../terms.ts'

export const registrationTerm: Rule = {
  code: 'data/registration-term',
  severity: 'warning',
  norm: 'п. 11 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { value, pointer } of placed(service.value.standard.registration, '/standard/registration')) {
      if (!isLonger(value.term, minutes.workingDay)) continue
      report({
        message: `Срок регистрации запроса – ${inWords(value.term)}; обычно запрос регистрируется не позднее следующего рабочего дня.`,
        hint: 'Укажите 1 рабочий день или проверьте, каким актом установлен более долгий срок.',
        location: service.locate(`${pointer}/term`, 'key'),
      })
    }
  },
}
