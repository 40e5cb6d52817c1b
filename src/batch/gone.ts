/** Services that the output folder knows of and the project does not have: deleted, renamed, moved to another agency. */
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../load/project.ts'
import type { FileHash, ManifestEntry } from '../model/output.ts'
import { removeEmptyFolder } from '../output/leftover.ts'
import { pathKey, pathProblem } from '../output/path.ts'
import { type Settings, unitOf } from './job.ts'
import { stateFolder } from './record.ts'
import { pathOfState, readState } from './state.ts'

/** `outputs` are the files that are known to have been written for the service. */
export type Gone = { readonly unit: string; readonly outputs: readonly FileHash[] }

type Places = Pick<Settings, 'root' | 'out'>

/**
 * Those that `entries`, the manifest in the output folder, names or of which something is remembered, sorted. The manifest
 * forgets a service that failed before it was deleted, and one of a run in shards.
 */
export function goneServices(
  project: Project,
  { root, out }: Places,
  entries: readonly ManifestEntry[],
): Gone[] {
  const isGone = goneFrom(project, root)
  const found = new Map<string, readonly FileHash[]>()
  for (const entry of entries) found.set(nameOf(entry), entry.outputs)
  for (const unit of remembered(out))
    if (isGone(unit)) {
      const state = readState(out, unit)
      found.set(unit, [
        ...(found.get(unit) ?? []),
        ...(state?.entry.outputs ?? []),
        ...(state?.earlier ?? []),
      ])
    }
  return [...found]
    .filter(([unit]) => isGone(unit) && isUnit(unit))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, outputs]) => ({ unit, outputs }))
}

/** Removes what is remembered of a service. */
export function forget(out: string, unit: string): void {
  const record = join(out, stateFolder, pathOfState(unit))
  rmSync(record, { force: true })
  removeEmptyFolder(join(record, '..'))
}

export function nameOf({ agency, service }: ManifestEntry): string {
  return `${agency}/${service}`
}

/**
 * Not gone is also a service whose file is there and is not read: a link that leads nowhere for the moment, a wrong
 * ending. Names are compared as the most forgiving file system would: its folder may be that of another service.
 */
export function goneFrom({ services }: Project, root: string): (unit: string) => boolean {
  const known = new Set(services.map((file) => pathKey(unitOf(file))))
  return (unit) => !known.has(pathKey(unit)) && !(isUnit(unit) && isPassedOver(root, unit))
}

/** A manifest may have been edited: what is no name of a service is no path either. */
function isUnit(unit: string): boolean {
  return unit.split('/').length === 2 && pathProblem(unit) === undefined
}

const endings = ['.yaml', '.yml', '.yaml.txt', '.yml.txt']

function isPassedOver(root: string, unit: string): boolean {
  const path = join(root, 'data', 'services', unit)
  try {
    const agency = lstatSync(join(path, '..'), { throwIfNoEntry: false })
    const isThere = (ending: string): boolean =>
      lstatSync(path + ending, { throwIfNoEntry: false }) !== undefined
    return agency?.isSymbolicLink() === true || endings.some(isThere)
  } catch {
    return true
  }
}

/** Names `agency/service` of all records. */
function remembered(out: string): string[] {
  const folder = join(out, stateFolder, 'services')
  return namesIn(folder).flatMap((agency) =>
    namesIn(join(folder, agency))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${agency}/${name.slice(0, -'.json'.length)}`),
  )
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
