import { phrase, shorten } from '../phrase.ts'
import { interagencyDocuments, ownDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'

const payment = phrase(
  '(квитанци~|платежно~ (поручени~|документ~)|(документ~|сведени~|информаци~|чек~),? (\\p{L}+ ){0,2}(об |факт |подтверждающ~ )?(уплат~|оплат~(?! труда)|внесени~ платы))',
)

/** A free service asks for no receipt. */
export const feeDocument: Rule = {
  code: 'data/fee-document',
  severity: 'error',
  norm: 'п. 9 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    if (!service.value.standard.fee.none) return
    for (const { value, pointer } of [
      ...ownDocuments(service.value),
      ...interagencyDocuments(service.value),
    ]) {
      if (!payment.test(value.name)) continue
      report({
        message: `Плата не взимается, но требуется документ «${shorten(value.name)}».`,
        hint: 'Исключите документ или опишите плату в разделе fee.',
        location: service.locate(`${pointer}/name`),
        related: [
          {
            message: 'Здесь сказано, что плата не взимается.',
            location: service.locate('/standard/fee', 'key'),
          },
        ],
      })
    }
  },
}
