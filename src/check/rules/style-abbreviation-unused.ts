import { definitionsIn, isUsed } from '../abbreviations.ts'
import type { Rule } from '../rule.ts'

/** A name that is introduced and never used is a burden. */
export const abbreviationUnused: Rule = {
  code: 'style/abbreviation-unused',
  severity: 'info',
  everyKind: true,
  check: ({ document }, report) => {
    for (const { name, rest, location } of definitionsIn(document)) {
      if (isUsed(name, rest)) continue
      report({
        message: `Сокращение «${name}» введено, но дальше не используется.`,
        hint: 'Удалите «(далее – …)» или пользуйтесь сокращением.',
        location,
      })
    }
  },
}
