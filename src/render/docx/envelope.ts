/**
 * The parts of the package that say nothing about this document: content types, relationships, settings, theme.
 * The docx library makes them, once for each shape of package; the parts that differ are written over.
 */
import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import { unzipSync } from 'fflate'
import { fromMillimetres } from './measure.ts'

export type Shape = {
  readonly hasFooter: boolean
  readonly hasFirst: boolean
  readonly hasComments: boolean
  /** Millimetres. */
  readonly indent: number
}

export type Envelope = {
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** `headerReference` and `footerReference` elements that lead to the parts `word/header1.xml` and so on. */
  readonly references: string
}

/** What was made stays valid for the life of the process, and there are few shapes. */
const made = new Map<string, Promise<Envelope>>()

export function envelope(shape: Shape): Promise<Envelope> {
  const key = JSON.stringify([shape.hasFooter, shape.hasFirst, shape.hasComments, shape.indent])
  const known = made.get(key)
  if (known) return known
  const fresh = make(shape)
  made.set(key, fresh)
  return fresh
}

async function make(shape: Shape): Promise<Envelope> {
  const place = { children: [new Paragraph({})] }
  const headers = { default: new Header(place), ...(shape.hasFirst ? { first: new Header(place) } : {}) }
  const footers = { default: new Footer(place), ...(shape.hasFirst ? { first: new Footer(place) } : {}) }
  const comment = { id: 0, date: new Date(0), children: [] }
  const file = new Document({
    // Without the second a line that ends with a break would be stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    hyphenation: { autoHyphenation: false },
    defaultTabStop: fromMillimetres(shape.indent),
    ...(shape.hasComments ? { comments: { children: [comment] } } : {}),
    sections: [{ headers, ...(shape.hasFooter ? { footers } : {}), children: [] }],
  })
  const parts = unzipSync(await Packer.toBuffer(file))
  const references = [
    ...file.Headers.map((header, index) => reference('header', index, header.View.ReferenceId)),
    ...file.Footers.map((footer, index) => reference('footer', index, footer.View.ReferenceId)),
  ]
  return { parts, references: references.join('') }
}

/** The library numbers the parts in the order in which it was given them: the default one, then the first page's. */
function reference(kind: 'header' | 'footer', index: number, id: number): string {
  return `<w:${kind}Reference w:type="${index === 0 ? 'default' : 'first'}" r:id="rId${id}"/>`
}
