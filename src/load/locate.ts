/** Where a JSON Pointer stands in a YAML text. */
import type { Alias, Node, Pair } from 'yaml'
import type { Location, Source } from '../model/diagnostic.ts'
import type { Locate } from '../model/loaded.ts'
import { pathOf } from './pointer.ts'
import { positionAt } from './position.ts'
import { isAlias, isMap, isScalar, isSeq } from './yaml.ts'

export type Anchors = ReadonlyMap<Alias, Node>

type Found = { readonly key?: Node; readonly value: Node }

/** `anchors` maps every alias to what it stands for, so that a pointer can go through it. */
export function locator(source: Source, root: Node | null, anchors: Anchors): Locate {
  return (pointer, on = 'value') => {
    const start: Location = { source, start: { line: 1, column: 1 }, pointer }
    if (!root) return start
    const { key, value } = find({ value: root }, pathOf(pointer), anchors)
    // An empty value («name:») has no text of its own: the key shows where it should stand.
    const node = key && (on === 'key' || isEmpty(value)) ? key : value
    return { ...rangeOf(source, node), pointer }
  }
}

function find(from: Found, path: readonly string[], anchors: Anchors): Found {
  let found = from
  for (const part of path) {
    const next = step(isAlias(found.value) ? (anchors.get(found.value) ?? found.value) : found.value, part)
    // Nothing there: the nearest ancestor, at its key, so that the frame shows a name and not a whole block.
    if (!next) return found.key ? { key: found.key, value: found.key } : found
    found = next
  }
  return found
}

function step(node: Node, part: string): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item ? { value: item as Node } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part) as
    | Pair
    | undefined
  if (!pair) return undefined
  const key = pair.key as Node
  return { key, value: (pair.value ?? key) as Node }
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (!node.range || node.range[0] === node.range[1])
}

/** The first line of the node: a frame of a whole section would hide the place. */
export function rangeOf(source: Source, node: Node): Location {
  const [from, to] = node.range ?? [0, 0]
  const lineEnd = source.text.indexOf('\n', from)
  const end = lineEnd >= 0 && lineEnd < to ? lineEnd : to
  return { source, start: positionAt(source.text, from), end: positionAt(source.text, end) }
}
