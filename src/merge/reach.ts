/** Which templates a regulation can be made of: those that its profile names and every partial that these call. */
import type { Source } from '../model/diagnostic.ts'
import type { PartialCall, TemplateSet } from '../model/template.ts'
import type { AppendixSpec, Profile, SectionSpec } from '../schema/types.ts'
import { calledPartials, callsIn } from './calls.ts'
import { parseTemplate } from './compile.ts'

const known = new WeakMap<TemplateSet, WeakMap<Profile, readonly string[]>>()

/** Paths of the files, sorted. What data never call is among them: a fault in it is told for the profile all the same. */
export function reachOf(profile: Profile, templates: TemplateSet): readonly string[] {
  const ofSet = known.get(templates) ?? new WeakMap<Profile, readonly string[]>()
  known.set(templates, ofSet)
  const reach = ofSet.get(profile) ?? pathsOf(profile, templates)
  ofSet.set(profile, reach)
  return reach
}

function pathsOf(profile: Profile, { sections, partials, shipped }: TemplateSet): readonly string[] {
  const specs = [...allSpecs(profile.sections), ...allSpecs(profile.appendices)]
  const called = (source: Source): readonly PartialCall[] =>
    shipped?.of(source)?.calls ?? callsOf(source.text)
  const sources = new Set(namesOf(profile, specs).flatMap((name) => sections.get(name) ?? []))
  const headings = specs.flatMap(({ heading }) => (heading.includes('{{>') ? callsOf(heading) : []))
  for (const name of calledPartials(headings)) add(partials.get(name), sources)
  // A set is walked in the order of adding, what is added on the way included.
  for (const source of sources)
    for (const name of calledPartials(called(source))) add(partials.get(name), sources)
  return [...sources].map(({ name }) => name).sort()
}

function add(source: Source | undefined, sources: Set<Source>): void {
  if (source) sources.add(source)
}

function namesOf(profile: Profile, specs: readonly Spec[]): string[] {
  const { approval, documentTitle, appendixReference } = profile
  const named = [approval, documentTitle, appendixReference, ...specs.map(({ template }) => template)]
  return named.filter((name) => name !== undefined)
}

type Spec = SectionSpec | AppendixSpec

function allSpecs(specs: readonly Spec[] = []): Spec[] {
  return specs.flatMap((spec) => [spec, ...allSpecs(spec.sections)])
}

function callsOf(text: string): PartialCall[] {
  const parsed = parseTemplate(text)
  return parsed.ok ? callsIn(parsed.program) : []
}
