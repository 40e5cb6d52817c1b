import { phrase } from '../phrase.ts'
import { searchFor } from '../phrases-in-texts.ts'
import type { Rule } from '../rule.ts'

const search = searchFor(
  [
    'в (кратчайшие|возможно короткие|разумные|сжатые) сроки',
    'в (кратчайший|возможно короткий|разумный|сжатый) срок',
    'незамедлительно',
    'безотлагательно',
    'в ближайшее время',
    'по мере возможности',
    'своевременно',
  ].map(phrase),
)

/** Words of the law itself about control and complaints, and what an indicator measures. */
const others = /^\/(control|complaints|informing|standard\/indicators)\//

export const vagueTerm: Rule = {
  code: 'data/vague-term',
  severity: 'warning',
  norm: 'подп. «в» п. 4 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const { words, pointer } of search(service.value)) {
      if (others.test(pointer)) continue
      report({
        message: `Слова «${words}» не говорят, сколько длится срок.`,
        hint: 'Укажите число и единицу времени, например «не позднее 1 рабочего дня».',
        location: service.locate(pointer),
      })
    }
  },
}
