/** Reads a manifest of an earlier run, which anyone may have edited: a wrong one is worth a warning, not a failure. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { FileHash, Manifest, ManifestEntry, ManifestShard } from '../model/output.ts'

export const brokenManifest: Diagnostic = {
  code: 'output/manifest-broken',
  severity: 'warning',
  message: 'Прежний файл manifest.json в папке результатов не читается и заменен новым.',
  hint: 'Сформируйте регламенты всех услуг заново, чтобы список результатов стал полным.',
}

type Fields = Readonly<Record<string, unknown>>

/** Entries of the manifest `text`; none, with a warning, when it is not a manifest. */
export function parseManifestEntries(text: string | undefined, report: Report): ManifestEntry[] {
  if (text === undefined) return []
  const manifest = parseJson(text)
  if (isFields(manifest) && isListOf(manifest.services, isEntry)) return [...manifest.services]
  report(brokenManifest)
  return []
}

/** A whole manifest; undefined for anything else. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = parseJson(text)
  if (!isFields(manifest) || !isListOf(manifest.services, isEntry)) return undefined
  const { tool, date, services, shard } = manifest
  if (!isTool(tool) || typeof date !== 'string' || !(shard === undefined || isShard(shard))) return undefined
  return { tool, date, services, ...(shard && { shard }) }
}

function isTool(value: unknown): value is Manifest['tool'] {
  return isFields(value) && typeof value.name === 'string' && typeof value.version === 'string'
}

/** As many parts as the option --shard can name. */
const mostParts = 999_999

function isShard(value: unknown): value is ManifestShard {
  if (!isFields(value)) return false
  const { index, count, services } = value
  return (
    isWhole(count, 1, mostParts) &&
    isWhole(index, 1, count) &&
    isWhole(services, 0, Number.MAX_SAFE_INTEGER) &&
    [value.digest, value.run, value.data, value.content].every((hash) => typeof hash === 'string')
  )
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isFields(value) &&
    typeof value.service === 'string' &&
    typeof value.agency === 'string' &&
    (value.profile === null || typeof value.profile === 'string') &&
    (value.status === 'rendered' || value.status === 'draft' || value.status === 'failed') &&
    isListOf(value.inputs, isFileHash) &&
    isListOf(value.outputs, isFileHash) &&
    isCounts(value.findings)
  )
}

function isFileHash(value: unknown): value is FileHash {
  return isFields(value) && typeof value.path === 'string' && typeof value.sha256 === 'string'
}

function isCounts(value: unknown): value is ManifestEntry['findings'] {
  return (
    isFields(value) && [value.error, value.warning, value.info].every((count) => typeof count === 'number')
  )
}

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
