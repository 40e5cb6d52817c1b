import type { Rule } from '../rule.ts'
import { inWords, termsIn } from '../terms.ts'

export const mixedDays: Rule = {
  code: 'data/mixed-days',
  severity: 'warning',
  norm: 'п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  everyKind: true,
  check: ({ service }, report) => {
    const terms = termsIn(service.value)
    const working = terms.find(({ value }) => value.unit === 'workingDay')
    const calendar = terms.find(({ value }) => value.unit === 'calendarDay')
    if (!working || !calendar) return
    report({
      message: `Одни сроки указаны в календарных днях (${inWords(calendar.value)}), другие в рабочих (${inWords(working.value)}).`,
      hint: 'Если акты не требуют разного счета, укажите все сроки в рабочих днях.',
      location: service.locate(calendar.pointer, 'key'),
      related: [{ message: 'Срок в рабочих днях.', location: service.locate(working.pointer, 'key') }],
    })
  },
}
