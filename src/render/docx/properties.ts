/** docProps/core.xml: the requisites that Word shows under «Свойства». */
import type { Document } from '../../model/document.ts'
import { declaration, escapeXml } from './xml.ts'

const namespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** The dates are the document's own, never the clock's: the same input gives the same file. */
export function coreXml(document: Document): string {
  const { title, subject, author, keywords } = document.properties
  const date = `${document.date}T00:00:00Z`
  return [
    `${declaration}<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:keywords>${escapeXml(keywords.join(', '))}</cp:keywords>`,
    '<cp:lastModifiedBy>reglament</cp:lastModifiedBy>',
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '<dc:language>ru-RU</dc:language>',
    `<cp:version>${escapeXml(document.version)}</cp:version>`,
    '</cp:coreProperties>',
  ].join('')
}
