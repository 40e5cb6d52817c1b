import type { Diagnostic, Source } from '../model/diagnostic.ts'

/** A fault in the text of one template; line and column from 1. */
export type Issue = {
  readonly code: string
  readonly severity?: 'warning'
  readonly message: string
  readonly hint: string
  readonly line: number
  readonly column: number
}

export function issueDiagnostic(issue: Issue, source: Source): Diagnostic {
  const { code, message, hint, line, column } = issue
  const severity = issue.severity ?? 'error'
  return { code, severity, message, hint, location: { source, start: { line, column } } }
}

/** Where a node of Handlebars begins; its columns count from 0. */
export function placeOf(node: hbs.AST.Node): { line: number; column: number } {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 }
}
