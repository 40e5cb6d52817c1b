import type { Procedure } from '../../schema/types.ts'
import { proceduresOf } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** A procedure without a term, a responsible person or a result is no procedure. */
export const procedureIncomplete: Rule = {
  code: 'data/procedure-incomplete',
  severity: 'warning',
  norm: 'подп. «ж» п. 3 Методики, утвержденной постановлением Правительства Российской Федерации от 26.02.2010 № 96',
  check: ({ service }, report) => {
    for (const { value, pointer } of proceduresOf(service.value)) {
      const missing = missingIn(value)
      if (missing.length === 0) continue
      report({
        message: `Для процедуры «${value.name}» (${value.id}) не указаны: ${missing.join(', ')}.`,
        hint: 'Дополните описание процедуры.',
        location: service.locate(pointer),
      })
    }
  },
}

/** The terms of interagency requests stand with the documents; a suspension lasts until its ground is gone. */
function missingIn({ kind, term, responsible, result, actions = [] }: Procedure): string[] {
  if (kind === 'proactive') return []
  const needsTerm = kind !== 'interagency' && kind !== 'suspension'
  return [
    ...(needsTerm && !term && !actions.some((action) => action.term) ? ['срок (term)'] : []),
    ...(responsible === undefined && !actions.some((action) => action.responsible)
      ? ['ответственный (responsible)']
      : []),
    ...(result === undefined ? ['результат (result)'] : []),
  ]
}
