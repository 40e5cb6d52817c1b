/** Findings for people: place first, then what is wrong, the lines of the file, what to do and the norm. */
import type { Diagnostic, Location, Severity } from '../../model/diagnostic.ts'
import { frame } from './frame.ts'

export type Style = {
  /** Columns of the console. */
  readonly width: number
  readonly paint: (severity: Severity | 'dim', text: string) => string
}

const words: Record<Severity, string> = { error: 'ошибка', warning: 'замечание', info: 'к сведению' }

/** One block per finding, separated by empty lines; the text ends with a line feed unless it is empty. */
export function pretty(diagnostics: readonly Diagnostic[], style: Style): string {
  return diagnostics.map((diagnostic) => `${block(diagnostic, style)}\n`).join('\n')
}

function block(diagnostic: Diagnostic, style: Style): string {
  const { severity, location, related = [] } = diagnostic
  const head = [style.paint(severity, words[severity]), location && place(location), diagnostic.code]
  const lines = [
    head.filter((part) => part !== undefined).join('  '),
    `  ${diagnostic.message}`,
    ...framed(location, style),
    ...related.flatMap((other) => [
      `  ${other.message.replace(/\.$/, '')}: ${place(other.location)}`,
      ...framed(other.location, style),
    ]),
    ...(diagnostic.hint ? [`  Что сделать: ${sentence(diagnostic.hint)}`] : []),
    ...(diagnostic.norm ? [`  Основание: ${diagnostic.norm}`] : []),
  ]
  return lines.join('\n')
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
