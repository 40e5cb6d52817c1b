/** Findings for people: place first, then what is wrong, the lines of the file, what to do and the norm. */
import type { Diagnostic, Location, Severity } from '../../model/diagnostic.ts'
import { frame } from './frame.ts'
import { wrapped } from './wrap.ts'

export type Style = {
  /** Columns of the console. */
  readonly width: number
  /** Whether sentences are broken at these columns: a file or another program gets them whole. */
  readonly wraps?: boolean
  readonly paint: (severity: Severity | 'dim', text: string) => string
}

const words: Record<Severity, string> = { error: 'ошибка', warning: 'замечание', info: 'к сведению' }

/** One block per finding, separated by empty lines; the text ends with a line feed unless it is empty. */
export function pretty(diagnostics: readonly Diagnostic[], style: Style): string {
  return diagnostics.map((diagnostic) => `${block(diagnostic, style)}\n`).join('\n')
}

function block(diagnostic: Diagnostic, style: Style): string {
  const { severity, location, related = [] } = diagnostic
  const rest = [...(location ? [place(location)] : []), diagnostic.code]
  const lines = [
    `${style.paint(severity, words[severity])}${beside(words[severity].length, rest, style)}`,
    told(diagnostic.message, style),
    ...framed(location, style),
    ...related.flatMap((other) => [
      told(`${other.message.replace(/\.$/, '')}: ${place(other.location)}`, style),
      ...framed(other.location, style),
    ]),
    ...(diagnostic.hint ? [told(`Что сделать: ${sentence(diagnostic.hint)}`, style)] : []),
    ...(diagnostic.norm ? [told(`Основание: ${diagnostic.norm}`, style)] : []),
  ]
  return lines.join('\n')
}

/** Words behind a head of `taken` columns; one that the console would break goes to a line of its own. */
function beside(taken: number, rest: readonly string[], { width, wraps = false }: Style): string {
  let column = taken
  const parts = rest.map((word) => {
    column += 2 + word.length
    if (!wraps || column < width) return `  ${word}`
    column = 2 + word.length
    return `\n  ${word}`
  })
  return parts.join('')
}

function told(text: string, { width, wraps = false }: Style): string {
  return wraps ? wrapped(`  ${text}`, width) : `  ${text}`
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.:;…]$/.test(first) ? first : `${first}.`
}

function place({ source, start }: Location): string {
  return `${source.name}:${start.line}:${start.column}`
}

function framed(location: Location | undefined, style: Style): string[] {
  if (!location) return []
  const lines = frame(location, style.width - 4)
  return lines.length === 0 ? [] : ['', ...lines.map((line) => style.paint('dim', `    ${line}`)), '']
}

/** «Ошибок: 2, замечаний: 1.» — or that there is nothing to mend. */
export function tallied(count: (severity: Severity) => number): string {
  const [errors, warnings, remarks] = [count('error'), count('warning'), count('info')]
  if (errors + warnings + remarks === 0) return 'Замечаний нет.'
  return `Ошибок: ${errors}, замечаний: ${warnings}, к сведению: ${remarks}.`
}
