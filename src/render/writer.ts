/** A writer turns a finished document into the bytes of one format. It reads no file and asks no clock. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Document, Id } from '../model/document.ts'
import type { Layout } from '../schema/types.ts'

/** The source data that a PDF/A-3 file carries with it. `name` is a file name, not a path. */
export type Attachment = { readonly name: string; readonly bytes: Uint8Array; readonly description: string }

/** PDF: which standard the file follows; МЭДО asks for PDF/A-1b, only PDF/A-3a may carry the source data. */
export type PdfProfile = 'a-3a' | 'a-2a' | 'a-1b' | 'plain'

export type WriterOptions = {
  /** DOCX: Word's own numbering, or typed numbers for publication. */
  readonly numbering: 'native' | 'literal'
  /** Whether drafting notes are shown. */
  readonly notes: boolean
  readonly attachments: readonly Attachment[]
  /** DOCX: findings about this service, shown as comments together with the drafting notes. */
  readonly findings?: readonly Diagnostic[]
  /** DOCX: page of each section and appendix, for the contents page; without it the numbers there are left to Word. */
  readonly pages?: ReadonlyMap<Id, number>
  /** DOCX: bytes of the agency's own .docx or .dotx that the layout names. */
  readonly template?: Uint8Array
  /** PDF: PDF/A-3a with PDF/UA-1 unless told otherwise. */
  readonly pdfProfile?: PdfProfile
}

export type Writer = {
  readonly format: string
  readonly extension: string
  /** Same document, layout and options give the same bytes. What the format cannot show goes to `report` as `render/…`. */
  write(document: Document, layout: Layout, options: WriterOptions, report: Report): Promise<Uint8Array>
}
