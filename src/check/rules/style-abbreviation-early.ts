import { definitionsIn, isUsed } from '../abbreviations.ts'
import type { Rule } from '../rule.ts'

/** A name of its own: two words with a capital, «Региональный портал», or capitals, «МФЦ». Others are common words too. */
const own = /^(?:\p{Lu}\p{Ll}+ \p{L}|\p{Lu}{2,})/u

/** A full name in quotation marks may begin like the short one: «Единый портал государственных и муниципальных услуг». */
const quoted = /«[^«»]*»/gu

/** A structure may print first what another prints later: the name must still be introduced where it is first met. */
export const abbreviationEarly: Rule = {
  code: 'style/abbreviation-early',
  severity: 'warning',
  everyKind: true,
  check: ({ document }, report) => {
    for (const definition of definitionsIn(document)) {
      const { name, location } = definition
      if (!own.test(name) || !isUsed(name, definition.before.replace(quoted, ''), 'u')) continue
      report({
        message: `Сокращение «${name}» употреблено раньше, чем введено.`,
        hint: 'Перенесите «(далее – …)» к первому употреблению или назовите там предмет полностью.',
        location,
      })
    }
  },
}
