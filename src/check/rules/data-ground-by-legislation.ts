import { phrase, shorten } from '../phrase.ts'
import { groundLists } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** The whole ground, not a part of it: one that names its facts may also mention legislation. */
const onlyLegislation = [
  '((иные |другие )?(основани~|случа~|обстоятельств~|причин~),? )?(предусмотрен~|установлен~|определен~) (действующ~ |федеральн~ )?законодательств~( российской федерации)?',
  '(несоответстви~|нарушени~|несоблюдени~|противоречи~)( \\p{L}+){0,4} (требовани~ |норм~ |положени~ )?(действующ~ )?законодательств~( российской федерации)?',
].map((notation) => new RegExp(`^\\s*${phrase(notation).source}\\s*$`, 'iu'))

/** «иные основания, предусмотренные законодательством» is no ground: the applicant cannot know it beforehand. */
export const groundByLegislation: Rule = {
  code: 'data/ground-by-legislation',
  severity: 'warning',
  norm: 'п. 7, 8 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { grounds } of groundLists(service.value)) {
      for (const { value, pointer } of grounds) {
        if (value.basis || !onlyLegislation.some((expression) => expression.test(value.text))) continue
        report({
          message: `Основание «${shorten(value.text)}» только отсылает к законодательству и ничего не называет.`,
          hint: 'Назовите само обстоятельство или укажите норму (basis), где оно названо.',
          location: service.locate(`${pointer}/text`),
        })
      }
    }
  },
}
