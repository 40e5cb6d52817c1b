/** What a regulation built under a structure shows: depth, heading and norm of every section, in order. */
import { parse, stringify } from 'yaml'
import { eachInline, foldText, inlineText, paragraphs } from '../../src/document/text.ts'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject, type Project } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Clause, Content, Document, Section } from '../../src/model/document.ts'
import { build } from '../../src/pipeline.ts'
import type { Profile, SectionSpec, Service } from '../../src/schema/types.ts'
import { packageRoot } from '../support/load-project.ts'

/** Depth from 1, the heading as printed, and the norm behind it: «210-fz п. 1 ч. 1 ст. 14». */
export type Row = readonly [depth: number, heading: string, norm: string]

export type Structure = {
  readonly document: Document
  readonly errors: readonly Diagnostic[]
  readonly profile: Profile
  readonly rows: readonly Row[]
  /** Headings of the appendices in order. */
  readonly appendices: readonly string[]
  readonly text: string
}

/** Builds the sample service, as it is or with its data changed, under the structure; throws with the findings when it cannot be built. */
export function structureOf(
  service: string,
  id: string,
  change: (service: Service) => void = () => undefined,
): Structure {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const project = openProject(packageRoot, packageRoot, report)
  const profile = loadProfiles(project, report).find(({ value }) => value.id === id)?.value
  const file = project.services.find((candidate) => candidate.id === service)
  const built =
    file &&
    build(
      changed(project, file.path, change),
      file,
      { date: '2024-06-03', profile: id, draft: false },
      report,
    )
  if (!built || !profile) throw new Error(findings.map(({ message }) => message).join('\n'))
  const { document } = built
  return {
    document,
    errors: findings.filter(({ severity }) => severity === 'error'),
    profile,
    rows: allSections(document).map((section) => [
      section.depth,
      headingOf(section),
      normOf(profile, section.id),
    ]),
    appendices: document.appendices.map(({ heading }) => foldText(inlineText(heading))),
    text: paragraphs(document).map(foldText).join('\n'),
  }
}

function changed(project: Project, path: string, change: (service: Service) => void): Project {
  const service = parse(new TextDecoder().decode(project.file(path).bytes)) as Service
  change(service)
  const bytes = new TextEncoder().encode(stringify(service))
  return { ...project, file: (name) => (name === path ? { path, bytes } : project.file(name)) }
}

export function allSections(document: Document): Section[] {
  const within = (section: Section): Section[] => [
    section,
    ...section.content.filter(isSection).flatMap(within),
  ]
  return document.sections.flatMap(within)
}

/** Numbers of the points of the text in reading order; подпункты are left out. */
export function points(document: Document): string[] {
  return allSections(document).flatMap((section) =>
    section.content.filter(isClause).map((clause) => clause.num.text),
  )
}

export function emptySections(document: Document): string[] {
  return allSections(document)
    .filter((section) => section.content.length === 0)
    .map(headingOf)
}

/** Appendices that no reference of the text or of another appendix leads to, nor to what stands in them. */
export function unreferenced({ document }: Structure): string[] {
  const targets = new Set<string>()
  eachInline(document, (content) => {
    for (const inline of content)
      if (inline.kind === 'crossReference')
        for (const { target } of inline.segments) if (target) targets.add(target)
  })
  return document.appendices.filter(({ id }) => !targets.has(id)).map(({ id }) => id)
}

function headingOf(section: Section): string {
  return foldText(inlineText(section.heading))
}

function isSection(content: Content): content is Section {
  return content.kind === 'section'
}

function isClause(content: Content): content is Clause {
  return content.kind === 'clause'
}

/** A repeated section has the id of its specification with those of the items added. */
function normOf(profile: Profile, id: string): string {
  const specs = flat(profile.sections).filter((spec) => id === spec.id || id.startsWith(`${spec.id}-`))
  const own = specs.sort((one, other) => other.id.length - one.id.length)[0]
  return [own?.basis?.act, own?.basis?.unit].filter((part) => part !== undefined).join(' ')
}

function flat(specs: readonly SectionSpec[]): SectionSpec[] {
  return specs.flatMap((spec) => [spec, ...flat(spec.sections ?? [])])
}
