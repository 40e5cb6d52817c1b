import type { Term } from '../../schema/types.ts'
import { interagencyDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { inWords } from '../terms.ts'

/** The longest answer the law allows, as it may be written in other units; five working days with a week-end are seven. */
const answer: Readonly<Record<Term['unit'], number>> = {
  workingDay: 5,
  calendarDay: 7,
  hour: 168,
  minute: 10_080,
  month: 0,
  year: 0,
}

/** One body cannot wait longer than the law lets another body think. */
export const interagencyTerm: Rule = {
  code: 'data/interagency-term',
  severity: 'warning',
  norm: 'ч. 3 ст. 7.2 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { value, pointer } of interagencyDocuments(service.value)) {
      // A longer term may be set by another federal law.
      if (value.basis || !(value.answerTerm.value > answer[value.answerTerm.unit])) continue
      report({
        message: `Срок ответа на межведомственный запрос – ${inWords(value.answerTerm)}, закон допускает не более 5 рабочих дней.`,
        hint: 'Сократите срок или сошлитесь на федеральный закон, которым установлен иной срок (basis).',
        location: service.locate(`${pointer}/answerTerm`, 'key'),
      })
    }
  },
}
