import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

const placeholder =
  /_{3,}|\[(?:…|\.\.\.|[^\]]*(?:указать|вставить|заполнить|уточнить)[^\]]*)\]|(?<!\p{L})(?:TODO|FIXME|ХХХ+|XXX+)(?!\p{L})|\?{2,}|<(?:указать|вставить|уточнить)[^<>]*>/iu

/** What every text with one has and few others: the expression itself is slow. */
const trace = /___|[[<]|\?\?|TODO|FIXME|ХХХ|XXX/i

/** A place the drafter meant to come back to. Forms are made of blanks. */
export const leftPlaceholder: Rule = {
  code: 'style/placeholder',
  severity: 'error',
  everyKind: true,
  check: ({ service }, report) => {
    for (const placed of textsOf(service.value)) {
      const match = placed.isInForm || !trace.test(placed.text) ? null : placeholder.exec(placed.text)
      if (!match) continue
      report({
        message: `В тексте осталось незаполненное место: «${match[0]}».`,
        hint: 'Впишите значение; если оно пока неизвестно, напишите об этом в поле needsReview.',
        location: service.locate(placed.pointer),
      })
    }
  },
}
