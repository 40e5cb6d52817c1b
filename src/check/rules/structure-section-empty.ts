import { inlineText } from '../../document/text.ts'
import { walk } from '../../document/walk.ts'
import type { Rule } from '../rule.ts'

/** A heading over nothing. */
export const sectionEmpty: Rule = {
  code: 'structure/section-empty',
  severity: 'error',
  norm: 'ч. 2 ст. 12 Федерального закона № 210-ФЗ',
  everyKind: true,
  check: ({ document }, report) => {
    walk(document, (node) => {
      if ((node.kind !== 'section' && node.kind !== 'appendix') || node.content.length > 0) return
      report({
        message: `Под заголовком «${inlineText(node.heading)}» ничего нет.`,
        hint: 'Дополните данные, которые печатает раздел, или скажите в них прямо, что сведений нет (none: true и причина).',
        location: node.location,
      })
    })
  },
}
