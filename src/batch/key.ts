/**
 * What the output of a service depends on, as hashes: when all are the same, so are the bytes. Kept part by part and not
 * as one hash, so that a reader can be told what has changed.
 */
import { actsPath, type Project, type ServiceFile } from '../load/project.ts'
import { unifiedFiles } from '../load/unified-files.ts'
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
  /** Which agencies there are: references to them are checked. And the unified standards, under any service. */
  readonly names: string
  /** Profiles and layouts, all of them: which one is taken depends on what they say. */
  readonly structures: string
  /** The templates that the profile can call. */
  readonly templates: string
}

/** The parts that are the same for all services of a batch. */
export type SharedKey = Omit<Key, 'service' | 'agency' | 'templates'>

const none = ''

/** Reads the registry of acts, profiles and layouts; nothing is parsed. */
export function sharedKey(project: Project, settings: Settings): SharedKey {
  const { formats, profile, layout, draft, numbering, notes, pdfProfile } = settings
  const standardKey = ({ path }: ServiceFile): string => `${path}\n${inputHash(project, path)}`
  return {
    program: settings.program,
    options: JSON.stringify({
      formats,
      profile: profile ?? null,
      layout: layout ?? null,
      draft,
      numbering,
      notes,
      pdfProfile,
    }),
    date: settings.date,
    acts: project.has(actsPath) ? inputHash(project, actsPath) : none,
    names: hashOfText([...project.agencies.keys(), ...unifiedFiles(project).map(standardKey)].join('\n')),
    structures: hashOfText(
      project.templatePaths
        .filter((path) => !path.endsWith('.hbs'))
        .map((path) => `${path}\n${inputHash(project, path)}`)
        .join('\n'),
    ),
  }
}

/** `service` is the hash of the service's file, `templates` the paths of what it was made of. A service whose file names another agency than its folder is never kept. */
export function keyOf(
  shared: SharedKey,
  project: Project,
  file: ServiceFile,
  service: string,
  templates: readonly string[],
): Key {
  const agency = project.agencies.get(file.agency)
  return {
    ...shared,
    service,
    agency: agency === undefined ? none : inputHash(project, agency),
    templates: templatesHash(project, templates),
  }
}
