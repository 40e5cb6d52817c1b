/** Findings for programs: one JSON document, places as numbers, no source texts. */
import type { StoredFinding, StoredLocation } from '../../batch/stored-finding.ts'
import type { Diagnostic, Location } from '../../model/diagnostic.ts'

/** Two-space JSON with a final line feed. */
export function json(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ findings: diagnostics.map(plainFinding) }, null, 2)}\n`
}

/** A finding as JSON: its place as numbers, without the text of the source. */
export function plainFinding({ location, related, ...rest }: Diagnostic | StoredFinding): object {
  return {
    ...rest,
    ...(location && place(location)),
    ...(related && {
      related: related.map((other) => ({ message: other.message, ...place(other.location) })),
    }),
  }
}

function place({ source, start, end, pointer }: Location | StoredLocation): object {
  return { file: source.name, start, ...(end && { end }), ...(pointer !== undefined && { pointer }) }
}
