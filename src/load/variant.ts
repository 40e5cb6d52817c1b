/** One variant of a service with all that its identifiers stand for. */
import { UsageError } from '../model/usage-error.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'
import { type Defined, definedIn } from './identifiers.ts'
import { join, parentOf, pathOf, valueAt } from './pointer.ts'
import type { Placed } from './schema.ts'
import { type Shown, shownAt } from './shown.ts'

/** `name` is the number of the variant from 1, or its identifier. Throws UsageError when there is none. */
export function shownVariant(service: unknown, root: Placed, name: string): Shown {
  const pointer = pointerOf(service, name)
  const defined = definedIn('service', service)
  const follow = (kind: string, id: string, at: string): Shown | undefined => {
    const item = defined.find((one) => one.kind === kind && one.id === id && isMeant(one, at, service))
    if (!item) return undefined
    const section = parentOf(item.pointer)
    const value = valueAt(service, section)
    return isShort.has(kind) ? short(value, item.pointer) : shownAt(root, section, value)
  }
  return shownAt(root, pointer, settled(valueAt(service, pointer)), follow)
}

/** What a variant adds and leaves out stands in its lists already. */
function settled(variant: unknown): unknown {
  if (typeof variant !== 'object' || variant === null) return variant
  return Object.fromEntries(Object.entries(variant).filter(([key]) => key !== 'add' && key !== 'except'))
}

/** A feature is shown by its name alone, as its other values are of other variants; so is the variant this one is based on. */
const isShort = new Set(['feature', 'value', 'variant'])

function short(value: unknown, pointer: string): Shown {
  const { id, name, text } = value as { id: string; name?: string; text?: string }
  return { kind: 'value', value: `${id} – ${name ?? text ?? ''}`, pointer }
}

/** The same ground may stand in several lists, and the same value in several features: the one of this list, of this feature. */
function isMeant({ kind, pointer }: Defined, at: string, service: unknown): boolean {
  if (kind === 'ground') {
    const list = pathOf(at).at(3)
    return pointer.startsWith(`/standard/${list}/`)
  }
  if (kind !== 'value') return true
  const feature = valueAt(service, join(parentOf(parentOf(at)), 'feature'))
  return valueAt(service, `${parentOf(parentOf(parentOf(pointer)))}/id`) === feature
}

function pointerOf(service: unknown, name: string): string {
  const items = valueAt(service, '/variants/items')
  const ids = Array.isArray(items) ? items.map((item) => String((item as { id?: unknown } | null)?.id)) : []
  const index = /^\d+$/.test(name) ? Number(name) - 1 : ids.indexOf(name)
  if (index >= 0 && index < ids.length) return `/variants/items/${index}`
  throw new UsageError(`Варианта «${name}» нет: ${remedy(name, ids)}.`)
}

function remedy(name: string, ids: readonly string[]): string {
  if (ids.length === 0) return 'у услуги нет вариантов'
  const similar = nearest(name, ids)
  if (similar !== undefined) return `возможно, имелось в виду «${similar}»`
  return `имеются ${several(ids)}`
}
