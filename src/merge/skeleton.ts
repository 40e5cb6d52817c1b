/** The sections that a profile prints for one service, with the context of each: conditions and repetitions resolved. */
import type { AppendixSpec, SectionSpec } from '../schema/types.ts'
import type { Context } from './environment.ts'
import { own } from './helpers/argument.ts'
import { pick } from './helpers/choice.ts'
import { holds, valueAt } from './path.ts'

export type Part = {
  readonly spec: SectionSpec | AppendixSpec
  /** JSON Pointer of the section in the profile. */
  readonly pointer: string
  /** The id of the section, with those of the items it is repeated for. */
  readonly id: string
  readonly context: Context
  readonly parts: readonly Part[]
}

/** `pointer` is that of the list; `suffix` comes from the sections around that are repeated. */
export function partsOf(
  specs: readonly (SectionSpec | AppendixSpec)[] | undefined,
  pointer: string,
  context: Context,
  suffix = '',
): Part[] {
  return (specs ?? []).flatMap((spec, index) => {
    const here = `${pointer}/${index}`
    if (spec.forEach === undefined) return partOf(spec, here, context, suffix)
    return itemsOf(spec, spec.forEach, context).flatMap((item, order) => {
      const named = spec.as === undefined ? {} : { [spec.as]: item }
      const inner = { ...context, ...named, number: order + 1 }
      return partOf(spec, here, inner, `${suffix}-${itemId(item, order + 1)}`)
    })
  })
}

/** The items a section is repeated for: those of a list, or those that a list of ids names, of one kind if asked. */
function itemsOf(spec: SectionSpec | AppendixSpec, forEach: string, context: Context): unknown[] {
  const list = asList(valueAt(context, forEach))
  const items = spec.of === undefined ? list : pick(asList(valueAt(context, spec.of)), list)
  return spec.kind === undefined ? items : items.filter((item) => own(item, 'kind') === spec.kind)
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function partOf(spec: SectionSpec | AppendixSpec, pointer: string, context: Context, suffix: string): Part[] {
  if (!holds(spec.when, context)) return []
  const parts = partsOf(spec.sections, `${pointer}/sections`, context, suffix)
  return [{ spec, pointer, id: spec.id + suffix, context, parts }]
}

function itemId(item: unknown, number: number): string {
  const id = typeof item === 'string' ? item : own(item, 'id')
  return typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id) ? id : String(number)
}
