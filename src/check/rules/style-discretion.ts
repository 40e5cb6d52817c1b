import { phrase, wordsFound } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { isInForm, textsOf } from '../texts.ts'

const bodies =
  '(должностн~ лиц~|специалист~|администраци~|(уполномоченн~ )?орган(а|ы|у|ов|ом|е)?|отдел~|управлени~|департамент~|многофункциональн~ центр~|мфц)'
const discretion = [
  phrase(`${bodies} (вправе|(может|могут)(?! быть)|имеет право)`),
  phrase('вправе (запросить|затребовать|потребовать) (у заявителя|дополнительн~)'),
]

/** What every such wording has and few texts: the expressions are slow. */
const trace = /вправе|может|могут|имеет[\s\u00a0]+право/i

/** A power worded as a possibility: «администрация вправе». The applicant has rights, the body has duties. */
export const bodyDiscretion: Rule = {
  code: 'style/discretion',
  severity: 'warning',
  norm: 'подп. «б» п. 3 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const placed of textsOf(service.value)) {
      const words =
        isInForm(placed) || !trace.test(placed.text) ? undefined : wordsFound(placed.text, discretion)
      if (words === undefined) continue
      report({
        message: `Полномочие органа описано как возможность: «${words}».`,
        hint: 'Напишите, что орган делает и в каком случае.',
        location: service.locate(placed.pointer),
      })
    }
  },
}
