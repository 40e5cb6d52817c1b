/** Which templates a regulation can be made of: those that its profile names and every partial that these call. */
import type { Source } from '../model/diagnostic.ts'
import type { PartialCall, TemplateSet } from '../model/template.ts'
import type { AppendixSpec, Profile, SectionSpec } from '../schema/types.ts'
import { calledPartials, callsIn } from './calls.ts'
import { parseTemplate } from './compile.ts'

const known = new WeakMap<TemplateSet, WeakMap<Profile, readonly string[]>>()

/**
 * Paths of the files, sorted. What data never call is among them: a fault in it is told for the profile all the same. So is
 * the place of one that is not there: no data may call it, and when it comes the regulation is made of another set.
 */
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
  const missing = new Set<string>()
  const find = (found: Source | undefined, path: string): Source[] => {
    if (!found) missing.add(path)
    return found ? [found] : []
  }
  const partial = (name: string): Source[] => find(partials.get(name), `templates/partials/${name}.hbs`)
  const sources = new Set(
    namesOf(profile, specs).flatMap((name) => find(sections.get(name), `templates/sections/${name}.hbs`)),
  )
  const headings = specs.flatMap(({ heading }) => (heading.includes('{{>') ? callsOf(heading) : []))
  for (const source of [...calledPartials(headings)].flatMap(partial)) sources.add(source)
  // A set is walked in the order of adding, what is added on the way included.
  for (const source of sources)
    for (const name of calledPartials(called(source))) for (const one of partial(name)) sources.add(one)
  return [...[...sources].map(({ name }) => name), ...missing].sort()
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
