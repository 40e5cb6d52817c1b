/** Handlebars shut in: its own instance, a closed list of helpers, no way to prototypes, bounded depth and output. */
import Handlebars from 'handlebars'
import type { Report, Source } from '../model/diagnostic.ts'
import type { ShippedTemplate, TemplateSet } from '../model/template.ts'
import { type Compiled, compile, compiledFrom } from './compile.ts'
import { TemplateFault } from './fault.ts'
import { framesOf } from './frame.ts'
import { helperTable } from './helpers/table.ts'
import { issueDiagnostic } from './issue.ts'
import { each } from './loop.ts'
import { gate } from './prepare.ts'
import { print } from './print.ts'
import { enter, type Run, spend, startRun } from './run.ts'

export type Context = Readonly<Record<string, unknown>>

/** One set of templates, compiled as they are asked for. */
export type Environment = {
  /** Index S of the marks: the sections in the order of their names, then the partials. */
  readonly sources: readonly Source[]
  /** The text of a section template; undefined when its form is wrong, which is reported. Throws a `TemplateFault`. */
  readonly section: (name: string, context: Context, report: Report) => string | undefined
  /** The same for a text that is no file: a heading. Its faults have no place. */
  readonly expression: (text: string, context: Context, report: Report, source: Source) => string | undefined
}

const environments = new WeakMap<TemplateSet, Environment>()

/** The environment of a set, made once: a batch compiles every template once. */
export function environmentOf(templates: TemplateSet): Environment {
  const known = environments.get(templates)
  if (known) return known
  const made = createEnvironment(templates)
  environments.set(templates, made)
  return made
}

/** No own index: the text is not among the sources. */
const elsewhere = -1

function createEnvironment(templates: TemplateSet): Environment {
  const sectionNames = [...templates.sections.keys()].sort()
  const partialNames = [...templates.partials.keys()].sort()
  const sources = [...sorted(templates.sections, sectionNames), ...sorted(templates.partials, partialNames)]
  const state: { run: Run } = { run: startRun() }
  const env = Handlebars.create()
  const ofSources: Compiled[] = []
  const ofExpressions = new Map<string, Compiled>()
  const inGoodForm = new Set<Compiled>()

  /** What the build has compiled is not even read: `text` is asked for otherwise. */
  const made = (built: ShippedTemplate | undefined, index: number, text: () => string): Compiled =>
    built ? compiledFrom(env, built, index) : compile(env, text(), index, { partials: partialNames })
  const compiled = (index: number): Compiled => {
    const source = sources[index]
    const known =
      ofSources[index] ?? made(source && templates.shipped?.of(source), index, () => source?.text ?? '')
    ofSources[index] = known
    return known
  }
  const compiledExpression = (text: string): Compiled => {
    const known = ofExpressions.get(text) ?? made(templates.shipped?.expression(text), elsewhere, () => text)
    ofExpressions.set(text, known)
    return known
  }
  const partialIndex = (name: string): number => sectionNames.length + partialNames.indexOf(name)
  const partial = (name: string): Compiled => compiled(partialIndex(name))
  registerHelpers(env, () => state.run, sources)
  for (const name of partialNames)
    env.registerPartial(name, (context: unknown, options) => {
      const ready = partial(name)
      if (!ready.ok) throw new Error(`partial ${name} was not checked`)
      return enter(state.run, partialIndex(name), sources, () => ready.run(context, options))
    })

  const frame = framesOf(env)

  /** Whether a template and all that it calls are in good form; faults are reported. */
  const usable = (one: Compiled, source: Source, report: Report, seen: Set<string>): boolean => {
    if (!one.ok) {
      for (const issue of one.issues) report(issueDiagnostic(issue, source))
      return false
    }
    const called = one.partials.filter((name) => !seen.has(name))
    for (const name of called) seen.add(name)
    return called
      .map((name) => usable(partial(name), sources[partialIndex(name)] ?? source, report, seen))
      .every(Boolean)
  }
  const render = (ready: Compiled, index: number, source: Source, context: Context, report: Report) => {
    const isUsable = inGoodForm.has(ready) || usable(ready, source, report, new Set())
    if (!isUsable || !ready.ok) return undefined
    inGoodForm.add(ready)
    state.run = startRun()
    return enter(state.run, index, sources, () => ready.run(context, frame(context)))
  }
  return {
    sources,
    section: (name, context, report) => {
      const index = sectionNames.indexOf(name)
      const source = sources[index]
      return source && render(compiled(index), index, source, context, report)
    },
    expression: (text, context, report, source) =>
      text.includes('{{') ? render(compiledExpression(text), elsewhere, source, context, report) : text,
  }
}

function sorted(texts: ReadonlyMap<string, Source>, names: readonly string[]): Source[] {
  return names.flatMap((name) => texts.get(name) ?? [])
}

type Located = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation }

/** Gives every helper its place: a fault gets it, and so does the markup that a helper writes. */
function registerHelpers(env: typeof Handlebars, run: () => Run, sources: readonly Source[]): void {
  const at = (options: Located) => ({
    line: options.loc?.start.line ?? 1,
    column: (options.loc?.start.column ?? 0) + 1,
  })
  const guarded = (options: Located, call: () => unknown): unknown => {
    try {
      return call()
    } catch (error) {
      const source = sources[run().stack.at(-1) ?? elsewhere]
      if (error instanceof TemplateFault && source) error.location ??= { source, start: at(options) }
      throw error
    }
  }
  for (const [name, helper] of helperTable)
    env.registerHelper(name, (...all: unknown[]) => {
      const options = all.pop() as Located
      const mark = (): string => {
        const { line, column } = at(options)
        return `<?at ${run().stack.at(-1) ?? elsewhere} ${line} ${column}?>`
      }
      return guarded(options, () => helper.apply(all, options.hash, { mark }))
    })
  env.registerHelper(gate, (value: unknown, name: string, options: Located) =>
    guarded(options, () => print(value, name)),
  )
  env.registerHelper('each', function (this: unknown, value: unknown, options: Located) {
    return guarded(options, () => each(this, value, options, (text) => spend(run(), text)))
  })
}
