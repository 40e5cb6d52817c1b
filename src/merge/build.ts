/** What the build makes of the templates that the package ships, so that no run has to read and compile them. */
import type { PartialCall, TemplateSet } from '../model/template.ts'
import { compiledCode } from './compile.ts'
import { escapeText } from './rendering.ts'

export type BuiltTemplate = { readonly calls: readonly PartialCall[]; readonly code: string }

/** By path. A template whose form is wrong is left to be read, and judged, in every run. */
export function builtTemplates({ sections, partials }: TemplateSet): ReadonlyMap<string, BuiltTemplate> {
  const names = { partials: [...partials.keys()].sort() }
  return new Map(
    [...sections.values(), ...partials.values()].flatMap(({ name, text }) => {
      const built = compiledCode(text, names)
      return built ? [[name, built] as const] : []
    }),
  )
}

/** The same for the headings that hold expressions, by the text that is compiled. */
export function builtHeadings(
  headings: readonly string[],
  { partials }: TemplateSet,
): ReadonlyMap<string, BuiltTemplate> {
  const names = { partials: [...partials.keys()].sort() }
  const texts = [...new Set(headings.filter((text) => text.includes('{{')).map(escapeText))].sort()
  return new Map(
    texts.flatMap((text) => {
      const built = compiledCode(text, names)
      return built ? [[text, built] as const] : []
    }),
  )
}
