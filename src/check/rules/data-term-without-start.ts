import type { Service, Term } from '../../schema/types.ts'
import { type Placed, placed, variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** A term in days runs from an event; minutes at a counter need none. */
export const termWithoutStart: Rule = {
  code: 'data/term-without-start',
  severity: 'warning',
  norm: 'п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { value, pointer } of runningTerms(service.value)) {
      if (value.from !== undefined || value.unit === 'minute' || value.unit === 'hour') continue
      report({
        message: 'Не указано, с какого события исчисляется срок.',
        hint: 'Добавьте поле from, например «from: регистрации запроса».',
        location: service.locate(pointer, 'key'),
      })
    }
  },
}

function runningTerms(service: Service): Placed<Term>[] {
  const { term } = service.standard
  const orders = (['corrections', 'duplicates', 'leaving'] as const).flatMap((key) => {
    const value = service[key].term
    return value ? [{ value, pointer: `/${key}/term` }] : []
  })
  return [
    { value: term.maximum, pointer: '/standard/term/maximum' },
    ...placed(term.channels, '/standard/term/channels').map(termOf),
    ...variantsOf(service).map(termOf),
    ...orders,
  ]
}

function termOf({ value, pointer }: Placed<{ readonly term: Term }>): Placed<Term> {
  return { value: value.term, pointer: `${pointer}/term` }
}
