import Handlebars from 'handlebars'
import type { PartialCall, ShippedTemplate } from '../model/template.ts'
import { calledPartials, callsIn } from './calls.ts'
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

type TemplateSpecification = Parameters<typeof Handlebars.template>[0]

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

// Not Handlebars' own `strict`: there a condition on a path of three names fails when the second is missing. The gate
// and the helpers refuse missing values instead, with the name of the value in the message.
const options = { knownHelpers, knownHelpersOnly: true, preventIndent: true }

/** Compiles a template; `source` is its index among the sources of the markup. */
export function compile(env: typeof Handlebars, text: string, source: number, names: Names): Compiled {
  const parsed = parseTemplate(text)
  if (!parsed.ok) return parsed
  const issues = dialectIssues(parsed.program, names)
  if (issues.length > 0) return { ok: false, issues }
  const partials = [...calledPartials(callsIn(parsed.program))]
  prepare(parsed.program, source)
  return { ok: true, run: env.compile(parsed.program, options), partials }
}

/** Stands for the index of the template, which is known only beside the templates of a project. */
const anywhere = -2

/** What `compile` would run, as code; undefined for a template whose form is wrong. */
export function compiledCode(
  text: string,
  names: Names,
): { readonly calls: readonly PartialCall[]; readonly code: string } | undefined {
  const parsed = parseTemplate(text)
  if (!parsed.ok || dialectIssues(parsed.program, names).length > 0) return undefined
  const calls = callsIn(parsed.program)
  prepare(parsed.program, anywhere)
  return { calls, code: String(Handlebars.precompile(parsed.program, options)) }
}

/** The same as `compile` of the text that the code was made from. */
export function compiledFrom(
  env: typeof Handlebars,
  { calls, code }: ShippedTemplate,
  source: number,
): Compiled {
  const placed = code().replaceAll(`<?at ${anywhere} `, `<?at ${source} `)
  // The code was made by Handlebars from a template of the package; nothing of a project is in it.
  const template = new Function(`return ${placed}`)() as TemplateSpecification
  return { ok: true, run: env.template(template), partials: [...calledPartials(calls)] }
}
