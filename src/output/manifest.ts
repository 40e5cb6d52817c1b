/** The record of what was made from what: same inputs, same manifest, whatever order the services were rendered in. */
import { createHash } from 'node:crypto'
import type { IsoDate } from '../model/document.ts'
import type { Artifact, FileHash, Manifest, ManifestEntry } from '../model/output.ts'
import { manifestPath } from './plan.ts'

/** Hash of a file as the manifest records it. */
export function fileHash(path: string, bytes: Uint8Array): FileHash {
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The manifest of entries in any order: entries by agency and service, files by path. */
export function manifestOf(
  tool: Manifest['tool'],
  date: IsoDate,
  entries: readonly ManifestEntry[],
): Manifest {
  return {
    tool: { name: tool.name, version: tool.version },
    date,
    services: entries.map(ordered).sort(byUnit),
  }
}

/** Those entries of an earlier manifest that `current` does not replace. */
export function notRenewed(current: Manifest, kept: readonly ManifestEntry[]): ManifestEntry[] {
  const renewed = new Set(current.services.map(unit))
  return kept.filter((entry) => !renewed.has(unit(entry)))
}

/** `current` with those entries of an earlier manifest that it does not replace. */
export function mergeManifests(current: Manifest, kept: readonly ManifestEntry[]): Manifest {
  return manifestOf(current.tool, current.date, [...current.services, ...notRenewed(current, kept)])
}

/** The manifest as a file: indented JSON with a line feed at the end. */
export function manifestArtifact(manifest: Manifest): Artifact {
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
  return { path: manifestPath, format: 'manifest', bytes }
}

/** Keys in one order, so that the same entry is the same text whoever built it. */
function ordered(entry: ManifestEntry): ManifestEntry {
  const { service, agency, profile, status, findings } = entry
  return {
    service,
    agency,
    profile,
    status,
    inputs: files(entry.inputs),
    outputs: files(entry.outputs),
    findings: { error: findings.error, warning: findings.warning, info: findings.info },
  }
}

function files(hashes: readonly FileHash[]): FileHash[] {
  return hashes.map(({ path, sha256 }) => ({ path, sha256 })).sort((one, two) => compare(one.path, two.path))
}

function byUnit(one: ManifestEntry, two: ManifestEntry): number {
  return compare(unit(one), unit(two))
}

function unit(entry: ManifestEntry): string {
  return `${entry.agency}/${entry.service}`
}

/** By code units: the order must not depend on the language of the system. */
function compare(one: string, two: string): number {
  if (one === two) return 0
  return one < two ? -1 : 1
}
