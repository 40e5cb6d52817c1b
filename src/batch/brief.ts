/** What a batch keeps of a service whose findings were shown: a batch may be long, and its findings many. */
import type { ManifestEntry } from '../model/output.ts'
import { type Mark, markOf } from './mark.ts'
import { type Packed, packed } from './packed.ts'
import { reportRow } from './report-row.ts'
import type { StoredFinding } from './stored-finding.ts'

export type Brief = {
  /** Its row in `report.html`. */
  readonly row: Packed
  /** One a finding, in the order of the findings. */
  readonly marks: readonly Mark[]
  /** The first error, which is the reason of a failure, with its place; the first finding when there is no error. */
  readonly reason: string
}

export function briefOf(entry: ManifestEntry, findings: readonly StoredFinding[]): Brief {
  return {
    row: packed(reportRow(entry, findings)),
    marks: findings.map(markOf),
    reason: reasonOf(findings.find(({ severity }) => severity === 'error') ?? findings[0]),
  }
}

function reasonOf(finding: StoredFinding | undefined): string {
  if (!finding) return ''
  const { message, location } = finding
  if (!location) return message
  const { source, start } = location
  return `${message} (${source.name}:${start.line}:${start.column})`
}
