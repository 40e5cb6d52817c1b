import type { Rule } from '../rule.ts'

const words = {
  federal: 'федеральный',
  regional: 'региональный',
  municipal: 'муниципальный',
  private: 'не орган, а организация',
} as const

export const levelMismatch: Rule = {
  code: 'data/level-mismatch',
  severity: 'warning',
  norm: 'п. 2 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const [own, agencys] = [service.value.level, service.agency.value.level]
    if (own === agencys) return
    report({
      message: `Уровень услуги – ${words[own]}, а орган, который ее предоставляет, – ${words[agencys]}.`,
      hint: 'Исправьте level услуги; если полномочие передано органу другого уровня, проверку можно отключить в структуре (checks).',
      location: service.locate('/level'),
      related: [{ message: 'Уровень органа.', location: service.agency.locate('/level') }],
    })
  },
}
