import { groundLists } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** Who suspends says for how long. */
export const suspensionIncomplete: Rule = {
  code: 'data/suspension-incomplete',
  severity: 'error',
  norm: 'п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const grounds = groundLists(service.value).find(({ key }) => key === 'suspension')?.grounds ?? []
    if (grounds.length === 0 || service.value.standard.term.suspension !== undefined) return
    report({
      message: 'Основания для приостановления есть, но срок приостановления не указан.',
      hint: 'Добавьте поле suspension в standard.term: на какой срок и до какого события услуга приостанавливается.',
      location: service.locate('/standard/term', 'key'),
      related: [
        {
          message: 'Основания для приостановления.',
          location: service.locate('/standard/suspensionGrounds', 'key'),
        },
      ],
    })
  },
}
