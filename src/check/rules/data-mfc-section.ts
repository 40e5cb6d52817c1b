import { placed } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** A service that is applied for in a МФЦ has particulars there. */
export const mfcSection: Rule = {
  code: 'data/mfc-section',
  severity: 'warning',
  norm: 'п. 14 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const { mfc, resultChannels } = service.value.standard
    const channel = [
      ...placed(service.value.channels, '/channels'),
      ...placed(resultChannels, '/standard/resultChannels'),
    ].find(({ value }) => value.kind === 'mfc')
    const isDescribed = mfc !== undefined && !mfc.none
    if (isDescribed === (channel !== undefined)) return
    report(
      channel
        ? {
            message: `Услуга предоставляется через многофункциональный центр («${channel.value.name}»), но особенности этого не описаны.`,
            hint: 'Заполните раздел standard.mfc: что делает многофункциональный центр и в какие сроки.',
            location: service.locate('/standard/mfc', 'key'),
            related: [{ message: 'Способ назван здесь.', location: service.locate(channel.pointer) }],
          }
        : {
            message:
              'Описаны особенности предоставления услуги в многофункциональном центре, но такого способа подачи или получения результата нет.',
            hint: 'Добавьте способ вида mfc в channels или resultChannels либо укажите в standard.mfc, что услуга там не предоставляется.',
            location: service.locate('/standard/mfc', 'key'),
          },
    )
  },
}
