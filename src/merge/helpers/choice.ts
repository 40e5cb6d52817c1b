import { partRemarks } from '../marked-text.ts'
import { asList, asText, own } from './argument.ts'
import type { Helpers } from './helper.ts'

const items = { name: 'items', takes: 'list' } as const
const field = { name: 'field', takes: 'word' } as const
const ids = { name: 'ids', takes: 'ids' } as const

/** The items that the ids name, in the order of the ids. An id that names none of them is passed over. */
export function pick(list: unknown, wanted: unknown): unknown[] {
  return asList(wanted).flatMap((id) => asList(list).filter((item) => own(item, 'id') === id))
}

/** Choice of list items by id or kind. */
export const choiceHelpers: Helpers = {
  pick: {
    parameters: [items, ids],
    returns: 'sameList',
    apply: ([list, wanted]) => pick(list, wanted),
  },
  without: {
    parameters: [items, ids],
    returns: 'sameList',
    apply: ([list, unwanted]) => asList(list).filter((item) => !asList(unwanted).includes(own(item, 'id'))),
  },
  one: {
    parameters: [items, { name: 'id', takes: 'id' }],
    returns: 'item',
    apply: ([list, id]) =>
      id === undefined ? undefined : asList(list).find((item) => own(item, 'id') === id),
  },
  byKind: {
    parameters: [items, { name: 'kind', takes: 'word' }],
    returns: 'item',
    apply: ([list, kind]) => {
      const wanted = asText(kind, 'вид')
      return asList(list).find((item) => own(item, 'kind') === wanted)
    },
  },
  having: {
    parameters: [items, field, { name: 'id', takes: 'id' }],
    returns: 'sameList',
    apply: ([list, name, id]) => asList(list).filter((item) => names(item, name, id)),
  },
  lacking: {
    parameters: [items, field, { name: 'id', takes: 'id' }],
    returns: 'sameList',
    apply: ([list, name, id]) => asList(list).filter((item) => !names(item, name, id)),
  },
  distinct: {
    parameters: [items, field],
    returns: 'sameList',
    apply: ([list, name]) => {
      const key = asText(name, 'имя поля')
      const values = asList(list).map((item) => own(item, key))
      return asList(list).filter((_, index) => values.indexOf(values[index]) === index)
    },
  },
}

/** Whether the list of ids in the field of the item holds this one, or the only text there is this one. */
function names(item: unknown, field: unknown, id: unknown): boolean {
  const value = own(item, asText(field, 'имя поля'))
  return typeof value === 'string' ? partRemarks(value).body === id : asList(value).includes(id)
}
