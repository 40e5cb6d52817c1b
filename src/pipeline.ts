/**
 * The whole flow on one screen: data and profile -> markup -> elements -> numbers -> document -> findings.
 * Nothing is written here; a finding of severity error means that the regulation must not be written.
 */
import { createHash } from 'node:crypto'
import { check } from './check/check.ts'
import { inOrderOfMention } from './document/appendix-order.ts'
import { assemble } from './document/assemble.ts'
import { withoutLoneItems } from './document/lone-item.ts'
import { number } from './document/number.ts'
import { settleRemarks } from './document/remark.ts'
import { inAuthorsWords } from './load/author-words.ts'
import { withComposedForms } from './load/forms.ts'
import { dataInputs } from './load/inputs.ts'
import { loadLayout, selectProfile } from './load/profile.ts'
import type { Project, ServiceFile } from './load/project.ts'
import { schemaOf } from './load/schema.ts'
import { type LoadedService, loadService } from './load/service.ts'
import type { BuiltTemplates } from './load/ship.ts'
import { parse } from './markup/parse.ts'
import { vocabulary } from './markup/vocabulary.ts'
import { builtHeadings, builtTemplates } from './merge/build.ts'
import { lowerFirst, upperFirst } from './merge/grammar/first-letter.ts'
import { inspect } from './merge/inspect/inspect.ts'
import { namedBy } from './merge/inspect/profile.ts'
import { merge } from './merge/merge.ts'
import { reachOf } from './merge/reach.ts'
import type { Report } from './model/diagnostic.ts'
import type { Document, IsoDate } from './model/document.ts'
import type { Loaded } from './model/loaded.ts'
import type { Layout, Profile } from './schema/types.ts'

export type BuildOptions = {
  readonly date: IsoDate
  /** Profile asked for on the command line. */
  readonly profile?: string
  /** Layout asked for on the command line. */
  readonly layout?: string
  /** Missing values become «[не заполнено: …]» instead of errors. */
  readonly draft: boolean
}

export type Built = {
  readonly service: LoadedService
  readonly profile: Loaded<Profile>
  readonly layout: Loaded<Layout>
  readonly document: Document
  /** Paths of the templates that the profile can call. */
  readonly templates: readonly string[]
}

/** Builds one regulation. Findings go to `report`; undefined means that it could not be built. */
export function build(
  project: Project,
  file: ServiceFile,
  options: BuildOptions,
  report: Report,
): Built | undefined {
  const loaded = loadService(project, file, { draft: options.draft }, report)
  const profile = loaded && selectProfile(project, loaded, options.date, options.profile, report)
  const layout = profile && loadLayout(project, profile, report, options.layout)
  if (!layout) return undefined
  const service = withComposedForms(loaded, profile.value)
  const markup = merge(mergeInput(project, service, profile, options.date), report)
  const parsed = markup && parse(markup, report)
  if (!parsed) return undefined
  const listed = withoutLoneItems(parsed)
  const root = profile.value.appendixOrder === 'mention' ? inOrderOfMention(listed) : listed
  const numbering = number(root, profile.value.numbering, report)
  const assembled = assemble(root, numbering, context(project, service, profile, options.date), report)
  const document = settleRemarks(assembled, [...profileRemarks(profile.value), ...service.remarks])
  const told = inAuthorsWords(service, report)
  check({ service, profile, document, date: options.date, draft: options.draft }, told)
  return {
    service,
    profile,
    layout,
    document,
    get templates() {
      return reachOf(profile.value, project.templates)
    },
  }
}

/** A structure that nobody compared with the act says so in the draft. */
function profileRemarks({ id, title, verification, note }: Profile): { readonly text: string }[] {
  if (verification === 'verified') return []
  const doubt = `Структура ${id} («${title}») не сверена с текстом акта полностью и нуждается в проверке юриста.`
  return [{ text: note === undefined ? doubt : `${doubt} ${note}` }]
}

function mergeInput(project: Project, service: LoadedService, profile: Loaded<Profile>, date: IsoDate) {
  return {
    ...service.printed,
    profile: profile.value,
    date,
    templates: project.templates,
    locate: profile.locate,
  }
}

function context(project: Project, service: LoadedService, profile: Loaded<Profile>, date: IsoDate) {
  const { id, name } = service.value
  const agency = service.agency.value.name.nominative
  return {
    service: id,
    profile: profile.value.id,
    date,
    version: versionOf(project, service),
    properties: {
      title: `${documentName(profile.value)}: ${name.nominative}`,
      subject: name.nominative,
      author: agency,
      keywords: [lowerFirst(documentName(profile.value)), profile.value.id],
    },
    acts: new Map(service.acts.value.acts.map((act) => [act.id, act])),
    act: profile.value.regulation,
  }
}

/** «Административный регламент», «Технологическая схема»: how the act calls itself, without «настоящий». */
function documentName({ regulation }: Profile): string {
  return upperFirst(regulation.nominative.replace(/^настоящ\p{L}+ /u, ''))
}

const versionLength = 8

/** First digits of the hash of the data: two drafts with one mark were made from the same data. */
function versionOf(project: Project, service: LoadedService): string {
  const hash = createHash('sha256')
  for (const { bytes } of dataInputs(project, service))
    hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest('hex').slice(0, versionLength)
}

/**
 * Static check of the templates and of the paths in the profiles, before anything is rendered; of those that the package
 * ships only what the project's own have changed.
 */
export function inspectProject(project: Project, profiles: readonly Loaded<Profile>[], report: Report): void {
  const schemas = (['service', 'unified', 'quality', 'company', 'agency', 'terms'] as const).map(schemaOf)
  const { templates, ownTemplates } = project
  const isOwn = ({ value }: Loaded<Profile>): boolean =>
    ownTemplates.has(`templates/profiles/${value.id}.yaml`)
  const ownProfiles = templates.shipped && new Set(profiles.filter(isOwn).map(({ value }) => value.id))
  const elements = Object.keys(vocabulary)
  inspect({ templates, profiles, schemas, elements, ...(ownProfiles && { ownProfiles }) }, report)
}

/** What the build makes of the templates that the package ships, and of the headings of its structures. */
export function buildTemplates({ templates }: Project, profiles: readonly Loaded<Profile>[]): BuiltTemplates {
  const headings = profiles.flatMap(({ value }) => namedBy(value).headings)
  return { templates: builtTemplates(templates), headings: builtHeadings(headings, templates) }
}
