import { phrase } from '../phrase.ts'
import { ownDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

const notarised = phrase('нотариально (заверен~|удостоверен~|засвидетельствован~) копи~')
const original = phrase('(оригинал~|подлинник~|либо|или)')

/** A notary is an expense: the original shown must do as well. */
export const notarisedCopy: Rule = {
  code: 'data/notarised-copy',
  severity: 'warning',
  norm: 'п. 1 ч. 1 ст. 7 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const document of ownDocuments(service.value)) {
      if (document.value.basis) continue
      for (const { text, pointer } of textsOf(document.value, document.pointer)) {
        if (!notarised.test(text) || original.test(text)) continue
        report({
          message: 'Требуется нотариально заверенная копия, хотя заявитель мог бы представить подлинник.',
          hint: 'Разрешите предъявить подлинник или укажите норму (basis), которая требует нотариальной копии.',
          location: service.locate(pointer),
        })
      }
    }
  },
}
