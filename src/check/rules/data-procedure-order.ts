import { proceduresOfVariant, variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** A request is taken in first, the result is handed over after the decision. */
export const procedureOrder: Rule = {
  code: 'data/procedure-order',
  severity: 'warning',
  norm: 'п. 25 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    for (const { value, pointer } of variantsOf(service.value)) {
      const kinds = proceduresOfVariant(service.value, value).map(({ kind }) => kind)
      const [intake, decision, delivery] = [
        kinds.indexOf('intake'),
        kinds.indexOf('decision'),
        kinds.lastIndexOf('delivery'),
      ]
      if (intake <= 0 && (decision < 0 || delivery < 0 || decision < delivery)) continue
      report({
        message: `Процедуры варианта «${value.name}» идут не по порядку: прием запроса должен быть первым, предоставление результата – после принятия решения.`,
        hint: 'Переставьте идентификаторы в поле procedures варианта.',
        location: service.locate(`${pointer}/procedures`, 'key'),
      })
    }
  },
}
