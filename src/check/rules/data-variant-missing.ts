import { phrase } from '../phrase.ts'
import { variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { usesVariants } from '../structure.ts'

const orders = [
  { key: 'corrections', words: phrase('(исправлени~|опечат~)'), what: 'исправления опечаток и ошибок' },
  { key: 'duplicates', words: phrase('дубликат~'), what: 'выдачи дубликата' },
] as const

/** The list of variants includes those for corrections and duplicates, where there is such an order. */
export const variantMissing: Rule = {
  code: 'data/variant-missing',
  severity: 'warning',
  norm: 'подп. «а» п. 23 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service, profile }, report) => {
    const variants = variantsOf(service.value)
    if (!usesVariants(profile.value) || variants.length === 0) return
    for (const { key, words, what } of orders) {
      if (service.value[key].none || variants.some(({ value }) => words.test(value.name))) continue
      report({
        message: `Порядок ${what} описан, но варианта предоставления услуги для него нет.`,
        hint: 'Добавьте вариант или, если он не нужен, объясните это в пояснительной записке.',
        location: service.locate(`/${key}`, 'key'),
        related: [{ message: 'Перечень вариантов.', location: service.locate('/variants/items', 'key') }],
      })
    }
  },
}
