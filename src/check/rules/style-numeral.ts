import { letters } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { counted } from '../terms.ts'
import { textsOf } from '../texts.ts'

const days = new RegExp(
  `(?<![\\d.,/–-])(\\d{1,4})[\\s\\u00a0](рабоч|календарн)([${letters}]+)[\\s\\u00a0](день|дня|дней|дню|днем|дни)(?![${letters}])`,
  'giu',
)

/** What every text with one has and few others: the expression itself is slow. */
const trace = /\d[\s\u00a0](?=[рРкК])(?:рабоч|календарн)/i

/** What may follow a number in any case: «1 рабочего дня», «3 рабочих дней», «5 рабочих дней». */
const allowed: Readonly<Record<'one' | 'few' | 'many', readonly string[]>> = {
  one: ['день', 'дня', 'дню', 'днем'],
  few: ['дня', 'дней'],
  many: ['дней'],
}

export const numeral: Rule = {
  code: 'style/numeral',
  severity: 'warning',
  everyKind: true,
  check: ({ service }, report) => {
    for (const { text, pointer } of textsOf(service.value)) {
      if (!trace.test(text)) continue
      for (const [words, number = '', stem, ending = '', day = ''] of text.matchAll(days)) {
        const form = counted(Number(number), ['one', 'few', 'many'])
        const isPlural = ending.endsWith('х')
        const fits =
          allowed[form as keyof typeof allowed].includes(day.toLowerCase()) && isPlural === (form !== 'one')
        if (fits) continue
        const right = counted(Number(number), ['ий день', 'их дня', 'их дней'])
        report({
          message: `Слова не согласованы с числом: «${words}».`,
          hint: `Напишите «${number} ${stem}${stem === 'рабоч' ? right : right.replace(/^и/, 'ы')}» в нужном падеже; порядковое число пишется с наращением: «${number}-го».`,
          location: service.locate(pointer),
        })
      }
    }
  },
}
