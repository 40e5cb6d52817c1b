import { asList, asText, own } from './argument.ts'
import type { Helpers } from './helper.ts'

const items = { name: 'items', takes: 'list' } as const
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
}
