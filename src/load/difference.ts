/** Where two values of one shape differ. Items of lists are matched by their identifiers, forms by their purpose. */
import { join } from './pointer.ts'
import { type Tree, treeOf } from './shared.ts'

/** `at` and `there` are the places in the one value and in the other; where one is silent, the place around. */
export type Difference = {
  readonly at: string
  readonly there: string
  readonly own: unknown
  readonly theirs: unknown
}

/** Fields that say nothing to a reader of the act. */
const unread = new Set(['id', 'needsReview', 'form', 'basis'])

export function differences(own: unknown, theirs: unknown, at: string, there: string = at): Difference[] {
  if (own === theirs || theirs === undefined) return []
  const [one, other] = [treeOf(own), treeOf(theirs)]
  if (one && other) return ofSections(one, other, at, there)
  if (Array.isArray(own) && Array.isArray(theirs)) return ofLists(own, theirs, at, there)
  return plain(own) === plain(theirs) ? [] : [{ at, there, own, theirs }]
}

function ofSections(own: Tree, theirs: Tree, at: string, there: string): Difference[] {
  if (own.none !== theirs.none) return [{ at, there, own, theirs }]
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(own)])].filter((key) => !unread.has(key))
  return keys.flatMap((key) => {
    if (Object.hasOwn(own, key) && Object.hasOwn(theirs, key))
      return differences(own[key], theirs[key], join(at, key), join(there, key))
    return [{ at: join(at, key), there: join(there, key), own: own[key], theirs: theirs[key] }]
  })
}

function ofLists(
  own: readonly unknown[],
  theirs: readonly unknown[],
  at: string,
  there: string,
): Difference[] {
  const key = matchedBy(own, theirs, at)
  if (key === undefined) return plain(own) === plain(theirs) ? [] : [{ at, there, own, theirs }]
  const name = (item: unknown): unknown => treeOf(item)?.[key]
  const shared = theirs.flatMap((item, index) => {
    const place = own.findIndex((one) => name(one) === name(item))
    if (place < 0) return [{ at, there: join(there, index), own: undefined, theirs: item }]
    return differences(own[place], item, join(at, place), join(there, index))
  })
  // A service has forms beside those of the standard: refusals of its own.
  if (key === 'kind') return shared
  const added = own.flatMap((item, index) =>
    theirs.some((one) => name(one) === name(item))
      ? []
      : [{ at: join(at, index), there, own: item, theirs: undefined }],
  )
  return [...shared, ...added]
}

function matchedBy(
  own: readonly unknown[],
  theirs: readonly unknown[],
  at: string,
): 'id' | 'kind' | undefined {
  const all = [...own, ...theirs]
  if (at === '/forms/items') return 'kind'
  return all.every((item) => typeof treeOf(item)?.id === 'string') ? 'id' : undefined
}

/** Texts that differ only in spaces are the same. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) =>
    key === 'needsReview' ? undefined : typeof inner === 'string' ? inner.replace(/\s+/g, ' ').trim() : inner,
  )
}
