/** What the folder templates/ holds besides profiles and layouts, as texts: nothing is parsed here. */
import type { Source } from './diagnostic.ts'

/**
 * `sections` are the templates that a profile names (sections, appendices, front matter), `partials` those that templates
 * call with `{{> name}}`. A key is what the profile or the call writes: the path without `.hbs`, with `/`, under
 * templates/sections (`standard/term`) or templates/partials (`ground-list`); for any other folder of templates/ the path
 * from there (`front/approval`, `appendices/form`). `Source.name` is the path of the file as messages show it.
 */
export type TemplateSet = {
  readonly sections: ReadonlyMap<string, Source>
  readonly partials: ReadonlyMap<string, Source>
}
