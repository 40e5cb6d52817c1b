/** A unified standard as the base of a service: what the service is silent about is taken from the standard. */

import type { Report } from '../model/diagnostic.ts'
import type { Locate } from '../model/loaded.ts'
import type { Unified } from '../schema/types.ts'
import { loadFile } from './file.ts'
import type { Project } from './project.ts'
import type { Language } from './schema.ts'
import { type Merged, type Tree, treeOf } from './shared.ts'
import { subjectOf } from './subject.ts'
import type { Authored } from './translate.ts'
import { unifiedFiles } from './unified-files.ts'

/** The standard that the service names; undefined when it names none, or none that there is, which the links report. */
export function standardOf(
  project: Project,
  service: unknown,
  report: Report,
): Authored<Unified> | undefined {
  const id = treeOf(service)?.unifiedStandard
  if (subjectOf(service) !== 'service' || id === undefined) return undefined
  const file = unifiedFiles(project).find((one) => one.id === id)
  return file && loadFile<Unified>(project, file.path, 'unified', report)
}

/** A part of the merged service, and where the standard has it. */
type Taken = { readonly at: string; readonly there: string }

const parts = ['applicants', 'representatives', 'channels', 'corrections', 'duplicates', 'leaving', 'forms']
const frames = ['standard', 'informing']

/** `merged` has what the agency shares already: the standard, being law, goes before it, but not before the service itself. */
export function underStandard(
  merged: Merged,
  service: Authored<unknown>,
  standard: Authored<Unified>,
): Merged {
  const own = treeOf(service.value)
  const base = treeOf(standard.value)
  const all = treeOf(merged.value)
  if (!own || !base || !all) return merged
  const taken: Taken[] = []
  const value: Record<string, unknown> = { ...all, ...take(parts, own, base, '', taken) }
  for (const frame of frames) {
    const inner = treeOf(base[frame])
    const present = treeOf(value[frame])
    if (!inner || !present) continue
    value[frame] = {
      ...present,
      ...take(Object.keys(inner), treeOf(own[frame]) ?? {}, inner, `/${frame}`, taken),
    }
  }
  value.forms = withForms(value.forms, base.forms, taken)
  const names = replacements(own.forms, base.forms)
  for (const { at } of taken) if (names.size > 0 && !at.startsWith('/forms')) renameForms(value, at, names)
  return { ...placed(merged, standard, taken), value }
}

/** Those of the fields that the service has not. */
function take(keys: readonly string[], own: Tree, base: Tree, pointer: string, taken: Taken[]): Tree {
  const missing = keys.filter(
    (key) => Object.hasOwn(base, key) && !Object.hasOwn(own, key) && key !== 'needsReview',
  )
  for (const key of missing) taken.push({ at: `${pointer}/${key}`, there: `${pointer}/${key}` })
  return Object.fromEntries(missing.map((key) => [key, base[key]]))
}

/** A service adds forms of its own (refusals) to those of the standard; one of the same purpose stands instead of it. */
function withForms(forms: unknown, base: unknown, taken: Taken[]): unknown {
  const own = treeOf(forms)?.items
  const theirs = treeOf(base)?.items
  if (forms === base || !Array.isArray(own) || !Array.isArray(theirs)) return forms
  const has = (form: unknown, key: string): boolean =>
    own.some((one) => treeOf(one)?.[key] === treeOf(form)?.[key])
  const added = theirs.filter((form) => !has(form, 'kind') && !has(form, 'id'))
  added.forEach((form, index) => {
    taken.push({ at: `/forms/items/${own.length + index}`, there: `/forms/items/${theirs.indexOf(form)}` })
  })
  return { ...treeOf(forms), items: [...own, ...added] }
}

/** Forms of the standard that a form of the service stands instead of: the id of the one for that of the other. */
function replacements(own: unknown, base: unknown): ReadonlyMap<unknown, unknown> {
  const items = (forms: unknown): Tree[] => {
    const list = treeOf(forms)?.items
    return Array.isArray(list) ? list.map(treeOf).filter((form) => form !== undefined) : []
  }
  return new Map(
    items(base).flatMap(({ id, kind }) => {
      const instead = items(own).find((form) => form.kind === kind)
      return instead && instead.id !== id ? [[id, instead.id] as const] : []
    }),
  )
}

/** What was taken from the standard names the form that is there; only the objects on the way are copied. */
function renameForms(value: Record<string, unknown>, at: string, names: ReadonlyMap<unknown, unknown>): void {
  const [key = '', inner] = at.slice(1).split('/')
  const renamed = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(renamed)
    const { form, ...rest } = treeOf(part) ?? {}
    return names.has(form) ? { ...rest, form: names.get(form) } : part
  }
  if (inner === undefined) value[key] = renamed(value[key])
  else value[key] = { ...treeOf(value[key]), [inner]: renamed(treeOf(value[key])?.[inner]) }
}

function placed(merged: Merged, standard: Authored<Unified>, taken: readonly Taken[]): Merged {
  const thereOf = (pointer: string): string | undefined => {
    const part = taken.find(({ at }) => pointer === at || pointer.startsWith(`${at}/`))
    return part && part.there + pointer.slice(part.at.length)
  }
  const locate: Locate = (pointer, on) => {
    const there = thereOf(pointer)
    return there === undefined ? merged.locate(pointer, on) : standard.locate(there, on)
  }
  return {
    ...merged,
    locate,
    isInherited: (pointer) => thereOf(pointer) !== undefined || merged.isInherited(pointer),
    languageAt: (pointer): Language =>
      thereOf(pointer) === undefined ? merged.languageAt(pointer) : standard.language,
  }
}
