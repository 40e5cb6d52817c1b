import type { Rule } from '../rule.ts'

/** No necessary services, no fee for them; and the other way round nothing is left unsaid by the schema. */
export const feeOfNoServices: Rule = {
  code: 'data/fee-of-no-services',
  severity: 'warning',
  norm: 'п. 14 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const { necessaryServices, necessaryServicesFee } = service.value.standard
    if (!necessaryServices.none || necessaryServicesFee.none) return
    report({
      message: 'Указана плата за необходимые и обязательные услуги, хотя таких услуг нет.',
      hint: 'Перечислите услуги в necessaryServices или укажите в necessaryServicesFee, что плата не взимается (none: true).',
      location: service.locate('/standard/necessaryServicesFee', 'key'),
      related: [
        {
          message: 'Здесь сказано, что услуг нет.',
          location: service.locate('/standard/necessaryServices', 'key'),
        },
      ],
    })
  },
}
