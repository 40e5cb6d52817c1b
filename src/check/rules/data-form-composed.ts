import type { Rule } from '../rule.ts'

/** What the program wrote in place of a drafter is named, so that a lawyer reads it. */
export const formComposed: Rule = {
  code: 'data/form-composed',
  severity: 'info',
  norm: 'п. 8 ч. 2 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const composed = (service.value.forms.items ?? []).filter(({ blocks }) => blocks.length === 0)
    if (composed.length === 0) return
    const titles = composed.map(({ title }) => `«${title}»`).join(', ')
    report({
      message: `Составлены по данным услуги формы, которых в ней нет: ${titles}.`,
      hint: 'Проверьте их в проекте; свою форму опишите в разделе forms, а если формы не нужны, укажите в нем «generate: false».',
      location: service.locate('/forms', 'key'),
    })
  },
}
