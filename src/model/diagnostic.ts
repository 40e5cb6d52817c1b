/** A finding about data, templates or the resulting document: the only way the program talks about mistakes. */

export type Severity = 'error' | 'warning' | 'info'

/** A text that a place can point into: a file, or the markup that a template produced. */
export type Source = { readonly name: string; readonly text: string }

/** Line and column from 1, as an editor shows them; the column counts UTF-16 units. */
export type Position = { readonly line: number; readonly column: number }

export type Location = {
  readonly source: Source
  readonly start: Position
  readonly end?: Position
  /** JSON Pointer into the data, e.g. `/standard/term/maximum/value`. */
  readonly pointer?: string
}

export type Diagnostic = {
  /** `area/problem`, kebab-case, listed in docs/diagnostics.md. */
  readonly code: string
  readonly severity: Severity
  /** One Russian sentence: what is wrong. */
  readonly message: string
  /** One Russian sentence: what to do. */
  readonly hint?: string
  readonly location?: Location
  readonly related?: readonly { readonly message: string; readonly location: Location }[]
  /** The norm that demands it, as it is printed. */
  readonly norm?: string
}

/** Collects findings; passed down the pipeline under the name `report`. */
export type Report = (diagnostic: Diagnostic) => void
