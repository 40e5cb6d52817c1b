/** PDF: tagged, PDF/A-3a and PDF/UA-1 at once. Measure, break lines, break pages, draw, prove that nothing was lost. */
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Document, Id } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import type { Attachment, Writer } from '../writer.ts'
import { proveComplete } from './completeness.ts'
import { compose } from './compose.ts'
import { drawPages } from './draw-page.ts'
import { anchorPages } from './page.ts'
import { paginate } from './paginate.ts'
import { attach, closePdf, openPdf } from './pdfkit-document.ts'

/** Writes a document as PDF. Same document, layout and options give the same bytes. */
export const pdfWriter: Writer = {
  format: 'pdf',
  extension: 'pdf',
  write(document, layout, options, report) {
    const profile = options.pdfProfile ?? 'a-3a'
    const composition = compose(document, layout, options.notes, report)
    const pages = paginate(composition.blocks, layout, composition.footnotes.size > 0)
    const file = openPdf(document, profile)
    drawPages(file, pages, composition.root, layout, document)
    if (profile === 'a-3a' || profile === 'plain') attach(file.pdf, options.attachments, document)
    else if (options.attachments.length > 0) report(attachmentUnsupported(options.attachments))
    proveComplete(document, composition, report)
    return Promise.resolve(closePdf(file))
  },
}

/** Page on which each section, appendix, table and referenced clause begins: the contents page of DOCX shows the same. */
export function pageNumbers(document: Document, layout: Layout): Map<Id, number> {
  const { blocks, footnotes } = compose(document, layout, false, () => {})
  return anchorPages(paginate(blocks, layout, footnotes.size > 0))
}

function attachmentUnsupported(attachments: readonly Attachment[]): Diagnostic {
  const names = attachments.map(({ name }) => `«${name}»`).join(', ')
  return {
    code: 'render/attachment-unsupported',
    severity: 'info',
    message: `В PDF не вложены исходные данные (${names}): вложения допускает только PDF/A-3.`,
    hint: 'Чтобы вложить данные, составьте PDF/A-3a.',
  }
}
