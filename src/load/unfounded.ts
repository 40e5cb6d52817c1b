/** Variants based on what is not there under its name: what they would have from it is not missing. */
import { isMisnamed } from './misnamed.ts'
import { valueAt } from './pointer.ts'
import { rootOf } from './schema.ts'

type Item = { readonly id?: unknown; readonly basedOn?: unknown }

/** Tells of the pointer of a missing field whether such a variant would have inherited it. */
export function unfoundedIn(service: unknown): (pointer: string) => boolean {
  const items = valueAt(service, '/variants/items')
  const list: readonly (Item | null)[] = Array.isArray(items) ? items : []
  const isSharedMisnamed = isMisnamed('/variants/shared', service, rootOf('service'))
  return (pointer) => {
    const [, index] = /^\/variants\/items\/(\d+)\/[^/]+$/.exec(pointer) ?? []
    if (index === undefined || valueAt(service, pointer) !== undefined) return false
    if (isSharedMisnamed) return true
    const basis = list[Number(index)]?.basedOn
    if (typeof basis !== 'string') return false
    return !list.slice(0, Number(index)).some((item) => item?.id === basis)
  }
}
