import { phrase } from '../phrase.ts'
import { searchFor } from '../phrases-in-texts.ts'
import type { Rule } from '../rule.ts'

const bodies =
  '(должностн~ лиц~|специалист~|администраци~|(уполномоченн~ )?орган(а|ы|у|ов|ом|е)?|отдел~|управлени~|департамент~|многофункциональн~ центр~|мфц)'
const search = searchFor(
  [
    phrase(`${bodies} (вправе|(может|могут)(?! быть)|имеет право)`),
    phrase('вправе (запросить|затребовать|потребовать) (у заявителя|дополнительн~)'),
  ],
  'вправе|может|могут|имеет[\\s\\u00a0]+право',
)

/** A power worded as a possibility: «администрация вправе». The applicant has rights, the body has duties. */
export const bodyDiscretion: Rule = {
  code: 'style/discretion',
  severity: 'warning',
  norm: 'подп. «б» п. 3 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const { words, pointer } of search(service.value)) {
      report({
        message: `Полномочие органа описано как возможность: «${words}».`,
        hint: 'Напишите, что орган делает и в каком случае.',
        location: service.locate(pointer),
      })
    }
  },
}
