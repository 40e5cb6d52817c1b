/** PDF: tagged, PDF/A-3a and PDF/UA-1 at once. Measure, break lines, break pages, draw, prove that nothing was lost. */
import type { Writer } from '../writer.ts'
import { proveComplete } from './completeness.ts'
import { compose } from './compose.ts'
import { drawPages } from './draw-page.ts'
import { paginate } from './paginate.ts'
import { attach, closePdf, openPdf } from './pdfkit-document.ts'

/** Writes a document as PDF. Same document, layout and options give the same bytes. */
export const pdfWriter: Writer = {
  format: 'pdf',
  extension: 'pdf',
  write(document, layout, options, report) {
    const composition = compose(document, layout, options.notes, report)
    const pages = paginate(composition.blocks, layout)
    const pdf = openPdf(document)
    drawPages(pdf, pages, composition.root, layout, document)
    attach(pdf, options.attachments, document)
    proveComplete(document, composition, report)
    return closePdf(pdf)
  },
}
