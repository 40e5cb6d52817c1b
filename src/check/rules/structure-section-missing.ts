import type { Appendix, Content, Section } from '../../model/document.ts'
import { headingOf } from '../heading.ts'
import { normOf } from '../norm.ts'
import type { Rule, Subject } from '../rule.ts'
import { type Expected, expectedAppendices, expectedSections } from '../structure.ts'

/** Every section and appendix the structure asks for is in the document, at its level. */
export const sectionMissing: Rule = {
  code: 'structure/section-missing',
  severity: 'error',
  norm: 'ч. 2 ст. 12 Федерального закона № 210-ФЗ',
  everyKind: true,
  check: (subject, report) => {
    for (const { expected, kind } of missingIn(subject)) {
      const norm = normOf(expected.spec.basis, subject.service.acts.value)
      report({
        ...(norm !== undefined && { norm }),
        message: `В документе нет ${kind} «${headingOf(expected)}» (${expected.id}).`,
        hint: 'Проверьте условие раздела в структуре (when, forEach) и шаблон, который его печатает.',
        location: subject.profile.locate(expected.pointer),
      })
    }
  },
}

type Missing = { readonly expected: Expected; readonly kind: string }

function missingIn(subject: Subject): Missing[] {
  const { sections, appendices } = subject.document
  return [
    ...absent(expectedSections(subject), sections, 'раздела'),
    ...absent(expectedAppendices(subject), appendices, 'приложения'),
  ]
}

function absent(
  expected: readonly Expected[],
  present: readonly (Content | Appendix)[],
  kind: string,
): Missing[] {
  return expected.flatMap((one) => {
    const found = present.find((node): node is Section | Appendix => isUnit(node) && node.id === one.id)
    return found ? absent(one.sections, found.content, 'подраздела') : [{ expected: one, kind }]
  })
}

function isUnit(node: Content | Appendix): node is Section | Appendix {
  return node.kind === 'section' || node.kind === 'appendix'
}
