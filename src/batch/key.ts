/**
 * What the output of a service depends on, as hashes: when all are the same, so are the bytes. Kept part by part and not
 * as one hash, so that a reader can be told what has changed.
 */
import { actsPath, type Project, type ServiceFile } from '../load/project.ts'
import { unifiedFiles } from '../load/unified-files.ts'
import type { FileHash } from '../model/output.ts'
import { hashOfText } from './hash.ts'
import { inputHash } from './input-hash.ts'
import type { Settings } from './job.ts'
import { templatesHash } from './templates-hash.ts'

export type Key = {
  readonly program: string
  readonly options: string
  readonly date: string
  readonly service: string
  readonly agency: string
  readonly acts: string
  /** The unified standard that the service follows. */
  readonly standard: string
  /** Which agencies and standards there are: a draft lists them where it tells of one that is missing. */
  readonly names: string
  /** All profiles: which one is taken depends on what they say. */
  readonly structures: string
  /** The layout, and the DOCX file that it takes its styles from. */
  readonly layout: string
  /** The templates that the profile can call. */
  readonly templates: string
}

/** The parts that are the same for all services of a batch. */
export type SharedKey = Pick<Key, 'program' | 'options' | 'date' | 'acts' | 'names' | 'structures'>

/** `templates` are the paths of those that a service could be made of; `inputs` all that its manifest entry names. */
export type MadeOf = { readonly templates: readonly string[]; readonly inputs: readonly FileHash[] }

const none = ''

/** Reads the registry of acts and the profiles; nothing is parsed. */
export function sharedKey(project: Project, settings: Settings): SharedKey {
  const { program, date, draft } = settings
  return {
    program,
    options: optionsOf(settings),
    date,
    acts: project.has(actsPath) ? inputHash(project, actsPath) : none,
    names: draft ? hashOfText(JSON.stringify(namesIn(project))) : none,
    structures: hashesOf(
      project,
      project.templatePaths.filter((path) => path.startsWith('templates/profiles/')),
    ),
  }
}

/** The options of a call that show in the files of a service, as one text. */
export function optionsOf({
  formats,
  profile,
  layout,
  draft,
  numbering,
  notes,
  pdfProfile,
}: Settings): string {
  return JSON.stringify({
    formats,
    profile: profile ?? null,
    layout: layout ?? null,
    draft,
    numbering,
    notes,
    pdfProfile,
  })
}

function namesIn(project: Project): string[][] {
  return [[...project.agencies.keys()], unifiedFiles(project).map(({ path }) => path)]
}

/** `service` is the hash of the service's file. A service whose file names another agency than its folder is never kept. */
export function keyOf(
  shared: SharedKey,
  project: Project,
  file: ServiceFile,
  service: string,
  { templates, inputs }: MadeOf,
): Key {
  const agency = project.agencies.get(file.agency)
  const paths = inputs.map(({ path }) => path)
  const isOther = (path: string): boolean => path.startsWith('data/services/') && path !== file.path
  return {
    ...shared,
    service,
    agency: agency === undefined ? none : inputHash(project, agency),
    standard: hashesOf(
      project,
      paths.filter(isOther).map((path) => standardNow(project, path)),
    ),
    layout: hashesOf(project, paths.filter(isOfLayout)),
    templates: templatesHash(project, templates),
  }
}

/** Whether an input is the layout or the DOCX file that it takes its styles from. */
export function isOfLayout(path: string): boolean {
  return /^templates\/layouts\/|\.(?:docx|dotx)$/.test(path)
}

/** A service names its standard by its identifier: another file may have come to stand for it, or the file be a standard no more. */
function standardNow(project: Project, path: string): string {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length)
  return unifiedFiles(project).find((one) => one.id === id)?.path ?? none
}

/** One hash for the files with these paths; one that is gone is there without a hash. */
export function hashesOf(project: Project, paths: readonly string[]): string {
  const lines = paths.map((path) => `${path}\n${project.has(path) ? inputHash(project, path) : none}`)
  return paths.length === 0 ? none : hashOfText(lines.join('\n'))
}
