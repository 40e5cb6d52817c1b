import { placed } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { usesVariants } from '../structure.ts'

/** How the applicant is identified, for each way to file a request. */
export const channelIdentification: Rule = {
  code: 'data/channel-identification',
  severity: 'warning',
  norm: 'п. 26 Правил, утвержденных постановлением Правительства Российской Федерации № 1228',
  check: ({ service, profile }, report) => {
    if (!usesVariants(profile.value)) return
    for (const { value, pointer } of placed(service.value.channels, '/channels')) {
      if (value.identification !== undefined) continue
      report({
        message: `Для способа подачи «${value.name}» не указано, как устанавливается личность заявителя.`,
        hint: 'Добавьте поле identification, например «по документу, удостоверяющему личность».',
        location: service.locate(pointer),
      })
    }
  },
}
