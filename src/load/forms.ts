/**
 * The forms that the law asks for and the service does not give: each becomes an item of its forms without parts of its
 * own, which a template fills from the data. Which forms, in which order and under which titles, the profile says.
 */
import type { Form, Profile, Service } from '../schema/types.ts'
import { markRemarks, remarksOf } from './remarks.ts'
import type { LoadedService } from './service.ts'
import { settlePurposes } from './value-purposes.ts'

/** What a form is for; its `form` names the form. */
type Owner = { form?: string }

type Need = {
  readonly kind: Form['kind']
  readonly id: string
  readonly owners?: readonly Owner[]
  /** Name of the result that the form is for. */
  readonly result?: string
}

const remark = 'Форма составлена по данным услуги автоматически; проверьте ее содержание и слова'

/** The same service when the profile composes no forms, the service wants none, or none is missing. */
export function withComposedForms(service: LoadedService, { forms: specs = [] }: Profile): LoadedService {
  const { forms } = service.value
  if (service.subject !== 'service' || specs.length === 0 || forms.none || forms.generate === false)
    return service
  // Most services have all their forms, and a copy takes as long as reading the file.
  const kinds: readonly Form['kind'][] = specs.map(({ kind }) => kind)
  if (needsOf(service.value).every((need) => !kinds.includes(need.kind) || isGiven(need, service.value)))
    return service
  const value = structuredClone(service.value)
  const own = value.forms.items ?? []
  const needs = needsOf(value)
  const composed: Form[] = []
  for (const { kind, title } of specs) {
    for (const need of needs.filter((one) => one.kind === kind && !isGiven(one, value))) {
      const id = freeId(need.id, own)
      for (const owner of need.owners ?? []) owner.form = id
      composed.push({ id, kind, title: titleOf(title, need, value), blocks: [], needsReview: remark })
    }
  }
  value.forms.items = [...own, ...composed]
  settlePurposes(value)
  const added = remarksOf('service', { value, locate: service.locate }, (at) => !isComposed(at, own.length))
  return {
    ...service,
    value,
    printed: { ...service.printed, service: markRemarks('service', value) },
    remarks: [...service.remarks, ...added],
  }
}

/** Documents that this service makes someone draw up. */
function needsOf(service: Service): Need[] {
  const { standard, corrections, duplicates, leaving } = service
  const results = standard.results.filter(({ form, formAct }) => form === undefined && !formAct)
  // The request is a document of the applicant as well.
  const listed = (standard.documents.own.items ?? []).filter(({ id, form }) => id === 'request' && !form)
  const refusals = standard.results.filter(({ kind }) => kind === 'refusal')
  const refusal = results.find(({ kind }) => kind === 'refusal')
  const isRefused = refusals.length === 0 ? isFilled(standard.refusalGrounds) : refusal !== undefined
  const found: (Need | false)[] = [
    { kind: 'request', id: 'request', owners: [standard.documents.request, ...listed] },
    ...results
      .filter(({ kind, name }) => kind === 'document' && !isRepeated(name, service))
      .map(
        (owner): Need => ({ kind: 'result', id: `result-${owner.id}`, owners: [owner], result: owner.name }),
      ),
    isFilled(standard.intakeRefusalGrounds) && { kind: 'intakeRefusal', id: 'intake-refusal' },
    isFilled(standard.suspensionGrounds) && { kind: 'suspension', id: 'suspension' },
    isRefused && { kind: 'refusal', id: 'refusal', ...(refusal && { owners: [refusal] }) },
    isFilled(corrections) && { kind: 'correctionRequest', id: 'correction-request', owners: [corrections] },
    isFilled(corrections.refusalGrounds) && { kind: 'correctionRefusal', id: 'correction-refusal' },
    isFilled(duplicates) && { kind: 'duplicateRequest', id: 'duplicate-request', owners: [duplicates] },
    isFilled(duplicates.refusalGrounds) && { kind: 'duplicateRefusal', id: 'duplicate-refusal' },
    isFilled(leaving) && { kind: 'leaving', id: 'leaving', owners: [leaving] },
    isFilled(leaving) && { kind: 'leavingDecision', id: 'leaving-decision' },
  ]
  return found.filter((need) => need !== false)
}

function isFilled(part: { readonly none?: true } | undefined): boolean {
  return part !== undefined && !part.none
}

/** A corrected document or a duplicate is drawn up as the document itself. */
function isRepeated(name: string, { corrections, duplicates }: Service): boolean {
  return name === corrections.result || name === duplicates.result || /дубликат|исправлен/i.test(name)
}

/** A form that the service gives for this purpose wins, whether or not the document already names it. */
function isGiven({ kind, owners }: Need, { forms, standard }: Service): boolean {
  if (owners?.[0]?.form !== undefined) return true
  const used = new Set(standard.results.map(({ form }) => form))
  // Several results have several forms: only one that no other result has may be meant for this.
  return (forms.items ?? []).some((form) => form.kind === kind && (kind !== 'result' || !used.has(form.id)))
}

function freeId(id: string, own: readonly Form[]): string {
  return own.some((form) => form.id === id) ? `${id}-composed` : id
}

function titleOf(title: string, { result }: Need, { standard }: Service): string {
  const request = standard.documents.request.name?.nominative ?? 'запрос'
  const text = title.replace('{request}', () => request).replace('{result}', () => result ?? '')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function isComposed(pointer: string, from: number): boolean {
  const [, index] = /^\/forms\/items\/(\d+)$/.exec(pointer) ?? []
  return index !== undefined && Number(index) >= from
}
