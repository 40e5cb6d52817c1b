/** What is remembered of a rendered service: what it was made from, what came out and what was found. */
import { Buffer } from 'node:buffer'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ManifestEntry } from '../model/output.ts'
import type { Brief } from './brief.ts'
import type { Earlier } from './earlier.ts'
import { type Settings, unitOf } from './job.ts'
import type { Key } from './key.ts'
import { unpackedFindings } from './packed.ts'
import { keepRecord, readRecord } from './record.ts'
import type { Made } from './render-service.ts'
import type { StoredFinding } from './stored-finding.ts'

export type State = {
  readonly key: Key
  /** Paths of the templates that the hash in the key is of. */
  readonly templates: readonly string[]
  readonly entry: ManifestEntry
  readonly brief: Brief
  /** What else of the service lay in the output folder, as far as it was known of what it had been made. */
  readonly earlier: readonly Earlier[]
  /** Parsed when they are asked for: most runs count them and show none. */
  readonly findings: () => readonly StoredFinding[]
}

type Head = Pick<State, 'key' | 'templates' | 'entry'> & {
  readonly brief: Omit<Brief, 'row'>
  readonly earlier?: readonly Earlier[]
}

/** `unit` is `agency/service`. Undefined when nothing is remembered or it is damaged. */
export function readState(out: string, unit: string): State | undefined {
  const record = readRecord(out, pathOfState(unit))
  if (!record) return undefined
  const { key, templates, entry, brief, earlier = [] } = record.head as Head
  const [findings, row] = record.others.map((part) => part.toString('latin1'))
  // A file that was moved or copied tells of another service.
  if (!findings || !row || `${entry.agency}/${entry.service}` !== unit) return undefined
  return {
    key,
    templates,
    entry,
    brief: { ...brief, row },
    earlier,
    findings: () => unpackedFindings(findings),
  }
}

/**
 * Remembers a service that was written whole. One that was not, or whose findings depend on the disk, is rendered anew.
 * Gives back why it could not be remembered.
 */
export function keepState(
  { rendered, findings, templates }: Made,
  key: Key,
  earlier: readonly Earlier[],
  settings: Settings,
): Diagnostic | undefined {
  const { file, entry } = rendered
  const { row, ...brief } = rendered.brief
  if (entry.status === 'failed' || findings.some(({ code }) => code.startsWith('output/'))) return undefined
  // The key knows the agency of the folder; what came of another one cannot be recognised again.
  const agencies = entry.inputs.filter(({ path }) => path.startsWith('data/agencies/'))
  if (agencies.some(({ path }) => path !== `data/agencies/${file.agency}.yaml`)) return undefined
  const head: Head = { key, templates, entry, brief, ...(earlier.length > 0 && { earlier }) }
  const others = [rendered.findings, row].map((part) => Buffer.from(part, 'latin1'))
  return keepRecord(settings, pathOfState(unitOf(file)), head, ...others)
}

/** Inside the folder of the records. */
export function pathOfState(unit: string): string {
  return `services/${unit}.json`
}
