/** A service file -> a service with its agency and the registry of acts, checked and complete. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded } from '../model/loaded.ts'
import type { Acts, Agency, Service } from '../schema/types.ts'
import { loadFile, readFile } from './file.ts'
import { duplicateIds } from './identifiers.ts'
import { reportFileName, reportLinks, reportServicePlace } from './links.ts'
import { actsPath, type Project, type ServiceFile } from './project.ts'
import { mergeShared } from './shared.ts'
import { validate } from './validate.ts'

export type LoadedService = Loaded<Service> & {
  readonly file: ServiceFile
  readonly agency: Loaded<Agency>
  readonly acts: Loaded<Acts>
}

export type LoadOptions = { readonly draft?: boolean }

/** Undefined when something is wrong; every fault is reported, not only the first. */
export function loadService(
  project: Project,
  file: ServiceFile,
  _options: LoadOptions,
  report: Report,
): LoadedService | undefined {
  let failed = false
  const watch: Report = (finding) => {
    failed ||= finding.severity === 'error'
    report(finding)
  }
  const acts = loadFile<Acts>(project, actsPath, 'acts', watch)
  const service = readFile(project, file.path, watch)
  if (!service) return undefined
  const agencyId = (service.value as { agency?: unknown } | null)?.agency
  const agencyPath = typeof agencyId === 'string' ? project.agencies.get(agencyId) : undefined
  const agency = agencyPath === undefined ? undefined : loadFile<Agency>(project, agencyPath, 'agency', watch)
  const merged = mergeShared(service, agency ?? { value: undefined, locate: service.locate })
  // What the agency says for all services was checked with the agency, at its own places.
  validate('service', merged, watch, merged.isInherited)
  duplicateIds('service', merged, watch)
  reportLinks(project, merged, acts, watch)
  reportFileName(merged, file.path, watch)
  reportServicePlace(merged, file, watch)
  if (failed || !agency || !acts) return undefined
  return { value: merged.value as Service, locate: merged.locate, file, agency, acts }
}
