/** A produced Word file opened for checking: its parts as trees, its paragraphs in reading order. */

import type { Source } from '../model/diagnostic.ts'
import { unzip, type ZipFault } from '../ooxml/unzip.ts'
import { parseXml, type XmlElement } from '../ooxml/xml.ts'
import { readParagraphs, type TextParagraph } from './paragraphs.ts'
import { readStyles, type Styles } from './styles.ts'

export type Opened = {
  /** One line per paragraph, so that a finding can show the words it is about. */
  readonly source: Source
  /** Paths of all parts, also of those that are not XML. */
  readonly paths: ReadonlySet<string>
  /** Parts that hold XML, by path. */
  readonly trees: ReadonlyMap<string, XmlElement>
  readonly styles: Styles
  /** Of the body, then of the footnotes. */
  readonly paragraphs: readonly TextParagraph[]
}

export type OpenFault = ZipFault | 'not-word' | 'broken-xml'

export function openDocx(name: string, bytes: Uint8Array): Opened | { readonly fault: OpenFault } {
  const unzipped = unzip(bytes)
  if ('fault' in unzipped) return unzipped
  const trees = new Map<string, XmlElement>()
  for (const [path, content] of unzipped.parts) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue
    const tree = parseXml(new TextDecoder().decode(content))
    if (!tree) return { fault: 'broken-xml' }
    trees.set(path, tree)
  }
  const document = trees.get('word/document.xml')
  if (document?.name !== 'w:document') return { fault: 'not-word' }
  const paragraphs = readParagraphs(document, trees.get('word/footnotes.xml'))
  return {
    source: { name, text: paragraphs.map(({ text }) => text.replaceAll('\n', ' ')).join('\n') },
    paths: new Set(unzipped.parts.keys()),
    trees,
    styles: readStyles(trees.get('word/styles.xml')),
    paragraphs,
  }
}
