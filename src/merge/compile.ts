import Handlebars from 'handlebars'
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

/** More than a template of any use holds; the parser's stack is bounded with it. */
const maxLength = 1024 * 1024

const knownHelpers = Object.fromEntries([gate, 'each', ...helperTable.keys()].map((name) => [name, true]))

/** Reads a template text; a text that Handlebars cannot read gives one issue. */
export function parseTemplate(text: string): Parsed {
  if (text.length > maxLength) {
    const message = 'Шаблон слишком велик.'
    return {
      ok: false,
      issues: [{ code: 'template/too-large', message, hint: 'разделите его', line: 1, column: 1 }],
    }
  }
  try {
    return { ok: true, program: Handlebars.parseWithoutProcessing(text) }
  } catch (error) {
    return { ok: false, issues: [syntaxIssue(error, text)] }
  }
}

/** Compiles a template; `source` is its index among the sources of the markup. */
export function compile(env: typeof Handlebars, text: string, source: number, names: Names): Compiled {
  try {
    return compileTree(env, text, source, names)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = 'Выражения шаблона вложены слишком глубоко.'
    return {
      ok: false,
      issues: [{ code: 'template/too-large', message, hint: 'упростите шаблон', line: 1, column: 1 }],
    }
  }
}

function compileTree(env: typeof Handlebars, text: string, source: number, names: Names): Compiled {
  const parsed = parseTemplate(text)
  if (!parsed.ok) return parsed
  const issues = dialectIssues(parsed.program, names)
  if (issues.length > 0) return { ok: false, issues }
  const partials = [...new Set(partialsOf(parsed.program))]
  prepare(parsed.program, source)
  // Not Handlebars' own `strict`: there a condition on a path of three names fails when the second is missing. The gate
  // and the helpers refuse missing values instead, with the name of the value in the message.
  const run = env.compile(parsed.program, { knownHelpers, knownHelpersOnly: true, preventIndent: true })
  return { ok: true, run, partials }
}

function partialsOf(program: hbs.AST.Program | undefined): string[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'PartialStatement')
      return [((statement as hbs.AST.PartialStatement).name as hbs.AST.PathExpression).original]
    if (statement.type !== 'BlockStatement') return []
    const block = statement as hbs.AST.BlockStatement
    return [...partialsOf(block.program), ...partialsOf(block.inverse)]
  })
}
