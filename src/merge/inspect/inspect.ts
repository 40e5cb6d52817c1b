/**
 * Finds the faults of templates before anything is rendered: what they name that is not there, what may be missing
 * where it is printed, what no profile uses. Judges every call of a partial by the types of its arguments.
 */
import type { Diagnostic, Report, Source } from '../../model/diagnostic.ts'
import type { PartialCall, TemplateSet } from '../../model/template.ts'
import { argumentNames, calledPartials, callsIn } from '../calls.ts'
import { type Parsed, parseTemplate } from '../compile.ts'
import { dialectIssues, type Names } from '../dialect.ts'
import { kindWords } from '../grammar/kind.ts'
import { escapeText, unknownTemplate } from '../rendering.ts'
import { concernOf } from './concern.ts'
import { nothingKnown } from './facts.ts'
import { type Frame, findingOf, once } from './finding.ts'
import type { Inspection } from './inspection.ts'
import { type ParsedFiles, parsedFiles } from './parsed.ts'
import { type LocatedProfile, namedBy, rootValue, type Use, usesOf } from './profile.ts'
import { type JsonSchema, type Schemas, typeOfSchema } from './schema.ts'
import { rootScope } from './scope.ts'
import type { Value } from './type.ts'
import { walk } from './walk.ts'

export type InspectInput = {
  readonly templates: TemplateSet
  readonly profiles: readonly LocatedProfile[]
  /** The schemas of what profiles describe, of the agency and those that they refer to; each has its `$id`. */
  readonly schemas: readonly JsonSchema[]
  /** Names of the elements of the markup. */
  readonly elements: readonly string[]
  /** Ids of the profiles that are the project's own; all when it is not said. */
  readonly ownProfiles?: ReadonlySet<string>
}

/** More calls of partials than a project of any size has. */
const maxCalls = 20_000

/** Reports every fault of templates and of what profiles say about them. */
export function inspect(input: InspectInput, report: Report): void {
  const tell = once(report)
  const files = parsedFiles(input.templates)
  const concern = concernOf(input.templates, files, callsInHeadings(input.profiles))
  const partials = [...input.templates.partials.keys()].sort()
  const elements = new Set(input.elements)
  for (const { source, result } of files.unjudged())
    reportForm(result, { partials, elements }, frameOf(source), tell)
  const inspection = inspectionOf(files, concern.calls, tell)
  const used = new Set<string>()
  for (const profile of input.profiles) {
    const isOwn = input.ownProfiles?.has(profile.value.id) ?? true
    const { templates, headings } = namedBy(profile.value)
    for (const name of templates) used.add(name)
    const isConcerned = (use: Use): boolean =>
      isOwn || ('heading' in use ? concern.heading(use.heading) : concern.section(use.template))
    if (!isOwn && !templates.some(concern.section) && !headings.some(concern.heading)) continue
    for (const use of usesIn(profile, input.schemas, inspection, tell).filter(isConcerned)) {
      if ('heading' in use) inspectHeading(use, profile, partials, inspection, tell)
      else inspectUse(use, profile, input.templates, files, inspection, tell)
    }
  }
  reportUnused(input.templates, used, calledPartials(concern.calls), tell)
}

function usesIn(
  profile: LocatedProfile,
  schemas: readonly JsonSchema[],
  { fresh }: Inspection,
  report: Report,
): Use[] {
  const root = rootOf(schemas, profile.value.describes ?? 'service')
  return usesOf({ profile, report, fresh }, root, nothingKnown)
}

/** A partial may serve headings alone. */
function callsInHeadings(profiles: readonly LocatedProfile[]): PartialCall[] {
  const headings = profiles.flatMap(({ value }) => namedBy(value).headings)
  return headings
    .filter((heading) => heading.includes('{{>'))
    .flatMap((heading) => {
      const parsed = parseTemplate(escapeText(heading))
      return parsed.ok ? callsIn(parsed.program) : []
    })
}

function frameOf(source: Source): Frame {
  return { source, calls: [], partials: [] }
}

function reportForm(result: Parsed, names: Names, frame: Frame, report: Report): void {
  const issues = result.ok ? dialectIssues(result.program, names) : result.issues
  for (const issue of issues) report(findingOf(issue, frame))
}

function inspectionOf(files: ParsedFiles, known: readonly PartialCall[], report: Report): Inspection {
  const names = argumentNames(known)
  let keys = 0
  let calls = 0
  return {
    emit: (issue, frame) => report(findingOf(issue, frame)),
    fresh: () => `#${++keys}`,
    partial: files.partial,
    argumentsOf: (name) => names.get(name) ?? new Set(),
    spend: () => ++calls <= maxCalls,
  }
}

/** `subject` names the schema of what templates see as `service`. */
function rootOf(schemas: readonly JsonSchema[], subject: string): Value {
  const byId: Schemas = new Map(schemas.map((schema) => [schema.$id ?? '', schema]))
  const service = typeOfSchema(byId, `${subject}.schema.json`)
  const agency = typeOfSchema(byId, 'agency.schema.json')
  return rootValue({ service, agency }, Object.keys(kindWords('federal')))
}

function inspectUse(
  use: Extract<Use, { template: string }>,
  profile: LocatedProfile,
  { sections }: TemplateSet,
  files: ParsedFiles,
  inspection: Inspection,
  report: Report,
): void {
  const file = files.section(use.template)
  if (file) walk(file.program, rootScope(use.context, use.facts), frameOf(file.source), inspection)
  if (!sections.has(use.template))
    report(unknownTemplate(use.template, [...sections.keys()], { at: profile.locate }, use.pointer))
}

function inspectHeading(
  use: Extract<Use, { heading: string }>,
  profile: LocatedProfile,
  partials: readonly string[],
  inspection: Inspection,
  report: Report,
): void {
  const fixed = profile.locate(use.pointer)
  const frame: Frame = { ...frameOf(fixed.source), fixed }
  const result = parseTemplate(escapeText(use.heading))
  reportForm(result, { partials }, frame, report)
  if (result.ok) walk(result.program, rootScope(use.context, use.facts), frame, inspection)
}

function reportUnused(
  { sections, partials }: TemplateSet,
  used: ReadonlySet<string>,
  called: ReadonlySet<string>,
  report: Report,
): void {
  const left = (texts: ReadonlyMap<string, Source>, known: ReadonlySet<string>): Source[] =>
    [...texts.keys()].sort().flatMap((name) => (known.has(name) ? [] : (texts.get(name) ?? [])))
  for (const source of left(sections, used)) report(unused(source, 'Шаблон не назван ни в одной структуре.'))
  for (const source of left(partials, called))
    report(unused(source, 'Фрагмент не вызывается ни одним шаблоном.'))
}

function unused(source: Source, message: string): Diagnostic {
  const hint = 'удалите файл или назовите его там, где он нужен'
  return {
    code: 'template/unused',
    severity: 'warning',
    message,
    hint,
    location: { source, start: { line: 1, column: 1 } },
  }
}
