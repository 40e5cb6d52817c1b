/** The sections that a profile asks for with this service: conditions and repetitions resolved. */
import type { AppendixSpec, Profile, SectionSpec, Service } from '../schema/types.ts'
import type { Subject } from './rule.ts'

export type Expected = {
  readonly id: string
  readonly spec: Spec
  /** JSON Pointer of the section in the profile. */
  readonly pointer: string
  readonly sections: readonly Expected[]
}

type Context = Readonly<Record<string, unknown>>

export function expectedSections(subject: Subject): readonly Expected[] {
  const kept = known.get(subject) ?? sectionsOf(subject)
  known.set(subject, kept)
  return kept
}

/** Two rules ask for them. */
const known = new WeakMap<Subject, readonly Expected[]>()

function sectionsOf({ profile, service }: Subject): Expected[] {
  return expected(profile.value.sections, '/sections', contextOf(service.value, service.agency.value), '')
}

export function expectedAppendices({ profile, service }: Subject): Expected[] {
  return expected(profile.value.appendices, '/appendices', contextOf(service.value, service.agency.value), '')
}

function contextOf(service: Service, agency: unknown): Context {
  return { service, agency }
}

type Spec = SectionSpec | AppendixSpec

type Placed = { readonly spec: Spec; readonly here: string }

function expected(
  specs: readonly Spec[] | undefined,
  pointer: string,
  context: Context,
  suffix: string,
): Expected[] {
  const placed = (specs ?? []).map((spec, index): Placed => ({ spec, here: `${pointer}/${index}` }))
  return together(placed).flatMap((group) =>
    turnsOf(group, context).flatMap(({ placed: { spec, here }, inner, own }) =>
      isAsked(spec.when, inner) ? [expectedOne(spec, here, inner, suffix + own)] : [],
    ),
  )
}

/** Neighbours for the kinds of one list stand in the order of that list, as `src/merge/skeleton.ts` prints them. */
function together(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const one of placed) {
    const last = groups.at(-1)
    if (last?.[0] && ofOneList(last[0].spec, one.spec)) last.push(one)
    else groups.push([one])
  }
  return groups
}

function ofOneList(left: Spec, right: Spec): boolean {
  const listOf = ({ forEach, of, as }: Spec): string => [forEach, of, as].join(' ')
  return left.kind !== undefined && right.kind !== undefined && listOf(left) === listOf(right)
}

function expectedOne(spec: Spec, pointer: string, context: Context, suffix: string): Expected {
  const sections = expected(spec.sections, `${pointer}/sections`, context, suffix)
  return { id: spec.id + suffix, spec, pointer, sections }
}

type Turn = { readonly placed: Placed; readonly inner: Context; readonly own: string }

/** A section that is not repeated has one turn. */
function turnsOf(group: readonly Placed[], context: Context): Turn[] {
  const [first] = group
  if (!first) return []
  const { forEach, of } = first.spec
  if (forEach === undefined) return [{ placed: first, inner: context, own: '' }]
  const list = listAt(context, forEach)
  const items = of === undefined ? list : named(list, listAt(context, of))
  return items.flatMap((item, index) =>
    group
      .filter(({ spec }) => spec.kind === undefined || field(item, 'kind') === spec.kind)
      .map((placed) => ({
        placed,
        inner: placed.spec.as === undefined ? context : { ...context, [placed.spec.as]: item },
        own: `-${idOf(item) ?? index + 1}`,
      })),
  )
}

function named(ids: readonly unknown[], items: readonly unknown[]): unknown[] {
  const byId = new Map<unknown, unknown>()
  for (const item of items) {
    const id = field(item, 'id')
    if (!byId.has(id)) byId.set(id, item)
  }
  return ids.map((id) => byId.get(id)).filter((item) => item !== undefined)
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === 'string' ? item : field(item, 'id')
  return typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id) ? id : undefined
}

function listAt(context: Context, path: string): unknown[] {
  const value = valueAt(context, path)
  return Array.isArray(value) ? value : []
}

function valueAt(context: Context, path: string): unknown {
  return path.split('.').reduce<unknown>(field, context)
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

/** A `when` of the profile: a path that must hold something, or with `!` must not. */
function isAsked(when: string | undefined, context: Context): boolean {
  if (when === undefined) return true
  const absent = when.startsWith('!')
  return isFilled(valueAt(context, absent ? when.slice(1).trim() : when)) !== absent
}

/** «Нет» said outright is no content. */
function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false
  if (Array.isArray(value)) return value.length > 0
  return field(value, 'none') !== true
}

/** Whether the structure describes the service by variants (Правила № 1228), not by one run of procedures. */
export function usesVariants(profile: Profile): boolean {
  return profile.sections.some(function repeats(section: SectionSpec): boolean {
    const variants = 'service.variants.items'
    // By a подраздел for each, or by tables of their documents and grounds with the profiling that leads to them.
    return [section.forEach, section.when].includes(variants) || (section.sections ?? []).some(repeats)
  })
}
