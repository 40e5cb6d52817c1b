/**
 * XML of an Office package as a tree and back. Office writes no document types, so one is refused: with it go entities
 * that expand and files that are fetched.
 */

export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

type Open = XmlElement & { readonly children: XmlNode[] }

const deepest = 200

const tag =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[([\s\S]*?)\]\]>|\/([^\s<>/=]+)\s*>|([^\s<>/=!?]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y

/** The root element; undefined for text that is not well-formed, has a document type or is nested beyond reason. */
export function parseXml(text: string): XmlElement | undefined {
  const root: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const words = next === -1 ? text.slice(at) : text.slice(at, next)
    if (words !== '') open.at(-1)?.children.push(unescapeXml(words))
    if (next === -1) break
    tag.lastIndex = next
    const found = tag.exec(text)
    if (!found || !take(found, open)) return undefined
    at = tag.lastIndex
  }
  const elements = root.children.filter((one) => typeof one !== 'string')
  return open.length === 1 && elements.length === 1 ? elements[0] : undefined
}

function take(found: RegExpExecArray, open: Open[]): boolean {
  const [, data, closed, name, attributes = '', isEmpty] = found
  const parent = open.at(-1)
  if (data !== undefined) parent?.children.push(data)
  if (closed !== undefined) return open.length > 1 && open.pop()?.name === closed
  if (name === undefined) return true
  const element: Open = { name, attributes: readAttributes(attributes), children: [] }
  parent?.children.push(element)
  if (isEmpty !== '/') open.push(element)
  return open.length <= deepest
}

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single]) => [
      name,
      unescapeXml(double ?? single ?? ''),
    ]),
  )
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The tree as text, without a declaration. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node)
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('')
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&${escapes[one]};`)
}

const escapes: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((one) => typeof one !== 'string')
}

/** The first child of the name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name)
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? elementsIn(element).filter((one) => one.name === name) : []
}

/** `w:val` of the first child of the name: how WordprocessingML says most things. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val')
}

/** The element and every element below it, in order. */
export function* walkXml(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const one of elementsIn(element)) yield* walkXml(one)
}
