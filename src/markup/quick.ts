/**
 * Markup as our templates write it, without faults -> its tree, in a tenth of the time. What is unusual or may be a
 * fault gives nothing and is left to saxes (`read.ts`), which judges it; so there are no messages here.
 */
import type { Location } from '../model/diagnostic.ts'
import type { Markup } from '../model/element.ts'
import type { Places } from './place.ts'
import { entities, maxDepth } from './syntax.ts'
import type { RawElement, RawText } from './tree.ts'

/** Characters that XML does not allow or changes, and what holds text of another kind: comments, CDATA. */
const unusual = /[^\t\n -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]|\]\]>|<!/

const placeMark = '<?at '
const placeBody = /^\d+ \d+ \d+$/
const bareName = /^[a-zA-Z]\w*$/
const startTag = /<([a-zA-Z]\w*)((?:[ \t\n]+[a-zA-Z]\w*="[^"<\t\n]*")*)[ \t\n]*(\/?)>/y
const attribute = /(\w+)="([^"]*)"/g

/** What only the other reading can judge. */
class Unusual extends Error {}

type State = {
  readonly text: string
  readonly mark: (body: string) => Location
  readonly open: RawElement[]
  root: RawElement | undefined
  /** The last place that was marked. */
  place: Location | undefined
  at: number
}

/** The same tree as `read` gives, or undefined. */
export function quickRead({ text }: Markup, places: Places): RawElement | undefined {
  if (unusual.test(text)) return undefined
  const state: State = { text, mark: marks(places), open: [], root: undefined, place: undefined, at: 0 }
  try {
    while (state.at < text.length) readNext(state)
  } catch (error) {
    if (error instanceof Unusual) return undefined
    throw error
  }
  return state.open.length === 0 ? state.root : undefined
}

/** A tag in a loop is marked with the same words every time. */
function marks(places: Places): (body: string) => Location {
  const known = new Map<string, Location>()
  return (body) => {
    const same = known.get(body)
    if (same) return same
    const place = placeBody.test(body) ? places.mark(body) : undefined
    if (!place) throw new Unusual()
    known.set(body, place)
    return place
  }
}

/** Text up to the next sign «<», and what that sign begins. */
function readNext(state: State): void {
  const { text, at } = state
  const found = text.indexOf('<', at)
  const tag = found < 0 ? text.length : found
  if (tag > at) addText(state, text.slice(at, tag))
  state.at = tag
  if (tag === text.length) return
  const sign = text[tag + 1]
  if (sign === '?') readMark(state)
  else if (sign === '/') readEnd(state)
  else readStart(state)
}

function readMark(state: State): void {
  const { text, at } = state
  const end = text.indexOf('?>', at)
  if (end < 0 || !text.startsWith(placeMark, at)) throw new Unusual()
  state.place = state.mark(text.slice(at + placeMark.length, end))
  state.at = end + 2
}

function readEnd(state: State): void {
  const { text, at, open } = state
  const name = open.pop()?.name ?? ''
  const end = at + 2 + name.length
  if (name === '' || !text.startsWith(name, at + 2) || text[end] !== '>') throw new Unusual()
  state.at = end + 1
}

function readStart(state: State): void {
  const { text, at } = state
  // Most tags are a name alone.
  const end = text.indexOf('>', at)
  const bare = end < 0 ? '' : text.slice(at + 1, end)
  if (bareName.test(bare)) {
    state.open.push(addElement(state, bare, noAttributes))
    state.at = end + 1
  } else {
    startTag.lastIndex = at
    const [tag, name = '', attributes = '', empty] = startTag.exec(text) ?? []
    if (tag === undefined) throw new Unusual()
    const element = addElement(state, name, attributesOf(attributes))
    if (empty !== '/') state.open.push(element)
    state.at += tag.length
  }
  if (state.open.length >= maxDepth) throw new Unusual()
}

function addElement(state: State, name: string, attributes: RawElement['attributes']): RawElement {
  if (!state.place) throw new Unusual()
  const element: RawElement = { kind: 'raw', name, attributes, children: [], location: state.place }
  const parent = state.open.at(-1)
  if (parent) append(parent, element)
  else if (state.root) throw new Unusual()
  else state.root = element
  return element
}

const noAttributes: RawElement['attributes'] = Object.freeze(Object.create(null))

function attributesOf(text: string): RawElement['attributes'] {
  if (text === '') return noAttributes
  const found: Record<string, string> = Object.create(null)
  for (const [, name = '', value = ''] of text.matchAll(attribute)) {
    if (name in found) throw new Unusual()
    found[name] = decoded(value)
  }
  return found
}

function addText({ open, place }: State, raw: string): void {
  const parent = open.at(-1)
  if (!parent) {
    if (/[^ \t\n]/.test(raw)) throw new Unusual()
    return
  }
  const text = decoded(raw)
  const last = parent.children.at(-1)
  if (last?.kind === 'text') last.text += text
  else if (place) append(parent, { kind: 'text', text, location: place })
}

/** Most elements hold one thing, and a list that is made for one takes a sixth of the room of one that grows. */
function append(parent: RawElement, child: RawElement | RawText): void {
  if (parent.children.length === 0) parent.children = [child]
  else parent.children.push(child)
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(?:([^&;\s]+);)?/g, entity) : text
}

function entity(_: string, name = ''): string {
  const sign = entities.get(name)
  if (sign === undefined) throw new Unusual()
  return sign
}
