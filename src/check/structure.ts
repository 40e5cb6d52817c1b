/** The sections that a profile asks for with this service: conditions and repetitions resolved. */
import type { AppendixSpec, Profile, SectionSpec, Service } from '../schema/types.ts'
import type { Subject } from './rule.ts'

export type Expected = {
  readonly id: string
  readonly spec: SectionSpec | AppendixSpec
  /** JSON Pointer of the section in the profile. */
  readonly pointer: string
  readonly sections: readonly Expected[]
}

type Context = Readonly<Record<string, unknown>>

export function expectedSections({ profile, service }: Subject): Expected[] {
  return expected(profile.value.sections, '/sections', contextOf(service.value, service.agency.value), '')
}

export function expectedAppendices({ profile, service }: Subject): Expected[] {
  return expected(profile.value.appendices, '/appendices', contextOf(service.value, service.agency.value), '')
}

function contextOf(service: Service, agency: unknown): Context {
  return { service, agency }
}

function expected(
  specs: readonly (SectionSpec | AppendixSpec)[] | undefined,
  pointer: string,
  context: Context,
  suffix: string,
): Expected[] {
  return (specs ?? []).flatMap((spec, index) => {
    const here = `${pointer}/${index}`
    return turnsOf(spec, context).flatMap(({ inner, own }) =>
      isAsked(spec.when, inner) ? [expectedOne(spec, here, inner, suffix + own)] : [],
    )
  })
}

function expectedOne(
  spec: SectionSpec | AppendixSpec,
  pointer: string,
  context: Context,
  suffix: string,
): Expected {
  const sections = expected(spec.sections, `${pointer}/sections`, context, suffix)
  return { id: spec.id + suffix, spec, pointer, sections }
}

type Turn = { readonly inner: Context; readonly own: string }

/** A section that is not repeated has one turn. */
function turnsOf(spec: SectionSpec | AppendixSpec, context: Context): Turn[] {
  if (spec.forEach === undefined) return [{ inner: context, own: '' }]
  const list = listAt(context, spec.forEach)
  const items = spec.of === undefined ? list : named(list, listAt(context, spec.of))
  const chosen = spec.kind === undefined ? items : items.filter((item) => field(item, 'kind') === spec.kind)
  return chosen.map((item, index) => ({
    inner: spec.as === undefined ? context : { ...context, [spec.as]: item },
    own: `-${idOf(item) ?? index + 1}`,
  }))
}

function named(ids: readonly unknown[], items: readonly unknown[]): unknown[] {
  return ids.map((id) => items.find((item) => field(item, 'id') === id)).filter((item) => item !== undefined)
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
