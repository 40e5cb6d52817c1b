/** What a Handlebars helper of this project is: a name, what it takes and gives, and a pure function. */

/** What an argument may be. `word` is a text that the template itself writes. */
export type Takes =
  | 'any'
  | 'text'
  | 'word'
  | 'texts'
  | 'paragraphs'
  | 'count'
  | 'date'
  | 'term'
  | 'boolean'
  | 'gendered'
  | 'list'
  | 'ids'
  | 'id'

/** `sameList` is the type of the first argument, `item` one of its items or nothing, `either` one of the arguments. */
export type Returns = 'text' | 'markup' | 'boolean' | 'sameList' | 'item' | 'either'

export type Parameter = { readonly name: string; readonly takes: Takes }

/** Where a helper is called: gives the instruction that must stand before every tag the helper writes. */
export type Site = { readonly mark: () => string }

export type Arguments = readonly unknown[]
export type Options = Readonly<Record<string, unknown>>

export type Helper = {
  readonly parameters: readonly Parameter[]
  /** The last parameter may be repeated. */
  readonly repeats?: true
  /** Names of `name=value` arguments with the values they may have. */
  readonly options?: Readonly<Record<string, readonly (string | boolean)[]>>
  readonly returns: Returns
  /** Throws a `TemplateFault` when a value is not what the helper takes. */
  readonly apply: (args: Arguments, options: Options, site: Site) => unknown
}

export type Helpers = Readonly<Record<string, Helper>>
