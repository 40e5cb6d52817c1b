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
  /** What the build knows of those that the package ships; without it all are read as if they were the project's own. */
  readonly shipped?: ShippedTemplates
}

/** A call of a partial: its name and the names of its arguments. */
export type PartialCall = readonly [partial: string, ...argumentNames: string[]]

/** A template that is in good form, as the build has read it. */
export type ShippedTemplate = {
  readonly calls: readonly PartialCall[]
  /** A JavaScript expression: what Handlebars makes of the template. */
  readonly code: () => string
}

export type ShippedTemplates = {
  /** Undefined for a template of the project's own, and for one that differs from what was built. */
  readonly of: (source: Source) => ShippedTemplate | undefined
  /** Calls in templates that the project has replaced by its own. */
  readonly replaced: () => readonly PartialCall[]
  /** The same for a heading that holds expressions, by its text. */
  readonly expression: (text: string) => ShippedTemplate | undefined
}
