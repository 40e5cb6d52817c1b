import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

/** The fault, what every text with it has and few others, how it is called: the first is slow, so it is asked last. */
const faults: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\S {2,}\S/u, / {2}/, 'лишний пробел'],
  [/\p{L} [,;:.!?](?=\s|$)/u, / [,;:.!?]/, 'пробел перед знаком препинания'],
  [/\( | \)|« | »/u, /[(«] | [)»]/, 'пробел внутри скобок или кавычек'],
  [/\p{L}[,;]\p{L}/u, /[,;][^\s]/, 'нет пробела после знака препинания'],
]

/** What every text with any of them has. */
const anyTrace = / [ ,;:.!?)»]|[(«] |[,;]\S/

const around = 12

export const spacing: Rule = {
  code: 'style/spacing',
  severity: 'warning',
  everyKind: true,
  check: ({ service }, report) => {
    for (const placed of textsOf(service.value)) {
      if (placed.isInForm || !anyTrace.test(placed.text)) continue
      for (const [expression, trace, what] of faults) {
        const match = trace.test(placed.text) ? expression.exec(placed.text) : null
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
