import type { Form, Service } from '../../schema/types.ts'
import type { Rule } from '../rule.ts'

type Use = {
  readonly form: string | undefined
  readonly pointer: string
  readonly kinds: readonly Form['kind'][]
}

/** As the file calls them in Russian; English words of a choice say nothing to a lawyer. */
const named: Readonly<Record<Form['kind'], string>> = {
  request: 'запрос',
  result: 'документ – результат услуги',
  intakeRefusal: 'решение об отказе в приеме документов',
  refusal: 'решение об отказе',
  suspension: 'решение о приостановлении',
  correctionRequest: 'заявление об исправлении опечаток и ошибок',
  correctionRefusal: 'решение об отказе в исправлении',
  duplicateRequest: 'заявление о выдаче дубликата',
  duplicateRefusal: 'решение об отказе в выдаче дубликата',
  leaving: 'заявление об оставлении запроса без рассмотрения',
  leavingDecision: 'решение об оставлении запроса без рассмотрения',
  other: 'иная форма',
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
        message: `Форма «${form.title}» указана не на своем месте: это ${named[form.kind]}, а здесь нужно ${kinds.map((kind) => named[kind]).join(' или ')}.`,
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
