/**
 * What of a project has to be inspected. The templates and structures that the package ships were inspected by its tests:
 * only what the project's own templates have changed for them is looked at again.
 */
import type { Source } from '../../model/diagnostic.ts'
import type { PartialCall, TemplateSet } from '../../model/template.ts'
import { argumentNames } from '../calls.ts'
import type { ParsedFiles } from './parsed.ts'

export type Concern = {
  /** Every call in the templates in force. */
  readonly calls: readonly PartialCall[]
  /** Whether the use of a section in a structure of the package is to be inspected. */
  readonly section: (name: string) => boolean
  /** The same for a heading. */
  readonly heading: (text: string) => boolean
}

/** `inHeadings` are the calls in headings of structures. */
export function concernOf(
  { sections, partials, shipped }: TemplateSet,
  files: ParsedFiles,
  inHeadings: readonly PartialCall[],
): Concern {
  const all = [...sections.values(), ...partials.values()]
  const calls = [...inHeadings, ...all.flatMap(files.callsIn)]
  if (!shipped) return { calls, section: () => true, heading: () => true }
  const isOwn = (source: Source | undefined): boolean => source !== undefined && !shipped.of(source)
  const before = [
    ...inHeadings,
    ...all.filter((source) => !isOwn(source)).flatMap(files.callsIn),
    ...shipped.replaced(),
  ]
  const changed = new Set([
    ...[...partials].filter(([, source]) => isOwn(source)).map(([name]) => name),
    ...lostArguments(before, calls),
  ])
  const callsChanged = (source: Source | undefined): boolean =>
    source !== undefined && files.callsIn(source).some(([name]) => changed.has(name))
  spread(changed, partials, callsChanged)
  return {
    calls,
    section: (name) => isOwn(sections.get(name)) || callsChanged(sections.get(name)),
    heading: (text) => text.includes('{{>') && changed.size > 0,
  }
}

/** Partials that were given an argument which nobody gives them now: they may ask for it in vain. */
function lostArguments(before: readonly PartialCall[], now: readonly PartialCall[]): string[] {
  const present = argumentNames(now)
  return [...argumentNames(before)]
    .filter(([name, given]) => [...given].some((one) => !present.get(name)?.has(one)))
    .map(([name]) => name)
}

/** A partial that calls a changed one is changed. */
function spread(
  changed: Set<string>,
  partials: ReadonlyMap<string, Source>,
  callsChanged: (source: Source) => boolean,
): void {
  let size: number
  do {
    size = changed.size
    for (const [name, source] of partials) if (callsChanged(source)) changed.add(name)
  } while (changed.size > size)
}
