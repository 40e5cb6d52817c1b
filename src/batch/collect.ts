/** Gathers findings; one that several services share (an agency file, a template) is kept once. */
import type { Diagnostic, Report, Severity } from '../model/diagnostic.ts'

export type Collected = {
  readonly report: Report
  readonly findings: readonly Diagnostic[]
  readonly count: (severity: Severity) => number
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
  }
}

/** A template that is wrong at a place is wrong once, whether it was seen before or after it was rendered. */
function identity({ code, severity, message, location }: Diagnostic): string {
  const place = location && [location.source.name, location.start.line, location.start.column]
  return JSON.stringify(
    place && /^(template|markup)\//.test(code) ? [severity, place] : [code, message, place],
  )
}
