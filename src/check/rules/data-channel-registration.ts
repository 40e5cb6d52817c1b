import { placed } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** One term of registration for each way to file a request: not none, not two. */
export const channelRegistration: Rule = {
  code: 'data/channel-registration',
  severity: 'warning',
  norm: 'п. 11 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const terms = service.value.standard.registration.map(({ channels }) => channels)
    for (const { value, pointer } of placed(service.value.channels, '/channels')) {
      const count = terms.filter((channels) => channels.includes(value.id)).length
      if (count === 1) continue
      report({
        message:
          count === 0
            ? `Для способа подачи «${value.name}» не указан срок регистрации запроса.`
            : `Для способа подачи «${value.name}» указано сроков регистрации: ${count}.`,
        hint: 'Назовите способ ровно в одной позиции раздела standard.registration.',
        location: service.locate('/standard/registration', 'key'),
        related: [{ message: 'Способ описан здесь.', location: service.locate(pointer) }],
      })
    }
  },
}
