import { phrase, wordsFound } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

const vague = [
  'при необходимости',
  'в случае необходимости',
  'по мере необходимости',
  'в необходимых случаях',
  'по требованию (должностного лица|органа)',
].map(phrase)

/** Whether a document is needed must be known to the applicant before he comes. */
export const vagueCondition: Rule = {
  code: 'data/vague-condition',
  severity: 'error',
  norm: 'п. 6 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const { own, interagency } = service.value.standard.documents
    const texts = [
      ...textsOf(own.items, '/standard/documents/own/items'),
      ...textsOf(interagency.items, '/standard/documents/interagency/items'),
    ]
    for (const { text, pointer } of texts) {
      const words = wordsFound(text, vague)
      if (words === undefined) continue
      report({
        message: `Слова «${words}» не говорят, когда документ нужен.`,
        hint: 'Назовите случай, в котором документ представляется (поле condition), например «в случае обращения представителя».',
        location: service.locate(pointer),
      })
    }
  },
}
