import { phrase } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

/** One service is meant, not «государственных и муниципальных услуг» in the name of a portal. */
const municipal = phrase('(?<!(государственн~|или|и)[\\s(]+)муниципальн(ая|ой|ую) услуг(а|и|е|у|ой)')
const state = phrase('государственн(ая|ой|ую) услуг(а|и|е|у|ой)')

/** What every text with such words has and few others. */
const traces = {
  municipal: /муниципальн(?:ая|ой|ую)[\s\u00a0]+услуг/i,
  state: /государственн(?:ая|ой|ую)[\s\u00a0]+услуг/i,
}

/** A text copied from a regulation of another level. */
export const levelWording: Rule = {
  code: 'data/level-wording',
  severity: 'warning',
  norm: 'ст. 2 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const isMunicipal = service.value.level === 'municipal'
    const [foreign, trace] = isMunicipal ? [state, traces.state] : [municipal, traces.municipal]
    for (const { text, pointer } of textsOf(service.value)) {
      const words = trace.test(text) ? foreign.exec(text)?.[0] : undefined
      if (words === undefined) continue
      report({
        message: `Услуга ${isMunicipal ? 'муниципальная' : 'государственная'}, а в тексте она названа иначе: «${words}».`,
        hint: `Напишите «${isMunicipal ? 'муниципальная' : 'государственная'} услуга» в нужном падеже или «Услуга».`,
        location: service.locate(pointer),
      })
    }
  },
}
