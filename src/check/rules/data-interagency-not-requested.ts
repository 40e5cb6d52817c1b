import { shorten } from '../phrase.ts'
import { interagencyDocuments, proceduresOfVariant, variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** A document that a variant needs and the body holds not must be asked for by somebody. */
export const interagencyNotRequested: Rule = {
  code: 'data/interagency-not-requested',
  severity: 'warning',
  norm: 'п. 27 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    const documents = interagencyDocuments(service.value)
    for (const { value, pointer } of variantsOf(service.value)) {
      const requested = new Set(
        proceduresOfVariant(service.value, value).flatMap(({ requests = [] }) => requests),
      )
      for (const { value: document } of documents) {
        const index = value.documents.indexOf(document.id)
        if (index < 0 || requested.has(document.id)) continue
        report({
          message: `В варианте «${value.name}» документ «${shorten(document.name)}» не запрашивает ни одна процедура.`,
          hint: 'Добавьте документ в поле requests процедуры межведомственного взаимодействия и саму процедуру в вариант.',
          location: service.locate(`${pointer}/documents/${index}`),
        })
      }
    }
  },
}
