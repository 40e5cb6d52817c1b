/**
 * A YAML text as people write it -> its value, in a tenth of the time that places take. What is unusual or may be a
 * fault is left to the reading with places (`placed.ts`), which judges it: so this one needs no messages.
 */
// The same code as that for Node but for how it makes its state, which takes four times as long there.
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml/browser'
import { forbiddenKeys, isForbidden, isPlainNumber, looksLikeNumber, startsUnusual } from './scalar.ts'

/** What only the other reading can judge. */
class Unusual extends Error {}

type State = { readonly text: string; readonly events: readonly Event[]; at: number }

/** The deepest real data nests 9 levels. */
const maximumDepth = 30

/**
 * What the two readings differ about: tabs and all characters that `isForbidden` finds, looked for in the same go; marks of documents and directives;
 * block texts with the width of their indent or with all their empty lines; a line break after a backslash; a remark
 * before a closing bracket; and «#» with no space after it, which may be the number of a room.
 */
const unusual =
  /[^\n -~\u00a0-\u200a\u2010-\u2027\u202f-\u205f\u206a-\ud7ff]|^(?:\.\.\.|---|%)|[|>](?:\+|-?\d)|\\\n|#[^\n]*\n\s*[\]}]|\s#\S/m

/** Undefined unless the text is certainly without fault. */
export function quickValue(text: string): { readonly value: unknown } | undefined {
  if (unusual.test(text)) return undefined
  try {
    const events = parseEvents(text, { maxDepth: maximumDepth })
    return { value: documentValue({ text, events, at: 0 }) }
  } catch {
    // Not YAML, or Unusual.
    return undefined
  }
}

function documentValue(state: State): unknown {
  const document = state.events[state.at++]
  const isPlain = document?.type === EVENT_ID.DOCUMENT && !document.explicitStart && !document.explicitEnd
  if (!isPlain || document.directives.length > 0) throw new Unusual()
  const value = nextValue(state)
  // The end of the document, and nothing after it.
  if (state.at !== state.events.length - 1) throw new Unusual()
  return value
}

function nextValue(state: State): unknown {
  const event = next(state)
  if (event.type === EVENT_ID.MAPPING) return mapValue(state)
  if (event.type === EVENT_ID.SEQUENCE) return listValue(state)
  return scalarValue(event, state.text)
}

function next(state: State): MappingEvent | SequenceEvent | ScalarEvent {
  const event = state.events[state.at++]
  const isNode =
    event?.type === EVENT_ID.SCALAR || event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE
  if (!isNode || event.anchorStart >= 0 || event.tagStart >= 0) throw new Unusual()
  return event
}

function isEnd({ events, at }: State): boolean {
  return events[at]?.type === EVENT_ID.POP
}

function listValue(state: State): unknown[] {
  const items: unknown[] = []
  while (!isEnd(state)) items.push(nextValue(state))
  state.at++
  return items
}

function mapValue(state: State): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  while (!isEnd(state)) {
    const event = next(state)
    const key = event.type === EVENT_ID.SCALAR ? scalarValue(event, state.text) : undefined
    const isField = typeof key === 'string' && key !== '<<' && !forbiddenKeys.has(key) && !startsUnusual(key)
    if (!isField || Object.hasOwn(fields, key)) throw new Unusual()
    fields[key] = nextValue(state)
  }
  state.at++
  return fields
}

function scalarValue(event: ScalarEvent, source: string): unknown {
  const text = getScalarValue(source, event)
  // What an escape stands for; the rest was looked through with the whole text.
  if (!event.fast && isForbidden(text)) throw new Unusual()
  return event.style === SCALAR_STYLE.PLAIN ? plainScalar(text) : text
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/** By the core schema of YAML 1.2. */
function plainScalar(text: string): unknown {
  const word = words.get(text)
  if (word !== undefined) return word
  if (!looksLikeNumber(text)) return text
  if (!isPlainNumber(text, Number(text))) throw new Unusual()
  return Number(text)
}
