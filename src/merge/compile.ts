import Handlebars from 'handlebars'
import { calledPartials } from './calls.ts'
import { isTooDeep } from './depth.ts'
import { dialectIssues, type Names } from './dialect.ts'
import { helperTable } from './helpers/table.ts'
import type { Issue } from './issue.ts'
import { gate, prepare } from './prepare.ts'
import { syntaxIssue } from './syntax.ts'

/** A template ready to run, with the partials that it calls; or what is wrong with its form. */
export type Compiled =
  | { readonly ok: true; readonly run: Handlebars.TemplateDelegate; readonly partials: readonly string[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export type Parsed =
  | { readonly ok: true; readonly program: hbs.AST.Program }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** More than a template of any use holds; reading time is bounded with it. */
const maxLength = 1024 * 1024

const knownHelpers = Object.fromEntries([gate, 'each', ...helperTable.keys()].map((name) => [name, true]))

/** Reads a template text; a text that Handlebars cannot read gives one issue. */
export function parseTemplate(text: string): Parsed {
  if (text.length > maxLength) return tooLarge('Шаблон слишком велик.')
  if (isTooDeep(text)) return tooLarge('Выражения шаблона вложены слишком глубоко.')
  try {
    return { ok: true, program: Handlebars.parseWithoutProcessing(text) }
  } catch (error) {
    return { ok: false, issues: [syntaxIssue(error, text)] }
  }
}

function tooLarge(message: string): Parsed {
  return {
    ok: false,
    issues: [{ code: 'template/too-large', message, hint: 'разделите шаблон', line: 1, column: 1 }],
  }
}

/** Compiles a template; `source` is its index among the sources of the markup. */
export function compile(env: typeof Handlebars, text: string, source: number, names: Names): Compiled {
  const parsed = parseTemplate(text)
  if (!parsed.ok) return parsed
  const issues = dialectIssues(parsed.program, names)
  if (issues.length > 0) return { ok: false, issues }
  const partials = [...calledPartials([parsed.program])]
  prepare(parsed.program, source)
  // Not Handlebars' own `strict`: there a condition on a path of three names fails when the second is missing. The gate
  // and the helpers refuse missing values instead, with the name of the value in the message.
  const run = env.compile(parsed.program, { knownHelpers, knownHelpersOnly: true, preventIndent: true })
  return { ok: true, run, partials }
}
