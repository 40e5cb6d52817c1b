import { bareWords, shorten } from '../phrase.ts'
import { type GroundList, groundLists } from '../placed.ts'
import type { Rule } from '../rule.ts'

const compared: readonly GroundList['key'][] = ['intake', 'suspension', 'refusal']

/** After intake the body may not refuse for what it had to see at intake; nor may one list say a thing twice. */
export const groundRepeated: Rule = {
  code: 'data/ground-repeated',
  severity: 'warning',
  norm: 'п. 7, 8 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const first = new Map<string, { readonly of: string; readonly pointer: string }>()
    for (const { key, of, grounds } of groundLists(service.value)) {
      if (!compared.includes(key)) continue
      for (const { value, pointer } of grounds) {
        const wording = bareWords(value.text)
        const earlier = first.get(wording)
        if (!earlier) {
          first.set(wording, { of, pointer })
          continue
        }
        report({
          message: `Основание ${of} «${shorten(value.text)}» повторяет основание ${earlier.of}.`,
          hint: 'Оставьте основание в одном перечне: там, где орган может его установить.',
          location: service.locate(`${pointer}/text`),
          related: [
            {
              message: 'Первый раз основание названо здесь.',
              location: service.locate(`${earlier.pointer}/text`),
            },
          ],
        })
      }
    }
  },
}
