/**
 * A service with what its unified standard and its agency say for it, as it is written: nothing is checked against the
 * schemas.
 */
import type { Report } from '../model/diagnostic.ts'
import type { Agency, Unified } from '../schema/types.ts'
import { loadFile, readFile } from './file.ts'
import type { Project, ServiceFile } from './project.ts'
import { type Merged, mergeShared } from './shared.ts'
import { subjectOf } from './subject.ts'
import type { Authored } from './translate.ts'
import { standardOf, underStandard } from './unified.ts'
import { expandVariants } from './variants.ts'

export type MergedService = {
  readonly merged: Merged
  /** Undefined when the agency is unknown or faulty. */
  readonly agency: Authored<Agency> | undefined
  /** The unified standard that the service follows, if any. */
  readonly standard: Authored<Unified> | undefined
}

/** Undefined when the file holds no data. `fallback` is the agency of a service that does not name a known one. */
export function mergedService(
  project: Project,
  file: ServiceFile,
  fallback: string | undefined,
  report: Report,
): MergedService | undefined {
  const service = readFile(project, file.path, subjectOf, report)
  if (!service) return undefined
  const agency = agencyOf(project, service.value, fallback, report)
  const shared = mergeShared(service, agency ?? { ...service, value: undefined })
  const standard = standardOf(project, service.value, report)
  const whole = standard ? underStandard(shared, service, standard) : shared
  return { merged: expandVariants(whole, report), agency, standard }
}

function agencyOf(
  project: Project,
  service: unknown,
  fallback: string | undefined,
  report: Report,
): Authored<Agency> | undefined {
  const id = (service as { agency?: unknown } | null)?.agency
  const path = project.agencies.get(typeof id === 'string' ? id : '') ?? project.agencies.get(fallback ?? '')
  return path === undefined ? undefined : loadFile<Agency>(project, path, 'agency', report)
}
