/** The theme of a template: its fonts and colours, without pictures, whose parts are not taken over. */
import { parseXml, walkXml, writeXml, type XmlElement } from '../../../ooxml/xml.ts'
import { declaration } from '../xml.ts'

/** Bytes of the theme part; undefined when there is none or it cannot be read: then that of the program stays. */
export function themeOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  const theme = bytes && parseXml(new TextDecoder().decode(bytes))
  if (!theme) return undefined
  const hasPictures = [...walkXml(theme)].some(isPicture)
  return hasPictures ? new TextEncoder().encode(declaration + writeXml(withoutPictures(theme))) : bytes
}

function isPicture({ name }: XmlElement): boolean {
  return name.endsWith(':blipFill')
}

/** A theme must have its count of fills, so a plain one takes the place of a picture. */
function withoutPictures(element: XmlElement): XmlElement {
  if (isPicture(element)) return plainFill(element.name.replace('blipFill', ''))
  const children = element.children.map((one) => (typeof one === 'string' ? one : withoutPictures(one)))
  return { ...element, children }
}

function plainFill(prefix: string): XmlElement {
  const color = { name: `${prefix}schemeClr`, attributes: new Map([['val', 'phClr']]), children: [] }
  return { name: `${prefix}solidFill`, attributes: new Map(), children: [color] }
}
