/**
 * Reads the text of a DOCX back as a reader sees it: automatic numbers counted as Word counts them, rules as `_`,
 * footnote marks as numbers, footnotes last. Comparable with `paragraphs` of src/document/text.ts.
 */
import { strFromU8, unzipSync } from 'fflate'
import { foldText } from '../../src/document/text.ts'
import { numberCounter } from './docx-numbers.ts'
import { attribute, child, children, parseXml, type XmlElement } from './xml-tree.ts'

/** Parts of the package that hold XML, by path. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, data]) => [path, parseXml(strFromU8(data))] as const)
  return new Map(parts)
}

/** Paragraphs in reading order, without the contents page. */
export function docxText(bytes: Uint8Array): string[] {
  const parts = docxParts(bytes)
  const body = child(part(parts, 'word/document.xml'), 'w:body')
  const reader = { hasRule: ruleStyles(part(parts, 'word/styles.xml')), footnotes: [] as Mark[], counted: 0 }
  const number = numberCounter(part(parts, 'word/styles.xml'), part(parts, 'word/numbering.xml'))
  const main: string[] = []
  for (const paragraph of bodyParagraphs(body)) {
    const text = paragraphText(paragraph, reader)
    const shown = number(paragraph)
    // The name beside a position of several lines stands in the next column: one line to a reader.
    if (styleOf(paragraph) === 'SignatureName') main.push(`${main.pop()} ${text}`)
    else main.push(shown === undefined ? text : `${shown} ${text}`)
  }
  const notes = part(parts, 'word/footnotes.xml').children.filter((one) => one.name === 'w:footnote')
  const last = reader.footnotes.map((mark) => {
    const note = notes.find((one) => attribute(one, 'w:id') === mark.id)
    const text = note ? children(note, 'w:p').map((one) => paragraphText(one, reader, mark.number)) : []
    return text.join(' ')
  })
  return [...main, ...last].map(foldText).filter((text) => text !== '')
}

type Mark = { readonly id: string | undefined; readonly number: string }

type Reader = { readonly hasRule: ReadonlySet<string>; readonly footnotes: Mark[]; counted: number }

function part(parts: ReadonlyMap<string, XmlElement>, path: string): XmlElement {
  const root = parts.get(path)
  if (!root) throw new Error(`no part ${path}`)
  return root
}

/** Tables are read row by row; content controls hold the contents page, which repeats the headings. */
function bodyParagraphs(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((one) => {
    if (one.name === 'w:p') return [one]
    return one.name === 'w:sdt' ? [] : bodyParagraphs(one)
  })
}

function styleOf(paragraph: XmlElement): string {
  const properties = paragraph.children.find((one) => one.name === 'w:pPr')
  const style = properties?.children.find((one) => one.name === 'w:pStyle')
  return (style && attribute(style, 'w:val')) ?? ''
}

function paragraphText(paragraph: XmlElement, reader: Reader, ownNumber = ''): string {
  const tab = reader.hasRule.has(styleOf(paragraph)) ? '_' : ' '
  const read = (node: XmlElement): string => {
    switch (node.name) {
      case 'w:t':
        return node.text
      case 'w:tab':
        return tab
      case 'w:br':
        return ' '
      case 'w:noBreakHyphen':
        return '\u2011'
      case 'w:footnoteRef':
        return ownNumber
      case 'w:footnoteReference':
        return footnoteMark(node, reader)
      case 'w:pPr':
      case 'w:rPr':
        return ''
      default:
        return node.children.map(read).join('')
    }
  }
  return read(paragraph)
}

/** A typed mark stands in the run after the reference and is read from there. */
function footnoteMark(node: XmlElement, reader: Reader): string {
  const id = attribute(node, 'w:id')
  if (attribute(node, 'w:customMarkFollows') === '1') {
    reader.footnotes.push({ id, number: '' })
    return ''
  }
  reader.counted += 1
  reader.footnotes.push({ id, number: String(reader.counted) })
  return String(reader.counted)
}

/** Ids of the styles whose tab draws a rule, themselves or by the style that they are based on. */
function ruleStyles(styles: XmlElement): ReadonlySet<string> {
  const found = new Set<string>()
  const all = children(styles, 'w:style')
  const leader = (id: string): string | undefined => {
    const style = all.find((one) => attribute(one, 'w:styleId') === id)
    if (!style) return undefined
    const tabs = style.children
      .find((one) => one.name === 'w:pPr')
      ?.children.find((one) => one.name === 'w:tabs')
    const base = style.children.find((one) => one.name === 'w:basedOn')
    if (tabs) return attribute(child(tabs, 'w:tab'), 'w:leader')
    return base && leader(attribute(base, 'w:val') ?? '')
  }
  for (const style of all) {
    const id = attribute(style, 'w:styleId') ?? ''
    if (leader(id) === 'underscore') found.add(id)
  }
  return found
}
