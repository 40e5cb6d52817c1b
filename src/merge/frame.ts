/**
 * What Handlebars makes anew for each template that it runs, the table of helpers above all, made once: sections and
 * headings run as partials do, which are handed what their caller has.
 */
import type Handlebars from 'handlebars'

/** Said aloud although they are the defaults: without them Handlebars also complains on the console. */
const closed: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
  allowCallsToHelperMissing: false,
}

/** What templates say that were compiled by the Handlebars of package.json. */
const compiler = [8, '>= 4.3.0']

type Container = Pick<Handlebars.RuntimeOptions, 'helpers' | 'partials' | 'decorators'> & {
  readonly hooks: unknown
  readonly protoAccessControl: unknown
}

/** The options to run a template of `env` with; its helpers and partials must be registered. */
export function framesOf(env: typeof Handlebars): (context: unknown) => Handlebars.RuntimeOptions {
  let kept: object | undefined
  const take = ({ helpers, partials, decorators, hooks, protoAccessControl }: Container): string => {
    kept = { partial: true, helpers, partials, decorators, hooks, protoAccessControl }
    return ''
  }
  return (context) => {
    if (!kept) env.template({ compiler, main: take, usePartial: true } as never)({}, closed)
    return { ...kept, data: { root: context } }
  }
}
