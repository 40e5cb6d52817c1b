import type { Rule } from '../rule.ts'
import { isInForm, textsOf } from '../texts.ts'

const faults: readonly (readonly [RegExp, string])[] = [
  [/\S {2,}\S/u, 'лишний пробел'],
  [/\p{L} [,;:.!?](?=\s|$)/u, 'пробел перед знаком препинания'],
  [/\( | \)|« | »/u, 'пробел внутри скобок или кавычек'],
  [/\p{L}[,;]\p{L}/u, 'нет пробела после знака препинания'],
]

const around = 12

export const spacing: Rule = {
  code: 'style/spacing',
  severity: 'warning',
  everyKind: true,
  check: ({ service }, report) => {
    for (const placed of textsOf(service.value)) {
      if (isInForm(placed)) continue
      for (const [expression, what] of faults) {
        const match = expression.exec(placed.text)
        if (!match) continue
        const from = Math.max(0, match.index - around)
        report({
          message: `В тексте ${what}: «${placed.text.slice(from, match.index + match[0].length + around)}».`,
          hint: 'Исправьте пробелы.',
          location: service.locate(placed.pointer),
        })
      }
    }
  },
}
