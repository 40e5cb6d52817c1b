import { phrase, wordsFound } from '../phrase.ts'
import { groundLists } from '../placed.ts'
import type { Rule } from '../rule.ts'

const subjective = [
  // «Ненадлежащее лицо» is a notion of the law.
  'ненадлежащ~(?! лиц)',
  'сомнени~ в',
  'по усмотрению',
  'нецелесообразн~',
  'неуважительн~ причин~',
  'недостаточн~ (обоснован~|сведени~|информаци~|документ~)',
  'неполн~ или недостоверн~',
].map(phrase)

/** A ground that an official applies by feeling (Методика, утвержденная постановлением № 96). */
export const subjectiveGround: Rule = {
  code: 'data/subjective-ground',
  severity: 'warning',
  norm: 'подп. «в» п. 4 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const { of, grounds } of groundLists(service.value)) {
      for (const { value, pointer } of grounds) {
        const words = wordsFound(value.text, subjective)
        if (words === undefined) continue
        report({
          message: `Основание ${of} оценочное: слова «${words}» можно толковать по усмотрению.`,
          hint: 'Назовите признаки, по которым основание устанавливается однозначно.',
          location: service.locate(`${pointer}/text`),
        })
      }
    }
  },
}
