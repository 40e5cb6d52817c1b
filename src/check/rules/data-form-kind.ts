import type { Form, Service } from '../../schema/types.ts'
import type { Rule } from '../rule.ts'

type Use = {
  readonly form: string | undefined
  readonly pointer: string
  readonly kinds: readonly Form['kind'][]
}

/** A request printed on the form of a decision is a slip of the pen. */
export const formKind: Rule = {
  code: 'data/form-kind',
  severity: 'warning',
  check: ({ service }, report) => {
    const forms = new Map((service.value.forms.items ?? []).map((form) => [form.id, form]))
    for (const { form: id, pointer, kinds } of usesOf(service.value)) {
      const form = forms.get(id ?? '')
      if (!form || form.kind === 'other' || kinds.includes(form.kind)) continue
      report({
        message: `Форма «${form.title}» указана не на своем месте: ее вид – ${form.kind}, а здесь нужен ${kinds.join(' или ')}.`,
        hint: 'Укажите другую форму или исправьте ее вид (kind).',
        location: service.locate(pointer),
      })
    }
  },
}

function usesOf({ standard, corrections, duplicates, leaving }: Service): Use[] {
  return [
    {
      form: standard.documents.request.form,
      pointer: '/standard/documents/request/form',
      kinds: ['request'],
    },
    { form: corrections.form, pointer: '/corrections/form', kinds: ['correctionRequest'] },
    { form: duplicates.form, pointer: '/duplicates/form', kinds: ['duplicateRequest'] },
    { form: leaving.form, pointer: '/leaving/form', kinds: ['leaving'] },
    ...standard.results.map(
      ({ form, kind }, index): Use => ({
        form,
        pointer: `/standard/results/${index}/form`,
        kinds: kind === 'refusal' ? ['refusal', 'correctionRefusal', 'duplicateRefusal'] : ['result'],
      }),
    ),
  ]
}
