/** Runs the rules over a subject with the severities of its profile. */
import type { Report } from '../model/diagnostic.ts'
import type { Subject } from './rule.ts'
import { rules } from './rules.ts'

/** Findings come in the order of the rules, inside a rule in the order of the data. */
export function check(subject: Subject, report: Report): void {
  const severities = subject.profile.value.checks ?? {}
  reportUnknown(Object.keys(severities), subject, report)
  const known = isService(subject) ? rules : rules.filter(({ everyKind }) => everyKind)
  for (const rule of known) {
    const asked = severities[rule.code] ?? rule.severity
    if (asked === 'off') continue
    const severity = asked === 'error' && subject.draft ? 'warning' : asked
    const { code, norm } = rule
    rule.check(subject, (finding) => {
      if (subject.draft && ofGap.test(finding.message)) return
      report({ code, severity, ...(norm !== undefined && { norm }), ...finding })
    })
  }
}

/** What only follows from a missing value, by the text or the name that stands for it: the gap itself is told. */
const ofGap = /\[не заполнено: |(?<![\w-])gap-[a-z0-9-]+/

/** A file says its kind when it is no service; its data have another shape, which the rules about services do not know. */
function isService({ service }: Subject): boolean {
  const { kind } = service.value as { readonly kind?: unknown }
  return kind === undefined || kind === 'service'
}

/** A severity for a code that no rule has would be lost in silence. */
function reportUnknown(codes: readonly string[], { profile }: Subject, report: Report): void {
  for (const code of codes.filter((one) => !rules.some((rule) => rule.code === one))) {
    report({
      code: 'profile/unknown-check',
      severity: 'warning',
      message: `Проверки «${code}» нет: ее важность задать нельзя.`,
      hint: 'Проверьте код: важность задается проверкам документа и содержания данных, но не ошибкам чтения файлов.',
      location: profile.locate(`/checks/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'key'),
    })
  }
}
