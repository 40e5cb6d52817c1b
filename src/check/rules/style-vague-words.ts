import { phrase } from '../phrase.ts'
import { searchFor } from '../phrases-in-texts.ts'
import type { Rule } from '../rule.ts'

const search = searchFor(
  [
    'в установленном порядке',
    'в порядке,? установленном законодательством( Российской Федерации)?',
    'надлежащим образом',
    'в исключительных случаях',
    'как правило',
    'по усмотрению(?! заявител)',
    'с учетом (сложившихся |конкретных )?обстоятельств',
    'в отдельных случаях',
  ].map(phrase),
)

/** Words that leave the decision to the official. */
export const vagueWords: Rule = {
  code: 'style/vague-words',
  severity: 'warning',
  norm: 'подп. «в» п. 4 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const { words, pointer } of search(service.value)) {
      report({
        message: `Слова «${words}» можно толковать по усмотрению.`,
        hint: 'Сошлитесь на акт, которым порядок установлен, или назовите условия.',
        location: service.locate(pointer),
      })
    }
  },
}
