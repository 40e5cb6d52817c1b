/** What became of one service of a batch. */
import type { Brief } from '../batch/brief.ts'
import { type Rendered, unitOf } from '../batch/job.ts'
import type { StoredFinding } from '../batch/stored-finding.ts'

export type Outcome = Pick<Rendered, 'file' | 'entry' | 'outdated'> & {
  readonly brief: Brief
  /** None once they were shown. */
  readonly findings: () => readonly StoredFinding[]
  readonly kind: 'rendered' | 'unchanged' | 'failed'
  /** Time of the work; undefined when no clock was given or nothing was done. */
  readonly milliseconds?: number
}

/** Unchanged services are told of one by one only in a small batch; else they are counted, and stand in the report. */
export const fewServices = 20

export function countOf(outcomes: readonly Outcome[], kind: Outcome['kind']): number {
  return outcomes.filter((outcome) => outcome.kind === kind).length
}

export function nameOf(outcome: Outcome): string {
  return unitOf(outcome.file)
}
