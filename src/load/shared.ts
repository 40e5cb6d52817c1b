/** What an agency says once for all its services, put into a service that does not say it itself. */
import type { Locate } from '../model/loaded.ts'
import { pathOf } from './pointer.ts'
import { chain, type Language, rootOf } from './schema.ts'
import { subjectOf } from './subject.ts'
import type { Authored } from './translate.ts'

/** Whether an agency can say this field of a service for all its services. */
export function isShareable(pointer: string): boolean {
  const depth = pathOf(pointer).length
  // `/standard` itself is only a frame: its fields are shared one by one.
  return (
    depth > 0 && pointer !== '/standard' && chain(rootOf('agency'), `/shared${pointer}`).length > depth + 1
  )
}

export type Tree = Readonly<Record<string, unknown>>

export type Merged = Authored<unknown> & {
  /** Whether the value at the pointer was taken from the agency or from the unified standard. */
  readonly isInherited: (pointer: string) => boolean
  /** Whether the value at the pointer is written elsewhere in the data of the service, and is told of there. */
  readonly isRepeated: (pointer: string) => boolean
  /** The language of the file that the value at the pointer was taken from. */
  readonly languageAt: (pointer: string) => Language
}

/** The service wins field by field: a field it has is never mixed with that of the agency. */
export function mergeShared(service: Authored<unknown>, agency: Authored<unknown>): Merged {
  const shared = treeOf(treeOf(agency.value)?.shared)
  const own = treeOf(service.value)
  const inherited: string[] = []
  const isInherited = (pointer: string): boolean =>
    inherited.some((prefix) => pointer === prefix || pointer.startsWith(`${prefix}/`))
  const locate: Locate = (pointer, on) =>
    isInherited(pointer) ? agency.locate(`/shared${pointer}`, on) : service.locate(pointer, on)
  const { language } = service
  const isRepeated = (): boolean => false
  const languageAt = (pointer: string): Language => (isInherited(pointer) ? agency : service).language
  // Only services share: a standard of another kind stands alone.
  if (!shared || !own || subjectOf(own) !== 'service')
    return { value: service.value, locate, language, isInherited, isRepeated, languageAt }
  const value: Record<string, unknown> = inherit(own, shared, '', inherited)
  const standard = treeOf(own.standard)
  const sharedStandard = treeOf(shared.standard)
  if (standard && sharedStandard) value.standard = inherit(standard, sharedStandard, '/standard', inherited)
  return { value, locate, language, isInherited, isRepeated, languageAt }
}

function inherit(own: Tree, shared: Tree, pointer: string, inherited: string[]): Record<string, unknown> {
  const value: Record<string, unknown> = { ...own }
  for (const [key, part] of Object.entries(shared)) {
    if (Object.hasOwn(own, key) || (pointer === '' && key === 'standard')) continue
    value[key] = part
    inherited.push(`${pointer}/${key}`)
  }
  return value
}

export function treeOf(value: unknown): Tree | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : undefined
}
