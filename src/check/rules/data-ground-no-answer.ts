import { phrase } from '../phrase.ts'
import { groundLists } from '../placed.ts'
import type { Rule } from '../rule.ts'

const missing =
  '(непоступлени~|неполучени~|непредставлени~|непредоставлени~|отсутстви~|(не )(поступил~|получен~|представлен~|предоставлен~))'
const noAnswer = phrase(`${missing} (\\p{L}+ ){0,3}ответ~ (\\p{L}+ ){0,3}межведомственн~`)

/** The applicant does not answer for the silence of another body. */
export const groundNoAnswer: Rule = {
  code: 'data/ground-no-answer',
  severity: 'error',
  norm: 'ст. 7.2 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { key, of, grounds } of groundLists(service.value)) {
      if (key === 'suspension') continue
      for (const { value, pointer } of grounds) {
        if (!noAnswer.test(value.text)) continue
        report({
          message: `Непоступление ответа на межведомственный запрос не может быть основанием ${of}.`,
          hint: 'Исключите основание; если услуга без ответа не может быть предоставлена, опишите приостановление.',
          location: service.locate(`${pointer}/text`),
        })
      }
    }
  },
}
