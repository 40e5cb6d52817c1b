/** Tells findings apart without keeping them: one that several services share (an agency file, a template) is one. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { hashOfText } from './hash.ts'
import type { StoredFinding } from './stored-finding.ts'

/** The first letter of the severity, and half of the hash of what makes the finding that one. */
export type Mark = string

const digits = 32

export function markOf(finding: Diagnostic | StoredFinding): Mark {
  return finding.severity.charAt(0) + hashOfText(identity(finding)).slice(0, digits)
}

/** A template that is wrong at a place is wrong once, whether it was seen before or after it was rendered. */
export function identity({ code, severity, message, location }: Diagnostic | StoredFinding): string {
  const place = location && [location.source.name, location.start.line, location.start.column]
  return JSON.stringify(
    place && /^(template|markup)\//.test(code) ? [severity, place] : [code, message, place],
  )
}

export type Tally = {
  /** Counts findings; those that were not met before are given back. `marks` are theirs, if known. */
  readonly fresh: <T extends Diagnostic>(findings: readonly T[], marks?: readonly Mark[]) => T[]
  /** Counts findings that are not shown. */
  readonly add: (marks: readonly Mark[]) => void
  readonly count: (severity: Severity) => number
  /** Whether a finding of this code was among those given to `fresh`. */
  readonly has: (code: string) => boolean
}

/** Counts each finding once and keeps none. */
export function tally(): Tally {
  const known = new Set<string>()
  const codes = new Set<string>()
  const counts = new Map<string, number>()
  const isFresh = (mark: Mark): boolean => {
    const before = known.size
    known.add(mark.slice(1))
    if (known.size === before) return false
    counts.set(mark.charAt(0), (counts.get(mark.charAt(0)) ?? 0) + 1)
    return true
  }
  return {
    fresh: (findings, marks = findings.map(markOf)) =>
      findings.filter((finding, index) => {
        codes.add(finding.code)
        return isFresh(marks[index] ?? markOf(finding))
      }),
    add: (marks) => marks.forEach(isFresh),
    count: (severity) => counts.get(severity.charAt(0)) ?? 0,
    has: (code) => codes.has(code),
  }
}
