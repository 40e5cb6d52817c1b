import type { Procedure, Service, Term } from '../../schema/types.ts'
import { proceduresOfVariant, variantsOf } from '../placed.ts'
import type { Rule } from '../rule.ts'
import { inWords } from '../terms.ts'

/** The procedures of a variant must fit into its term. Only terms in the unit of the whole are added up. */
export const procedureTerms: Rule = {
  code: 'data/procedure-terms',
  severity: 'error',
  norm: 'п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { value, pointer } of variantsOf(service.value)) {
      const { unit } = value.term
      const counted = proceduresOfVariant(service.value, value).filter((procedure) =>
        isWithin(procedure, service.value),
      )
      const total = lengthOf(counted, unit)
      if (!(total > value.term.value)) continue
      report({
        message: `Процедуры варианта «${value.name}» занимают ${inWords({ value: total, unit })}, а срок варианта – ${inWords(value.term)}.`,
        hint: 'Сократите сроки процедур или увеличьте срок варианта; прием запроса, приостановление и выдача сверх срока не учтены.',
        location: service.locate(`${pointer}/term`, 'key'),
        related: counted
          .filter(({ term }) => term?.unit === unit)
          .map(({ id, name, term }) => ({
            message: `${name}: ${term ? inWords(term) : ''}.`,
            location: service.locate(
              `/procedures/${service.value.procedures.findIndex((one) => one.id === id)}/term`,
              'key',
            ),
          })),
      })
    }
  },
}

/**
 * The term runs from registration, with which intake ends; while the service is suspended it stands still. The
 * delivery counts only where the data says that it lies within the term.
 */
function isWithin({ kind, suspends }: Procedure, { standard }: Service): boolean {
  if (kind === 'intake' || kind === 'suspension' || kind === 'proactive' || suspends === true) return false
  return kind !== 'delivery' || /в пределах срока|включа|входит в срок/iu.test(standard.term.delivery ?? '')
}

/** Procedures follow each other, but a term that is counted from registration covers those before it. */
function lengthOf(procedures: readonly Procedure[], unit: Term['unit']): number {
  return procedures.reduce((sum, { term }) => {
    if (term?.unit !== unit || typeof term.value !== 'number') return sum
    return /^регистраци/iu.test(term.from ?? '') ? Math.max(sum, term.value) : sum + term.value
  }, 0)
}
