/** A small XML tree for tests: elements, attributes and the text directly inside. */
import { SaxesParser } from 'saxes'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** Throws on anything that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser()
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const inside = open.at(-1)
    if (inside) inside.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [first] = root.children
  if (!first) throw new Error('no root element')
  return first
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]
}

/** The first child of the name; throws when there is none. */
export function child(element: XmlElement, name: string): XmlElement {
  const found = element.children.find((one) => one.name === name)
  if (!found) throw new Error(`no ${name} in ${element.name}`)
  return found
}

export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((one) => one.name === name)
}

/** Every element below, in document order, with itself. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)]
}
