/** Variants based on one that is not there: what they would have from it is not missing, its name is wrong. */
import { valueAt } from './pointer.ts'

type Item = { readonly id?: unknown; readonly basedOn?: unknown }

/** Tells of the pointer of a missing field whether such a variant would have inherited it. */
export function unfoundedIn(service: unknown): (pointer: string) => boolean {
  const items = valueAt(service, '/variants/items')
  const list: readonly (Item | null)[] = Array.isArray(items) ? items : []
  return (pointer) => {
    const [, index] = /^\/variants\/items\/(\d+)\/[^/]+$/.exec(pointer) ?? []
    const basis = index === undefined ? undefined : list[Number(index)]?.basedOn
    if (typeof basis !== 'string' || valueAt(service, pointer) !== undefined) return false
    return !list.slice(0, Number(index)).some((item) => item?.id === basis)
  }
}
