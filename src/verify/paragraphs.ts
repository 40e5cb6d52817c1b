/** Paragraphs of a file in reading order, each with its words and where it stands. */
import { childOf, childrenOf, childValue, elementsIn, type XmlElement } from '../ooxml/xml.ts'

export type TextParagraph = {
  readonly element: XmlElement
  /** Line breaks inside are `\n`. */
  readonly text: string
  readonly style: string | undefined
  readonly place: 'body' | 'cell' | 'contents' | 'footnote'
  /** Word itself needs a paragraph here, be it empty: after a table, or to close a section. */
  readonly isNeeded: boolean
}

type Place = TextParagraph['place']

export function readParagraphs(document: XmlElement, footnotes: XmlElement | undefined): TextParagraph[] {
  const found: TextParagraph[] = []
  const body = childOf(document, 'w:body')
  if (body) collect(body, 'body', found)
  for (const note of childrenOf(footnotes, 'w:footnote'))
    if (!note.attributes.has('w:type')) collect(note, 'footnote', found)
  return found
}

const containers: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:tr',
])

function collect(parent: XmlElement, place: Place, found: TextParagraph[]): void {
  const before: { name: string | undefined } = { name: undefined }
  for (const one of elementsIn(parent)) {
    if (one.name === 'w:p') found.push(readParagraph(one, place, before.name === 'w:tbl'))
    else if (one.name === 'w:sdt') collect(one, isContents(one) ? 'contents' : place, found)
    else if (one.name === 'w:tbl' || one.name === 'w:tc') collect(one, 'cell', found)
    else if (containers.has(one.name)) collect(one, place, found)
    before.name = one.name
  }
}

function isContents(control: XmlElement): boolean {
  const parts = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj')
  return childValue(parts, 'w:docPartGallery') === 'Table of Contents'
}

function readParagraph(element: XmlElement, place: Place, isAfterTable: boolean): TextParagraph {
  const properties = childOf(element, 'w:pPr')
  const isNeeded = isAfterTable || place === 'cell' || childOf(properties, 'w:sectPr') !== undefined
  return { element, text: textOf(element), style: childValue(properties, 'w:pStyle'), place, isNeeded }
}

const silent: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
])

const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

/** What a reader sees of an element, without the numbers that Word counts. */
export function textOf(element: XmlElement): string {
  const own = characters[element.name]
  if (own !== undefined) return own
  if (silent.has(element.name)) return ''
  if (element.name === 'w:t') return element.children.filter((one) => typeof one === 'string').join('')
  return elementsIn(element).map(textOf).join('')
}

/** Runs of a paragraph, those of links, fields and controls too. */
export function runsOf(element: XmlElement): XmlElement[] {
  return elementsIn(element).flatMap((one) => {
    if (one.name === 'w:r') return [one]
    return silent.has(one.name) ? [] : runsOf(one)
  })
}
