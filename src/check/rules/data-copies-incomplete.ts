import { shorten } from '../phrase.ts'
import { ownDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** If the form of a document is given for one way to file it, it is given for all. */
export const copiesIncomplete: Rule = {
  code: 'data/copies-incomplete',
  severity: 'warning',
  norm: 'п. 26 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service }, report) => {
    for (const { value, pointer } of ownDocuments(service.value)) {
      const { copies } = value
      if (!copies) continue
      const missing = service.value.channels.filter(({ id }) => !copies.some(({ channel }) => channel === id))
      if (missing.length === 0) continue
      report({
        message: `Для документа «${shorten(value.name)}» не указано, в каком виде он подается: ${missing.map(({ name }) => name).join(', ')}.`,
        hint: 'Добавьте позиции в поле copies; если документ этим способом не представляется, укажите form: notRequired.',
        location: service.locate(`${pointer}/copies`, 'key'),
      })
    }
  },
}
