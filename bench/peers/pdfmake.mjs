/** pdfmake: the same blocks, 14 pt, justified, first-line indent, bordered tables with repeated heads. */
import { blocks } from '../document.mjs'
import { fonts } from '../fonts.mjs'

export const kind = 'pdf'

let pdfmake

export async function init() {
  pdfmake = (await import('pdfmake')).default
  pdfmake.addFonts({ Tinos: fonts })
  pdfmake.setUrlAccessPolicy?.(() => false)
  pdfmake.setLocalAccessPolicy?.(() => true)
}

const mm = 72 / 25.4
const width = 595.28 - 45 * mm

export async function render(document) {
  const definition = {
    pageSize: 'A4',
    pageMargins: [30 * mm, 20 * mm, 15 * mm, 20 * mm],
    version: '1.7',
    language: 'ru-RU',
    info: { title: document.name },
    defaultStyle: { font: 'Tinos', fontSize: 14 },
    header: (page) =>
      page > 1 ? { text: String(page), alignment: 'center', margin: [0, 10 * mm, 0, 0] } : null,
    content: blocks(document).map(shape),
  }
  return Buffer.from(await pdfmake.createPdf(definition).getBuffer())
}

function shape(block) {
  switch (block.kind) {
    case 'table':
      return {
        fontSize: 12,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: block.widths.map((share) => (share / 100) * width - 9),
          body: [block.columns.map((text) => ({ text, alignment: 'center', bold: true })), ...block.rows],
        },
      }
    case 'clause':
      return { text: block.text, alignment: 'justify', leadingIndent: 12.5 * mm }
    case 'right':
      return { text: block.text, alignment: 'right', ...(block.newPage && { pageBreak: 'before' }) }
    case 'hint':
      return { text: block.text, alignment: 'center', fontSize: 10 }
    case 'field':
    case 'caption':
      return { text: block.text }
    default:
      return { text: block.text, alignment: 'center', bold: block.kind !== 'center', margin: [0, 6, 0, 6] }
  }
}
