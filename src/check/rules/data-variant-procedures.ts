import type { Procedure } from '../../schema/types.ts'
import { proceduresOfVariant, variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

const demanded = [
  ['intake', 'прием запроса'],
  ['decision', 'принятие решения'],
  ['delivery', 'предоставление результата'],
] as const satisfies readonly (readonly [Procedure['kind'], string])[]

/** A variant begins with a request, unless it is proactive, and ends with a decision and its delivery. */
export const variantProcedures: Rule = {
  code: 'data/variant-procedures',
  severity: 'error',
  norm: 'п. 25 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    for (const { value, pointer } of variantsOf(service.value)) {
      const kinds = proceduresOfVariant(service.value, value).map(({ kind }) => kind)
      const missing = demanded
        .filter(([kind]) => !kinds.includes(kind) && !(kind === 'intake' && kinds.includes('proactive')))
        .map(([kind, name]) => `${name} (${kind})`)
      if (missing.length === 0) continue
      report({
        message: `В варианте «${value.name}» нет процедур: ${missing.join(', ')}.`,
        hint: 'Добавьте идентификаторы процедур в поле procedures варианта.',
        location: service.locate(`${pointer}/procedures`, 'key'),
      })
    }
  },
}
