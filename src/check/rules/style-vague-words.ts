import { phrase, wordsFound } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { isInForm, textsOf } from '../texts.ts'

const vague = [
  'в установленном порядке',
  'в порядке,? установленном законодательством( Российской Федерации)?',
  'надлежащим образом',
  'в исключительных случаях',
  'как правило',
  'по усмотрению(?! заявител)',
  'с учетом (сложившихся |конкретных )?обстоятельств',
  'в отдельных случаях',
].map(phrase)

/** Words that leave the decision to the official. */
export const vagueWords: Rule = {
  code: 'style/vague-words',
  severity: 'warning',
  norm: 'подп. «в» п. 4 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const placed of textsOf(service.value)) {
      const words = isInForm(placed) ? undefined : wordsFound(placed.text, vague)
      if (words === undefined) continue
      report({
        message: `Слова «${words}» можно толковать по усмотрению.`,
        hint: 'Сошлитесь на акт, которым порядок установлен, или назовите условия.',
        location: service.locate(placed.pointer),
      })
    }
  },
}
