/**
 * The part of pdfkit that this writer uses, with its types. pdfkit owns objects, cross-reference table, font
 * embedding, outline, metadata and attachments; the content of pages and the structure tree are written here.
 */
import { createHash } from 'node:crypto'
import PDFKit from 'pdfkit'
import type { Document } from '../../model/document.ts'
import type { Attachment, PdfProfile } from '../writer.ts'
import { compareNames } from './destinations.ts'
import { face, type ParsedFont } from './face.ts'
import { type ObjectStore, storeObjects } from './object-store.ts'
import { listObjects, packObjects } from './pack-objects.ts'
import { referenceTo } from './pdf-value.ts'
import { escapeXmp, identificationOfUa } from './xmp.ts'

export type PdfReference = { readonly id: number; readonly data: Record<string, unknown>; end(): void }

/** The stream of a page before it is ended. */
type PdfContent = PdfReference & { compress: boolean; buffer: Uint8Array[]; write(bytes: Uint8Array): void }

/** A tree of names of pdfkit. */
type Tree = { _compareKeys(left: string, right: string): number }

/** A font of one document: advances and characters by code. */
export type EmbeddedFont = {
  readonly id: string
  readonly scale: number
  readonly subset: { encode: () => Uint8Array }
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): PdfReference
}

export type PdfPage = {
  readonly dictionary: PdfReference
  readonly height: number
  readonly width: number
  /** Values that stand for annotations. */
  readonly annotations: object[]
  readonly fonts: Record<string, PdfReference>
  readonly content: PdfContent
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
  readonly _info: PdfReference
  readonly _font: EmbeddedFont
  _id: Uint8Array
  /** One entry for each number of an object. */
  readonly _offsets: null[]
  _write(data: string | Uint8Array): void
  _finalize(): void
  info: Record<string, unknown>
  _addInfo(): void
  addPage(options: {
    readonly size: 'A4'
    readonly layout: 'portrait' | 'landscape'
    readonly margin: number
  }): void
  appendXML(xml: string): void
  registerFont(name: string, font: ParsedFont): void
  font(name: string): void
  file(bytes: Uint8Array, options: Record<string, unknown>): void
  getStructTreeRoot(): PdfReference
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

/** A file that is being made: what pdfkit knows of it, and the objects that are ended. */
export type PdfFile = { readonly pdf: PdfDocument; readonly store: ObjectStore; readonly profile: PdfProfile }

/** An empty tagged file with the properties of the document. No clock: its date is the document's. */
export function openPdf(document: Document, profile: PdfProfile): PdfFile {
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
  pdf._id = fileId(document)
  return { pdf, store: storeObjects(pdf), profile }
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
  // pdfkit sorts names by the rules of a language.
  if (EmbeddedFiles) (EmbeddedFiles as Tree)._compareKeys = compareNames
}

function dateOf(document: Document): Date {
  return new Date(`${document.date}T00:00:00Z`)
}

/** Ends the file and gives its bytes; PDF 1.4, which PDF/A-1 means, knows no object streams. */
export function closePdf({ pdf, store, profile }: PdfFile): Uint8Array {
  pdf._finalize = () => {}
  pdf.end()
  const id = `<${Buffer.from(pdf._id).toString('hex')}>`
  const trailer = `/Root ${referenceTo(pdf._root.id)} /Info ${referenceTo(pdf._info.id)} /ID [${id} ${id}]`
  const header = `%PDF-${standards[profile].pdfVersion}`
  const write = profile === 'a-1b' ? listObjects : packObjects
  return write(header, store, pdf._offsets.length, trailer)
}
