import type { Source } from '../../model/diagnostic.ts'
import type { TemplateSet } from '../../model/template.ts'
import { type Parsed, parseTemplate } from '../compile.ts'
import type { Readable } from './inspection.ts'

/** Every template of a set, read once, in the order of the names. */
export type ParsedFiles = {
  readonly all: readonly ParsedFile[]
  readonly programs: readonly hbs.AST.Program[]
  readonly section: (name: string) => Readable | undefined
  readonly partial: (name: string) => Readable | undefined
}

export type ParsedFile = { readonly source: Source; readonly result: Parsed }

export function parseAll({ sections, partials }: TemplateSet): ParsedFiles {
  const parsedSections = parseEach(sections)
  const parsedPartials = parseEach(partials)
  const all = [...parsedSections.values(), ...parsedPartials.values()]
  return {
    all,
    programs: all.flatMap(({ result }) => (result.ok ? [result.program] : [])),
    section: (name) => readable(parsedSections.get(name)),
    partial: (name) => readable(parsedPartials.get(name)),
  }
}

function parseEach(texts: ReadonlyMap<string, Source>): ReadonlyMap<string, ParsedFile> {
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(sorted.map(([name, source]) => [name, { source, result: parseTemplate(source.text) }]))
}

function readable(file: ParsedFile | undefined): Readable | undefined {
  return file?.result.ok ? { source: file.source, program: file.result.program } : undefined
}
