/**
 * The agency's own .docx or .dotx: what of it a regulation takes over. The file comes from outside: it is unpacked within
 * bounds, macros are refused, and of its parts only those are copied that say how a page looks.
 */
import { type Parts, unzip, type ZipFault } from '../../../ooxml/unzip.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../ooxml/xml.ts'
import { type Furniture, readFurniture } from './furniture.ts'
import { relationsOf } from './relations.ts'
import { themeOf } from './theme.ts'

export type WordTemplate = {
  readonly styles: XmlElement
  readonly theme: Uint8Array | undefined
  readonly fonts: XmlElement | undefined
  readonly page: TemplatePage
  readonly furniture: readonly Furniture[]
}

export type TemplatePage = {
  /** Twips, of the last section; undefined where the template does not say. */
  readonly margins: Readonly<Record<MarginSide, number>> | undefined
  readonly titlePage: boolean
  readonly evenAndOdd: boolean
  readonly isA4: boolean
}

export type MarginSide = 'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer'

export type TemplateFault = ZipFault | 'macros' | 'not-word' | 'broken-xml' | 'foreign-objects'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export function readTemplate(bytes: Uint8Array): WordTemplate | { readonly fault: TemplateFault } {
  const unzipped = unzip(bytes)
  if ('fault' in unzipped) return unzipped
  const { parts } = unzipped
  if (hasMacros(parts)) return { fault: 'macros' }
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  const document = main === undefined ? undefined : treeOf(parts, main)
  if (main === undefined || document?.name !== 'w:document') return { fault: 'not-word' }
  const related = new Map(relationsOf(parts, main).map(({ type, target }) => [type, target]))
  const styles = treeOf(parts, related.get('styles'))
  const body = childOf(document, 'w:body')
  if (styles?.attributes.get('xmlns:w') !== wordNamespace || !body) return { fault: 'not-word' }
  const section = childOf(body, 'w:sectPr')
  const furniture = readFurniture(parts, main, section)
  if (typeof furniture === 'string') return { fault: furniture }
  return {
    styles,
    theme: themeOf(parts.get(related.get('theme') ?? '')),
    fonts: withoutEmbedded(treeOf(parts, related.get('fontTable'))),
    page: readPage(section, treeOf(parts, related.get('settings'))),
    furniture,
  }
}

function hasMacros(parts: Parts): boolean {
  const types = new TextDecoder().decode(parts.get('[Content_Types].xml'))
  return (
    /macroEnabled|vbaProject/i.test(types) || [...parts.keys()].some((path) => /vba\w*\.bin$/i.test(path))
  )
}

function treeOf(parts: Parts, path: string | undefined): XmlElement | undefined {
  const bytes = path === undefined ? undefined : parts.get(path)
  return bytes && parseXml(new TextDecoder().decode(bytes))
}

/** Fonts inside the file would make it heavy, and nothing here is set in them but by name. */
function withoutEmbedded(fonts: XmlElement | undefined): XmlElement | undefined {
  if (!fonts) return undefined
  const named = childrenOf(fonts, 'w:font').map((font) => ({
    ...font,
    children: font.children.filter((one) => typeof one === 'string' || !one.name.startsWith('w:embed')),
  }))
  return { ...fonts, children: named }
}

function readPage(section: XmlElement | undefined, settings: XmlElement | undefined): TemplatePage {
  const size = childOf(section, 'w:pgSz')?.attributes
  const sides = [Number(size?.get('w:w')), Number(size?.get('w:h'))].sort((a, b) => a - b)
  return {
    margins: readMargins(childOf(section, 'w:pgMar')),
    titlePage: isOn(childOf(section, 'w:titlePg')),
    evenAndOdd: isOn(childOf(settings, 'w:evenAndOddHeaders')),
    // Word's own A4 is 11906 × 16838; others round differently.
    isA4: !size || (near(sides[0], 11906) && near(sides[1], 16838)),
  }
}

function near(value: number | undefined, wanted: number): boolean {
  return value !== undefined && Math.abs(value - wanted) <= 20
}

const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const

/** Margins that leave room for text; others are not taken. */
function readMargins(element: XmlElement | undefined): TemplatePage['margins'] {
  const value = (side: MarginSide): number => Math.abs(Number(element?.attributes.get(`w:${side}`)))
  if (!element || sides.some((side) => !(value(side) < 4000))) return undefined
  const [top, right, bottom, left, header, footer] = sides.map(value)
  return {
    top: top ?? 0,
    right: right ?? 0,
    bottom: bottom ?? 0,
    left: left ?? 0,
    header: header ?? 0,
    footer: footer ?? 0,
  }
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '')
}
