/** docxtemplater with a template made here: one paragraph a tag, loops over blocks, a table with a row loop. */
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { blocks } from '../document.mjs'

export const kind = 'docx'

let Docxtemplater
let PizZip
let template

export async function init() {
  Docxtemplater = (await import('docxtemplater')).default
  PizZip = (await import('pizzip')).default
  template = await Packer.toBuffer(new Document({ sections: [{ children: body() }] }))
}

export async function render(document) {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
  filled.render({ blocks: blocks(document).map(shape) })
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const centred = new Set(['center', 'title', 'heading', 'subheading', 'hint'])

function shape(block) {
  if (block.kind === 'table')
    return { isTable: true, rows: block.rows.map(([a, b, c, d, e]) => ({ a, b, c, d, e })) }
  return {
    [centred.has(block.kind) ? 'isCentred' : block.kind === 'right' ? 'isRight' : 'isText']: true,
    text: block.text,
  }
}

function body() {
  const text = (content, alignment) =>
    new Paragraph({
      alignment,
      indent: { firstLine: 709 },
      children: [new TextRun({ text: content, font: 'Times New Roman', size: 28 })],
    })
  const cell = (content) =>
    new TableCell({
      children: [
        new Paragraph({ children: [new TextRun({ text: content, font: 'Times New Roman', size: 24 })] }),
      ],
    })
  const row = new TableRow({ children: ['{#rows}{a}', '{b}', '{c}', '{d}', '{e}{/rows}'].map(cell) })
  return [
    text('{#blocks}'),
    text('{#isCentred}'),
    text('{text}', AlignmentType.CENTER),
    text('{/isCentred}'),
    text('{#isRight}'),
    text('{text}', AlignmentType.RIGHT),
    text('{/isRight}'),
    text('{#isText}'),
    text('{text}', AlignmentType.BOTH),
    text('{/isText}'),
    text('{#isTable}'),
    new Table({ rows: [row] }),
    text('{/isTable}'),
    text('{/blocks}'),
  ]
}
