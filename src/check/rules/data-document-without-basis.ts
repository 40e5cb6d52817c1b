import { ownDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** Only what acts demand may be demanded; a draft shows at least where the demand is not traced yet. */
export const documentWithoutBasis: Rule = {
  code: 'data/document-without-basis',
  severity: 'info',
  norm: 'п. 1 ч. 1 ст. 7 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const all = ownDocuments(service.value)
    const bare = all.filter(({ value }) => !value.basis)
    const [first] = bare
    if (!first) return
    report({
      message: `Для документов заявителя не указана норма, которая их требует: ${bare.length} из ${all.length} (${bare.map(({ value }) => value.id).join(', ')}).`,
      hint: 'Укажите акт и его структурную единицу в поле basis документа.',
      location: service.locate(first.pointer),
    })
  },
}
