import type { Issue } from '../issue.ts'
import type { Frame } from './finding.ts'

/** A template that could be read. */
export type Readable = { readonly source: Frame['source']; readonly program: hbs.AST.Program }

/** What every step of the inspection shares. */
export type Inspection = {
  readonly emit: (issue: Issue, frame: Frame) => void
  /** A key that no other value has. */
  readonly fresh: () => string
  readonly partial: (name: string) => Readable | undefined
  /** Every argument that some call passes to a partial. */
  readonly argumentsOf: (partial: string) => ReadonlySet<string>
  /** Counts an inspected call; false when there are more than any project has. */
  readonly spend: () => boolean
}
