import { inlineText } from '../../document/text.ts'
import { walk } from '../../document/walk.ts'
import type { Rule } from '../rule.ts'

/** A heading is no sentence. */
export const headingMark: Rule = {
  code: 'style/heading-mark',
  severity: 'warning',
  everyKind: true,
  check: ({ document }, report) => {
    walk(document, (node) => {
      if (node.kind !== 'section' && node.kind !== 'appendix') return
      const heading = inlineText(node.heading).trim()
      if (!/[.;:,]$/u.test(heading) || /(?:^|\s)\p{L}{1,3}\.$/u.test(heading)) return
      report({
        message: `Заголовок «${heading}» оканчивается знаком «${heading.at(-1)}».`,
        hint: 'Уберите знак в наименовании: в данных (name, title) или в структуре (heading).',
        location: node.location,
      })
    })
  },
}
