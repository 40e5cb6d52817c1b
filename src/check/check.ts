/** Runs the rules over a subject with the severities of its profile. */
import type { Report } from '../model/diagnostic.ts'
import type { Subject } from './rule.ts'
import { rules } from './rules.ts'

/** Findings come in the order of the rules, inside a rule in the order of the data. */
export function check(subject: Subject, report: Report): void {
  const severities = subject.profile.value.checks ?? {}
  for (const rule of rules) {
    const severity = severities[rule.code] ?? rule.severity
    if (severity === 'off') continue
    const { code, norm } = rule
    rule.check(subject, (finding) =>
      report({ code, severity, ...(norm !== undefined && { norm }), ...finding }),
    )
  }
}
