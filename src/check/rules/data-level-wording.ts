import { phrase, wordsFound } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

/** One service is meant, not «государственных и муниципальных услуг» in the name of a portal. */
const municipal = [phrase('(?<!(государственн~|или|и)[\\s(]+)муниципальн(ая|ой|ую) услуг(а|и|е|у|ой)')]
const state = [phrase('государственн(ая|ой|ую) услуг(а|и|е|у|ой)')]

/** A text copied from a regulation of another level. */
export const levelWording: Rule = {
  code: 'data/level-wording',
  severity: 'warning',
  norm: 'ст. 2 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const isMunicipal = service.value.level === 'municipal'
    for (const { text, pointer } of textsOf(service.value)) {
      const words = wordsFound(text, isMunicipal ? state : municipal)
      if (words === undefined) continue
      report({
        message: `Услуга ${isMunicipal ? 'муниципальная' : 'государственная'}, а в тексте она названа иначе: «${words}».`,
        hint: `Напишите «${isMunicipal ? 'муниципальная' : 'государственная'} услуга» в нужном падеже или «Услуга».`,
        location: service.locate(pointer),
      })
    }
  },
}
