/** Templates of the package as the build has compiled them: load/shipped.ts for what is no YAML. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Source } from '../model/diagnostic.ts'
import type { PartialCall, ShippedTemplate, ShippedTemplates } from '../model/template.ts'
import type { InputFile } from './files.ts'
import { hashOf } from './shipped.ts'

/** Where in the text of all codes one lies, in bytes. */
type Slice = readonly [from: number, to: number]

type Entry = { readonly calls: readonly PartialCall[]; readonly code: Slice }

export type TemplateIndex = {
  readonly templates: Readonly<Record<string, Entry & { readonly hash: string }>>
  readonly headings: Readonly<Record<string, Entry>>
}

export const indexPath = fileURLToPath(new URL('../load/templates.json', import.meta.url))
export const codePath = fileURLToPath(new URL('../load/templates.code', import.meta.url))

let known: TemplateIndex | undefined
let isAsked = false

/** Undefined in a run of the sources. `own` holds the paths of the project's own templates. */
export function shippedTemplates(
  own: ReadonlyMap<string, boolean>,
  file: (path: string) => InputFile,
): ShippedTemplates | undefined {
  if (!isAsked) known = load()
  isAsked = true
  return known && templatesIn(known, () => readFileSync(codePath), own, file)
}

/** `readCode` gives the text of all codes; it is called once, when the first of them is needed. */
export function templatesIn(
  { templates, headings }: TemplateIndex,
  readCode: () => Uint8Array,
  own: ReadonlyMap<string, boolean>,
  file: (path: string) => InputFile,
): ShippedTemplates {
  let codes: Uint8Array | undefined
  const codeAt = ([from, to]: Slice): string => {
    codes ??= readCode()
    return new TextDecoder().decode(codes.subarray(from, to))
  }
  const found = new Map<string, ShippedTemplate | undefined>()
  const find = (path: string): ShippedTemplate | undefined => {
    const built = Object.hasOwn(templates, path) && !own.has(path) ? templates[path] : undefined
    if (!built || hashOf(file(path).bytes) !== built.hash) return undefined
    return { calls: built.calls, code: () => codeAt(built.code) }
  }
  return {
    of: ({ name }: Source) => {
      if (!found.has(name)) found.set(name, find(name))
      return found.get(name)
    },
    replaced: () => [...own.keys()].flatMap((path) => templates[path]?.calls ?? []),
    expression: (text) => {
      const built = Object.hasOwn(headings, text) ? headings[text] : undefined
      return built && { calls: built.calls, code: () => codeAt(built.code) }
    },
  }
}

function load(): TemplateIndex | undefined {
  try {
    return JSON.parse(readFileSync(indexPath, 'utf8')) as TemplateIndex
  } catch {
    return undefined
  }
}
