/** What Handlebars says of a text that it cannot read, in Russian and with its place. */
import type { Issue } from './issue.ts'

type Opening = { readonly name: string; readonly offset: number }

const hint = 'проверьте, что каждый {{#блок}} закрыт своим {{/блок}}, а скобки и кавычки парные'

/** The issue for an exception thrown by the parser over `text`. */
export function syntaxIssue(error: unknown, text: string): Issue {
  const fault = blockFault(text) ?? expressionFault(error, text)
  return { code: 'template/syntax', message: fault.message, hint, ...position(text, fault.offset) }
}

/** A block left open, crossed, or closed without being open: the commonest mistakes, which Handlebars names late. */
function blockFault(text: string): { message: string; offset: number } | undefined {
  const open: Opening[] = []
  for (const match of text.matchAll(/\{\{!--[\s\S]*?--\}\}|\{\{!.*?\}\}|\{\{~?([#^/])[>*]?\s*([\w./-]+)/g)) {
    const [, sign, name] = match
    if (!sign || !name) continue
    if (sign !== '/') {
      open.push({ name, offset: match.index })
      continue
    }
    const last = open.pop()
    if (!last) return { message: `Блок {{/${name}}} закрыт, но не открыт.`, offset: match.index }
    if (last.name !== name)
      return { message: `Блок {{#${last.name}}} закрыт чужим тегом {{/${name}}}.`, offset: match.index }
  }
  const left = open.at(-1)
  return left && { message: `Блок {{#${left.name}}} не закрыт.`, offset: left.offset }
}

function expressionFault(error: unknown, text: string): { message: string; offset: number } {
  const line = Number(/line (\d+)/.exec(String(error))?.[1] ?? 1)
  const lineStart = offsetOfLine(text, line)
  const inLine = text.slice(lineStart).split('\n', 1)[0] ?? ''
  return {
    message: 'Выражение {{…}} записано неверно.',
    offset: lineStart + Math.max(0, inLine.indexOf('{{')),
  }
}

function offsetOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, each) => sum + each.length + 1, 0)
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
