/** What a profile says of templates and data: every section with its context, as far as types go. */
import type { Location, Report } from '../../model/diagnostic.ts'
import type { AppendixSpec, Profile, SectionSpec } from '../../schema/types.ts'
import { meant } from '../meant.ts'
import { parseCondition } from '../path.ts'
import { among, type Facts, filled, unfilled } from './facts.ts'
import { fieldOf } from './field.ts'
import { fieldNames, text, unknown, type Value } from './type.ts'

/** A profile with places in its file; what load calls `Loaded<Profile>`. */
export type LocatedProfile = { readonly value: Profile; readonly locate: (pointer: string) => Location }

/** Where a template or a heading of a profile is rendered. */
export type Use = {
  readonly pointer: string
  readonly context: Value
  readonly facts: Facts
} & ({ readonly template: string } | { readonly heading: string })

export type ProfileReading = {
  readonly profile: LocatedProfile
  readonly report: Report
  readonly fresh: () => string
}

type Spec = SectionSpec | AppendixSpec
type Place = { readonly context: Value; readonly facts: Facts }

const reserved = ['service', 'agency', 'kind', 'date', 'number']

/** Names of all templates that the profile prints, and texts of all headings. */
export function namedBy(profile: Profile): { readonly templates: string[]; readonly headings: string[] } {
  const specs = [...profile.sections, ...(profile.appendices ?? [])].flatMap(withSections)
  const front = [profile.approval, profile.documentTitle]
  const reference = profile.appendices?.length ? [profile.appendixReference] : []
  const named = [...front, ...reference, ...specs.map(({ template }) => template)]
  return {
    templates: named.filter((name) => name !== undefined),
    headings: specs.map(({ heading }) => heading),
  }
}

function withSections(spec: Spec): Spec[] {
  return [spec, ...(spec.sections ?? []).flatMap(withSections)]
}

/** Every use of a template or heading in the profile, in the order of the document. */
export function usesOf(reading: ProfileReading, context: Value, facts: Facts): Use[] {
  const { value } = reading.profile
  const place = { context, facts }
  const appendixReference = value.appendixReference
  return [
    { template: value.approval, pointer: '/approval', ...place },
    { template: value.documentTitle, pointer: '/documentTitle', ...place },
    ...specUses(value.sections, '/sections', place, reading),
    ...(value.appendices ?? []).flatMap((spec, index) => {
      const inner = placeOf(spec, `/appendices/${index}`, place, reading)
      const reference =
        appendixReference === undefined
          ? []
          : [{ template: appendixReference, pointer: '/appendixReference', ...inner }]
      return [...reference, ...usesIn(spec, `/appendices/${index}`, inner, reading)]
    }),
  ]
}

function specUses(
  specs: readonly Spec[] | undefined,
  pointer: string,
  place: Place,
  reading: ProfileReading,
): Use[] {
  return (specs ?? []).flatMap((spec, index) => {
    const here = `${pointer}/${index}`
    return usesIn(spec, here, placeOf(spec, here, place, reading), reading)
  })
}

function usesIn(spec: Spec, pointer: string, place: Place, reading: ProfileReading): Use[] {
  return [
    { heading: spec.heading, pointer: `${pointer}/heading`, ...place },
    ...(spec.template === undefined
      ? []
      : [{ template: spec.template, pointer: `${pointer}/template`, ...place }]),
    ...specUses(spec.sections, `${pointer}/sections`, place, reading),
  ]
}

/** The context of a section: that around it, the item it is repeated for, and what its condition tells. */
function placeOf(spec: Spec, pointer: string, place: Place, reading: ProfileReading): Place {
  const inner = spec.forEach === undefined ? place : repeated(spec, spec.forEach, pointer, place, reading)
  if (spec.when === undefined) return inner
  const { path, negated } = parseCondition(spec.when)
  const value = pathValue(path, `${pointer}/when`, inner, reading)
  if (!value) return inner
  return { ...inner, facts: negated ? unfilled(inner.facts, value.key) : filled(inner.facts, value.key) }
}

function repeated(
  spec: Spec,
  forEach: string,
  pointer: string,
  place: Place,
  reading: ProfileReading,
): Place {
  const list = pathValue(forEach, `${pointer}/forEach`, place, reading)
  const named = spec.of === undefined ? list : pathValue(spec.of, `${pointer}/of`, place, reading)
  for (const [value, field] of [
    [list, 'forEach'],
    [named, 'of'],
  ] as const)
    if (value && value.type.kind !== 'list' && value.type.kind !== 'any')
      notAList(value, `${pointer}/${field}`, reading)
  const type = named?.type.kind === 'list' ? named.type.item() : unknown
  const item: Value = { type, optional: false, key: reading.fresh() }
  if (spec.as !== undefined && reserved.includes(spec.as)) reservedName(spec.as, `${pointer}/as`, reading)
  const fields = new Map<string, Value>([
    ['number', { type: { kind: 'number' }, optional: false, key: reading.fresh() }],
  ])
  if (spec.as !== undefined) fields.set(spec.as, item)
  const context: Value = { type: { kind: 'record', fields, base: place.context }, optional: false, key: '' }
  return { context, facts: ofKind(spec, item, pointer, place.facts, reading) }
}

function ofKind(spec: Spec, item: Value, pointer: string, facts: Facts, reading: ProfileReading): Facts {
  if (spec.kind === undefined) return facts
  const kind = fieldOf(item, 'kind', facts)
  const values = kind?.type.kind === 'text' ? kind.type.values : undefined
  if (values && !values.includes(spec.kind)) {
    const message = `Вида «${spec.kind}» у позиций этого перечня не бывает.`
    fault('profile/unknown-path', message, meant(spec.kind, values), `${pointer}/kind`, reading)
  }
  return among(facts, `${item.key}.kind`, [spec.kind])
}

function pathValue(path: string, pointer: string, place: Place, reading: ProfileReading): Value | undefined {
  let value = place.context
  for (const name of path.split('.')) {
    const next = fieldOf(value, name, place.facts)
    if (!next) {
      const message = `Поля «${name}» нет в данных (путь «${path}»).`
      fault('profile/unknown-path', message, meant(name, fieldNames(value.type)), pointer, reading)
      return undefined
    }
    value = next
  }
  return value
}

function notAList({ type }: Value, pointer: string, reading: ProfileReading): void {
  const hint = fieldNames(type).includes('items') ? 'перечень лежит в поле items' : 'укажите путь к перечню'
  fault('profile/unknown-path', 'Путь ведет не к перечню.', hint, pointer, reading)
}

function reservedName(name: string, pointer: string, reading: ProfileReading): void {
  const hint = `выберите другое имя; заняты: ${reserved.join(', ')}`
  fault('profile/reserved-name', `Имя «${name}» уже занято данными.`, hint, pointer, reading)
}

function fault(code: string, message: string, hint: string, pointer: string, reading: ProfileReading): void {
  const { report, profile } = reading
  report({ code, severity: 'error', message, hint, location: profile.locate(pointer) })
}

/** Words of the kind of service, and the other names that every template sees. */
export function rootValue(
  types: { service: Value['type']; agency: Value['type'] },
  kinds: readonly string[],
): Value {
  const required = (type: Value['type'], key: string): [string, Value] => [
    key,
    { type, optional: false, key },
  ]
  const fields = new Map(kinds.map((name) => [name, { type: () => text, required: true }]))
  return {
    type: {
      kind: 'record',
      fields: new Map([
        required(types.service, 'service'),
        required(types.agency, 'agency'),
        required({ kind: 'object', fields, rules: [] }, 'kind'),
        required({ kind: 'text', isDate: true }, 'date'),
      ]),
    },
    optional: false,
    key: '',
  }
}
