/** Gathers findings; one that several services share (an agency file, a template) is kept once. */
import type { Diagnostic, Report, Severity } from '../model/diagnostic.ts'
import { identity } from './mark.ts'

export type Collected = {
  readonly report: Report
  readonly findings: readonly Diagnostic[]
  readonly count: (severity: Severity) => number
  readonly has: (code: string) => boolean
}

export function collect(): Collected {
  const findings: Diagnostic[] = []
  const known = new Set<string>()
  return {
    findings,
    report: (finding) => {
      const key = identity(finding)
      if (known.has(key)) return
      known.add(key)
      findings.push(finding)
    },
    count: (severity) => findings.filter((finding) => finding.severity === severity).length,
    has: (code) => findings.some((finding) => finding.code === code),
  }
}
