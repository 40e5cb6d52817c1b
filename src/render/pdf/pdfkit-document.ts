/**
 * The part of pdfkit that this writer uses, with its types. pdfkit owns objects, cross-reference table, font
 * embedding, outline, metadata and attachments; the content of pages and the structure tree are written here.
 */
import { createHash } from 'node:crypto'
import PDFKit from 'pdfkit'
import type { Document } from '../../model/document.ts'
import type { Attachment, PdfProfile } from '../writer.ts'
import { face, type ParsedFont } from './face.ts'
import { packObjects } from './pack-objects.ts'
import { splitTree, type Tree } from './split-tree.ts'
import { escapeXmp, identificationOfUa } from './xmp.ts'

export type PdfReference = { readonly data: Record<string, unknown>; end(): void }

/** A font of one document: glyphs get their codes in the order in which they are first drawn. */
export type EmbeddedFont = {
  readonly id: string
  readonly scale: number
  readonly subset: { readonly glyphs: number[]; encode: () => Uint8Array }
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): PdfReference
}

type NumberTree = Tree & { add(key: number, value: unknown): void; get(key: number): unknown[] }

export type PdfPage = {
  readonly dictionary: PdfReference
  readonly height: number
  readonly width: number
  readonly annotations: PdfReference[]
  readonly fonts: Record<string, PdfReference>
  readonly structParentTreeKey: number
  readonly content: PdfReference
}

export type OutlineItem = {
  options: { readonly expanded?: boolean }
  readonly children: readonly OutlineItem[]
  readonly outlineData: Record<string, unknown>
  addItem(title: string, options: { readonly top: number; readonly left: number }): OutlineItem
}

export type PdfDocument = {
  readonly page: PdfPage
  readonly outline: OutlineItem
  readonly _root: PdfReference
  readonly _font: EmbeddedFont
  _id: Uint8Array
  /** Where each object begins in the file. */
  readonly _offsets: readonly number[]
  info: Record<string, unknown>
  _addInfo(): void
  ref(data: Record<string, unknown>): PdfReference
  addPage(options: {
    readonly size: 'A4'
    readonly layout: 'portrait' | 'landscape'
    readonly margin: number
  }): void
  addContent(content: string): void
  addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void
  appendXML(xml: string): void
  registerFont(name: string, font: ParsedFont): void
  font(name: string): void
  file(bytes: Uint8Array, options: Record<string, unknown>): void
  getStructTreeRoot(): PdfReference
  getStructParentTree(): NumberTree
  createStructParentTreeNextKey(): number
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}

const producer = 'reglament'

/** What pdfkit is told for a profile; PDF/UA-1 goes with every PDF/A that allows it. */
const standards: Readonly<Record<PdfProfile, { pdfVersion: string; subset?: string; accessible: boolean }>> =
  {
    'a-3a': { pdfVersion: '1.7', subset: 'PDF/A-3a', accessible: true },
    'a-2a': { pdfVersion: '1.7', subset: 'PDF/A-2a', accessible: true },
    'a-1b': { pdfVersion: '1.4', subset: 'PDF/A-1b', accessible: false },
    plain: { pdfVersion: '1.7', accessible: true },
  }

/** An empty tagged file with the properties of the document. No clock: its date is the document's. */
export function openPdf(document: Document, profile: PdfProfile): PdfDocument {
  const { title, subject, author, keywords } = document.properties
  const info = {
    Title: title,
    ...(author ? { Author: author } : {}),
    ...(subject ? { Subject: subject } : {}),
    ...(keywords.length > 0 ? { Keywords: keywords.join(', ') } : {}),
    Creator: producer,
    Producer: `${producer} (pdfkit)`,
    CreationDate: dateOf(document),
  }
  const { accessible, ...standard } = standards[profile]
  const options = {
    ...standard,
    tagged: true,
    lang: 'ru-RU',
    displayTitle: true,
    autoFirstPage: false,
    font: face('regular').font,
    info,
  }
  const pdf = new PDFKit(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument
  if (accessible) pdf.appendXML(identificationOfUa)
  escapeInfo(pdf)
  const names = pdf._root.data.Names as PdfReference
  sortByBytes(names.data.Dests as Tree)
  pdf._id = fileId(document)
  return pdf
}

/** pdfkit sorts names by the rules of a language; readers search them by bytes. */
function sortByBytes(names: Tree): void {
  names._compareKeys = (left, right) => Buffer.compare(writtenName(left), writtenName(right))
}

function writtenName(name: string): Buffer {
  const latin = Buffer.from(name, 'latin1')
  return latin.every((byte) => byte < 0x80) && latin.toString('latin1') === name
    ? latin
    : Buffer.from(`\ufeff${name}`, 'utf16le').swap16()
}

/** Tells one draft from another; the same draft always has the same one. */
function fileId(document: Document): Buffer {
  const { service, profile, date, version } = document
  return createHash('md5').update([service, profile, date, version].join('\n')).digest()
}

/** pdfkit puts the properties into XMP as they are; a `&` in the title would make the packet unreadable. */
function escapeInfo(pdf: PdfDocument): void {
  const addInfo = pdf._addInfo
  pdf._addInfo = () => {
    const { info } = pdf
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXmp(value) : value,
    ])
    pdf.info = Object.fromEntries(escaped)
    addInfo.call(pdf)
    pdf.info = info
  }
}

/** Attaches the data that the document was made from. */
export function attach(pdf: PdfDocument, attachments: readonly Attachment[], document: Document): void {
  const date = dateOf(document)
  for (const { name, bytes, description } of attachments) {
    const type = /\.ya?ml$/i.test(name) ? 'application/yaml' : 'application/octet-stream'
    pdf.file(bytes, {
      name,
      type,
      description,
      relationship: 'Source',
      creationDate: date,
      modifiedDate: date,
    })
  }
  const { EmbeddedFiles } = (pdf._root.data.Names as PdfReference).data
  if (EmbeddedFiles) sortByBytes(EmbeddedFiles as Tree)
}

function dateOf(document: Document): Date {
  return new Date(`${document.date}T00:00:00Z`)
}

/** Ends the file and gives its bytes; PDF 1.4, which PDF/A-1 means, knows no object streams. */
export function closePdf(pdf: PdfDocument, profile: PdfProfile): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => {
      const file = Buffer.concat(chunks)
      resolve(profile === 'a-1b' ? file : packObjects(file, pdf._offsets))
    })
    pdf.on('error', reject)
    splitTree(pdf, pdf.getStructParentTree())
    splitTree(pdf, (pdf._root.data.Names as PdfReference).data.Dests as Tree)
    pdf.end()
  })
}
