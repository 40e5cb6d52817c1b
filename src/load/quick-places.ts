/**
 * The places in a text that `quick.ts` has read, in a tenth of the time of `placed.ts`. Those that the parser does not
 * tell exactly (the end of a bracket, the beginning of a block text) are left to the other.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml/browser'
import type { Location, Source } from '../model/diagnostic.ts'
import { pathOf } from './pointer.ts'
import { positionAt } from './position.ts'

/** Without `from` where the other reading must be asked. `to` may lie behind the line of `from`. */
type Node = {
  readonly from?: number
  readonly to: number
  readonly isEmpty?: boolean
  readonly children?: ReadonlyMap<string, Found>
}

type Found = { readonly key?: Node; readonly value: Node }

type State = { readonly text: string; readonly events: readonly Event[]; at: number }

/** Undefined for a place that only the other reading knows. */
export type QuickLocate = (pointer: string, on: 'key' | 'value') => Location | undefined

/** `source` must be a text that `quickValue` gives a value of. */
export function quickPlaces(source: Source): QuickLocate {
  const { text } = source
  // A key after a question mark begins before its text.
  if (/^[ -]*\?(?: |$)/m.test(text)) return () => undefined
  const root = nodeOf({ text, events: parseEvents(text, {}), at: 1 })
  return (pointer, on) => {
    const { key, value } = find(root, pathOf(pointer))
    const node = key && (on === 'key' || value.isEmpty) ? key : value
    return node.from === undefined ? undefined : locationOf(source, node.from, node.to, pointer)
  }
}

function find(root: Node, path: readonly string[]): Found {
  let found: Found = { value: root }
  for (const part of path) {
    const next = found.value.children?.get(part)
    if (!next) return found.key ? { key: found.key, value: found.key } : found
    found = next
  }
  return found
}

function locationOf(source: Source, from: number, to: number, pointer: string): Location {
  const lineEnd = source.text.indexOf('\n', from)
  const end = lineEnd >= 0 && lineEnd < to ? lineEnd : to
  return { source, start: positionAt(source.text, from), end: positionAt(source.text, end), pointer }
}

function nodeOf(state: State): Node {
  const event = state.events[state.at++]
  switch (event?.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE: {
      const children = event.type === EVENT_ID.MAPPING ? fieldsOf(state) : itemsOf(state)
      const last = [...children.values()].at(-1)
      const isExact = event.style === COLLECTION_STYLE.BLOCK && !last?.value.isEmpty
      return { ...(isExact && { from: event.start }), to: state.text.length, children }
    }
    case EVENT_ID.SCALAR:
      return scalarOf(event)
    default:
      return { to: 0 }
  }
}

function fieldsOf(state: State): Map<string, Found> {
  const fields = new Map<string, Found>()
  while (!isEnd(state)) {
    const name = state.events[state.at]
    const key = nodeOf(state)
    const value = nodeOf(state)
    if (name?.type === EVENT_ID.SCALAR) fields.set(getScalarValue(state.text, name), { key, value })
  }
  state.at++
  return fields
}

function itemsOf(state: State): Map<string, Found> {
  const items = new Map<string, Found>()
  while (!isEnd(state)) items.set(String(items.size), { value: nodeOf(state) })
  state.at++
  return items
}

function isEnd({ events, at }: State): boolean {
  return at >= events.length || events[at]?.type === EVENT_ID.POP
}

function scalarOf({ style, valueStart, valueEnd }: ScalarEvent): Node {
  if (valueStart < 0) return { to: 0, isEmpty: true }
  if (style === SCALAR_STYLE.PLAIN) return { from: valueStart, to: valueEnd }
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
  return isQuoted ? { from: valueStart - 1, to: valueEnd + 1 } : { to: 0 }
}
