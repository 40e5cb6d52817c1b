import type { Content, Section } from '../../model/document.ts'
import { headingOf } from '../heading.ts'
import type { Rule } from '../rule.ts'
import { type Expected, expectedSections } from '../structure.ts'

/** Sections stand in the order of the structure, and no others among them. */
export const sectionOrder: Rule = {
  code: 'structure/section-order',
  severity: 'error',
  norm: 'ч. 2 ст. 12 Федерального закона № 210-ФЗ',
  everyKind: true,
  check: (subject, report) => {
    const compare = (expected: readonly Expected[], content: readonly Content[]): void => {
      const present = content.filter((node): node is Section => node.kind === 'section')
      const known = expected.filter(({ id }) => present.some((section) => section.id === id))
      const index = present.findIndex((section, at) => section.id !== known[at]?.id)
      const wrong = present[index]
      if (wrong) {
        const awaited = known[index]
        report({
          message: awaited
            ? `Раздел «${wrong.id}» стоит на месте раздела «${headingOf(awaited)}» (${awaited.id}).`
            : `Раздела «${wrong.id}» в структуре нет.`,
          hint: 'Разделы печатаются в порядке структуры: проверьте шаблон, который печатает лишний раздел.',
          location: wrong.location,
        })
      }
      for (const one of known) {
        compare(one.sections, present.find((section) => section.id === one.id)?.content ?? [])
      }
    }
    compare(expectedSections(subject), subject.document.sections)
  },
}
