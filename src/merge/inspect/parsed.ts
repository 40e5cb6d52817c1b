import type { Source } from '../../model/diagnostic.ts'
import type { PartialCall, TemplateSet } from '../../model/template.ts'
import { callsIn } from '../calls.ts'
import { type Parsed, parseTemplate } from '../compile.ts'
import type { Readable } from './inspection.ts'

/** The templates of a set, each read once, and only when it is asked for. */
export type ParsedFiles = {
  /** Those whose form nobody has judged, in the order of the names. */
  readonly unjudged: () => readonly ParsedFile[]
  readonly section: (name: string) => Readable | undefined
  readonly partial: (name: string) => Readable | undefined
  /** Calls in a template, without reading it where the build has. */
  readonly callsIn: (source: Source) => readonly PartialCall[]
}

export type ParsedFile = { readonly source: Source; readonly result: Parsed }

export function parsedFiles({ sections, partials, shipped }: TemplateSet): ParsedFiles {
  const known = new Map<Source, Parsed>()
  const parsed = (source: Source): Parsed => {
    const result = known.get(source) ?? parseTemplate(source.text)
    known.set(source, result)
    return result
  }
  const readable = (source: Source | undefined): Readable | undefined => {
    const result = source && parsed(source)
    return source && result?.ok ? { source, program: result.program } : undefined
  }
  return {
    unjudged: () =>
      [...sorted(sections), ...sorted(partials)]
        .filter((source) => !shipped?.of(source))
        .map((source) => ({ source, result: parsed(source) })),
    section: (name) => readable(sections.get(name)),
    partial: (name) => readable(partials.get(name)),
    callsIn: (source) => shipped?.of(source)?.calls ?? callsIn(readable(source)?.program),
  }
}

function sorted(texts: ReadonlyMap<string, Source>): Source[] {
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
}
