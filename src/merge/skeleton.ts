/** The sections that a profile prints for one service, with the context of each: conditions and repetitions resolved. */
import type { AppendixSpec, SectionSpec } from '../schema/types.ts'
import type { Context } from './environment.ts'
import { own } from './helpers/argument.ts'
import { pick } from './helpers/choice.ts'
import { holds, valueAt } from './path.ts'

export type Part = {
  readonly spec: Spec
  /** JSON Pointer of the section in the profile. */
  readonly pointer: string
  /** The id of the section, with those of the items it is repeated for. */
  readonly id: string
  readonly context: Context
  readonly parts: readonly Part[]
}

/** `pointer` is that of the list; `suffix` comes from the sections around that are repeated. */
export function partsOf(
  specs: readonly Spec[] | undefined,
  pointer: string,
  context: Context,
  suffix = '',
): Part[] {
  const placed = (specs ?? []).map((spec, index): Placed => ({ spec, here: `${pointer}/${index}` }))
  return together(placed).flatMap((group) => {
    const [{ spec, here }] = group
    if (spec.forEach === undefined) return partOf(spec, here, context, suffix)
    const counts = new Map<Spec, number>()
    return itemsOf(spec, spec.forEach, context).flatMap((item) =>
      group
        .filter((one) => one.spec.kind === undefined || own(item, 'kind') === one.spec.kind)
        .flatMap((one) => repeated(one, item, counts, context, suffix)),
    )
  })
}

type Spec = SectionSpec | AppendixSpec

type Placed = { readonly spec: Spec; readonly here: string }

/**
 * Neighbours that are repeated for the kinds of one list are one group: they stand in the order of that list, as the
 * procedures of a variant do, whatever the order of the profile.
 */
function together(placed: readonly Placed[]): [Placed, ...Placed[]][] {
  const groups: [Placed, ...Placed[]][] = []
  for (const one of placed) {
    const last = groups.at(-1)
    if (last && ofOneList(last[0].spec, one.spec)) last.push(one)
    else groups.push([one])
  }
  return groups
}

function ofOneList(left: Spec, right: Spec): boolean {
  return (
    left.kind !== undefined &&
    right.kind !== undefined &&
    left.forEach === right.forEach &&
    left.of === right.of &&
    left.as === right.as
  )
}

function repeated(
  { spec, here }: Placed,
  item: unknown,
  counts: Map<Spec, number>,
  context: Context,
  suffix: string,
): Part[] {
  const number = (counts.get(spec) ?? 0) + 1
  counts.set(spec, number)
  const named = spec.as === undefined ? {} : { [spec.as]: item }
  return partOf(spec, here, { ...context, ...named, number }, `${suffix}-${itemId(item, number)}`)
}

/** The items a section is repeated for: those of a list, or those that a list of ids names. */
function itemsOf(spec: Spec, forEach: string, context: Context): unknown[] {
  const list = asList(valueAt(context, forEach))
  return spec.of === undefined ? list : pick(asList(valueAt(context, spec.of)), list)
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function partOf(spec: Spec, pointer: string, context: Context, suffix: string): Part[] {
  if (!holds(spec.when, context)) return []
  const parts = partsOf(spec.sections, `${pointer}/sections`, context, suffix)
  return [{ spec, pointer, id: spec.id + suffix, context, parts }]
}

function itemId(item: unknown, number: number): string {
  const id = typeof item === 'string' ? item : own(item, 'id')
  return typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id) ? id : String(number)
}
