/**
 * Styles of the agency and of the program in one part. A style is recognised by its name: the agency's version of one
 * with our name wins and takes our id, so that the paragraphs need not know whose it is. Numbers stay ours: they belong
 * to the lists of the document.
 */
import {
  childOf,
  childrenOf,
  childValue,
  elementsIn,
  type XmlElement,
  type XmlNode,
} from '../../../ooxml/xml.ts'
import { settled } from './settle-style.ts'

export type MergedStyles = {
  readonly root: XmlElement
  /** New id of each style of the template. */
  readonly ids: ReadonlyMap<string, string>
}

/** Id of the style that ours are based on. */
const baseId = 'Normal'

export function mergeStyles(template: XmlElement, own: XmlElement): MergedStyles {
  const ours = childrenOf(own, 'w:style')
  const theirs = childrenOf(template, 'w:style')
  const twins = new Map(theirs.flatMap((style) => twinOf(style, ours)))
  const taken = new Set(twins.values())
  const ids = newIds(theirs, twins, ours)
  const defaults = new Set(theirs.filter(isDefault).map(typeOf))
  const added = ours
    .filter((style) => !taken.has(style))
    .map((style) => (defaults.has(typeOf(style)) ? without(style, 'w:default') : style))
    .map((style) => settled(style, baseId))
  const kept = theirs
    .filter((style) => isLast(style, theirs, twins))
    .map((style) => renamed(complete(withOwnNumber(style, twins.get(style)), ids), ids))
  const head = ['w:docDefaults', 'w:latentStyles'].flatMap(
    (name) => childOf(template, name) ?? childOf(own, name) ?? [],
  )
  return { root: { ...template, children: [...head, ...kept, ...added] }, ids }
}

/** Names are compared as Word does, without regard to case; second names count. */
function twinOf(style: XmlElement, ours: readonly XmlElement[]): [XmlElement, XmlElement][] {
  const names = new Set(namesOf(style))
  const twin = ours.find(
    (one) => typeOf(one) === typeOf(style) && namesOf(one).some((name) => names.has(name)),
  )
  return twin ? [[style, twin]] : []
}

function namesOf(style: XmlElement): string[] {
  const all = [childValue(style, 'w:name') ?? '', ...(childValue(style, 'w:aliases') ?? '').split(',')]
  return all.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
}

/** Two styles of one name are a fault of the template: the last one is used, as Word does. */
function isLast(
  style: XmlElement,
  theirs: readonly XmlElement[],
  twins: ReadonlyMap<XmlElement, XmlElement>,
): boolean {
  const twin = twins.get(style)
  return twin === undefined || theirs.findLast((one) => twins.get(one) === twin) === style
}

const links: ReadonlySet<string> = new Set(['w:basedOn', 'w:next', 'w:link'])

/** Without references to styles that are not there. */
function complete(style: XmlElement, known: ReadonlyMap<string, string>): XmlElement {
  const children = style.children.filter(
    (one) => typeof one === 'string' || !links.has(one.name) || known.has(one.attributes.get('w:val') ?? ''),
  )
  return { ...style, children }
}

/** Ours are kept; another style of the template that has one of them gets a new one. */
function newIds(
  theirs: readonly XmlElement[],
  twins: ReadonlyMap<XmlElement, XmlElement>,
  ours: readonly XmlElement[],
): ReadonlyMap<string, string> {
  const reserved = new Set(ours.map(idOf))
  return new Map(
    theirs.map((style) => {
      const id = idOf(style)
      const twin = twins.get(style)
      if (twin) return [id, idOf(twin)]
      return [id, reserved.has(id) ? `${id}-template` : id]
    }),
  )
}

const references: ReadonlySet<string> = new Set([
  'w:basedOn',
  'w:next',
  'w:link',
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
])

/** The element with the new ids of styles, below as well. */
export function renamed(element: XmlElement, ids: ReadonlyMap<string, string>): XmlElement {
  const key = element.name === 'w:style' ? 'w:styleId' : references.has(element.name) ? 'w:val' : undefined
  const before = key === undefined ? undefined : element.attributes.get(key)
  const after = before === undefined ? undefined : ids.get(before)
  const attributes =
    key === undefined || after === undefined
      ? element.attributes
      : new Map([...element.attributes, [key, after]])
  const children = element.children.map((one) => (typeof one === 'string' ? one : renamed(one, ids)))
  return { ...element, attributes, children }
}

/** Properties that CT_PPr wants before the number. */
const beforeNumber: ReadonlySet<string> = new Set([
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
])

function withOwnNumber(style: XmlElement, twin: XmlElement | undefined): XmlElement {
  const number = childOf(childOf(twin, 'w:pPr'), 'w:numPr')
  const properties = childOf(style, 'w:pPr')
  if (!number && !childOf(properties, 'w:numPr')) return style
  const rest = properties ? elementsIn(properties).filter(({ name }) => name !== 'w:numPr') : []
  const first = rest.filter(({ name }) => beforeNumber.has(name))
  const last = rest.filter(({ name }) => !beforeNumber.has(name))
  const children = [...first, ...(number ? [number] : []), ...last]
  return withProperties(style, { name: 'w:pPr', attributes: new Map(), children })
}

/** In the place of the old properties, or before those of runs and tables. */
function withProperties(style: XmlElement, properties: XmlElement): XmlElement {
  const rest: XmlNode[] = elementsIn(style).filter(({ name }) => name !== 'w:pPr')
  const at = rest.findIndex(
    (one) => typeof one !== 'string' && /^w:(?:rPr|tblPr|trPr|tcPr|tblStylePr)$/.test(one.name),
  )
  const index = at === -1 ? rest.length : at
  return { ...style, children: [...rest.slice(0, index), properties, ...rest.slice(index)] }
}

function idOf(style: XmlElement): string {
  return style.attributes.get('w:styleId') ?? ''
}

function typeOf(style: XmlElement): string {
  return style.attributes.get('w:type') ?? 'paragraph'
}

function isDefault({ attributes }: XmlElement): boolean {
  return ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '')
}

function without(element: XmlElement, key: string): XmlElement {
  return { ...element, attributes: new Map([...element.attributes].filter(([name]) => name !== key)) }
}
