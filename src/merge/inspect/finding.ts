import type { Diagnostic, Location, Report, Source } from '../../model/diagnostic.ts'
import { type Issue, issueDiagnostic, placeOf } from '../issue.ts'

/** The template that is being inspected, and by which calls it was reached. */
export type Frame = {
  readonly source: Source
  /** Every fault of a heading has this place in the profile. */
  readonly fixed?: Location
  readonly calls: readonly Location[]
  readonly partials: readonly string[]
}

/** Reports every finding once, though a partial is inspected for every call. */
export function once(report: Report): Report {
  const seen = new Set<string>()
  return (diagnostic) => {
    const { code, message, location } = diagnostic
    const key = [code, message, location?.source.name, location?.start.line, location?.start.column].join(
      '\n',
    )
    if (!seen.has(key)) report(diagnostic)
    seen.add(key)
  }
}

/** The diagnostic of an issue, with the call of the partial when it lies in one. */
export function findingOf(issue: Issue, frame: Frame): Diagnostic {
  const diagnostic = issueDiagnostic(issue, frame.source)
  const [call] = frame.calls
  return {
    ...diagnostic,
    ...(frame.fixed ? { location: frame.fixed } : {}),
    ...(call ? { related: [{ message: 'Фрагмент вызван здесь', location: call }] } : {}),
  }
}

export function locationOf(node: hbs.AST.Node, frame: Frame): Location {
  return frame.fixed ?? { source: frame.source, start: placeOf(node) }
}
