import type { Loaded } from '../../model/loaded.ts'
import type { Service } from '../../schema/types.ts'
import {
  groundLists,
  interagencyDocuments,
  ownDocuments,
  placed,
  proceduresOf,
  variantsOf,
} from '../placed.ts'
import type { Finding, Rule } from '../rule.ts'

type Item = { readonly what: string; readonly id: string; readonly pointer: string }

/** What is described and belongs to nothing is printed without sense or not at all. */
export const unused: Rule = {
  code: 'data/unused',
  severity: 'warning',
  check: ({ service }, report) => {
    const items = [...unusedByVariants(service.value), ...unusedForms(service.value)]
    for (const item of items) report(finding(service, item))
  },
}

function unusedByVariants(service: Service): Item[] {
  const variants = variantsOf(service).map(({ value }) => value)
  if (variants.length === 0) return []
  const lists = groundLists(service)
  const grounds = (key: 'intake' | 'suspension' | 'refusal') =>
    lists.find((list) => list.key === key)?.grounds ?? []
  const kinds = [
    {
      what: 'Документ',
      items: [...ownDocuments(service), ...interagencyDocuments(service)],
      used: variants.flatMap((one) => one.documents),
    },
    {
      what: 'Результат',
      items: placed(service.standard.results, '/standard/results'),
      used: variants.flatMap((one) => one.results),
    },
    { what: 'Процедура', items: proceduresOf(service), used: variants.flatMap((one) => one.procedures) },
    {
      what: 'Основание',
      items: grounds('intake'),
      used: variants.flatMap((one) => one.intakeRefusalGrounds),
    },
    {
      what: 'Основание',
      items: grounds('suspension'),
      used: variants.flatMap((one) => one.suspensionGrounds),
    },
    { what: 'Основание', items: grounds('refusal'), used: variants.flatMap((one) => one.refusalGrounds) },
  ]
  return kinds.flatMap(({ what, items, used }) =>
    items
      .filter(({ value }) => !used.includes(value.id))
      .map(({ value, pointer }) => ({
        what: `${what} «${value.id}» не относится ни к одному варианту`,
        id: value.id,
        pointer,
      })),
  )
}

/** Forms of decisions belong to the procedures by their kind; applications must be named where they are filed. */
const filed = ['request', 'correctionRequest', 'duplicateRequest', 'leaving', 'other']

function unusedForms({ standard, corrections, duplicates, leaving, forms }: Service): Item[] {
  const named = new Set([
    ...(standard.documents.own.items ?? []).map(({ form }) => form),
    ...standard.results.map(({ form }) => form),
    ...[standard.documents.request, corrections, duplicates, leaving].map(({ form }) => form),
  ])
  return placed(forms.items, '/forms/items')
    .filter(({ value }) => filed.includes(value.kind) && !named.has(value.id))
    .map(({ value, pointer }) => ({ what: `Форма «${value.id}» нигде не названа`, id: value.id, pointer }))
}

function finding({ locate }: Loaded<Service>, { what, pointer }: Item): Finding {
  return {
    message: `${what}.`,
    hint: 'Укажите идентификатор там, где позиция нужна, или удалите ее.',
    location: locate(`${pointer}/id`),
  }
}
