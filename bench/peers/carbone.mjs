/** carbone (community) with a template made here: nested loops over sections, the same words. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { letters } from '../document.mjs'

export const kind = 'docx'

let carbone
let template

export async function init() {
  carbone = (await import('carbone')).default
  template = join(mkdtempSync(join(tmpdir(), 'bench-carbone-')), 'template.docx')
  writeFileSync(template, await Packer.toBuffer(new Document({ sections: [{ children: body() }] })))
}

export function render(document) {
  return new Promise((resolve, reject) =>
    carbone.render(template, shape(document), { lang: 'ru-ru' }, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    ),
  )
}

function shape(document) {
  const clauses = (section) =>
    section.subsections.flatMap((part) => [
      { text: part.title },
      ...part.clauses.flatMap((clause) => [
        { text: `${clause.number}. ${clause.text}` },
        ...clause.items.map((item, index) => ({ text: `${letters[index]}) ${item}` })),
      ]),
    ])
  return {
    name: document.name,
    sections: document.sections.map((section) => ({
      title: section.title,
      clauses: clauses(section),
      rows: (section.table?.rows ?? []).map(([a, b, c, d, e]) => ({ a, b, c, d, e })),
    })),
    appendices: document.appendices.map((appendix) => ({
      title: appendix.title,
      paragraphs: [
        ...appendix.paragraphs.map((text) => ({ text })),
        ...appendix.fields.flatMap(({ label, hint }) => [
          { text: `${label} ${'_'.repeat(Math.max(5, 52 - label.length))}` },
          { text: `(${hint})` },
        ]),
      ],
    })),
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
  const row = (index) =>
    new TableRow({
      children: ['a', 'b', 'c', 'd', 'e'].map((key) => cell(`{d.sections[i].rows[${index}].${key}}`)),
    })
  return [
    text('{d.name}', AlignmentType.CENTER),
    text('{d.sections[i].title}', AlignmentType.CENTER),
    text('{d.sections[i].clauses[i].text}', AlignmentType.BOTH),
    text('{d.sections[i].clauses[i+1].text}', AlignmentType.BOTH),
    new Table({ rows: [row('i'), row('i+1')] }),
    text('{d.sections[i+1].title}', AlignmentType.CENTER),
    text('{d.appendices[i].title}', AlignmentType.CENTER),
    text('{d.appendices[i].paragraphs[i].text}', AlignmentType.BOTH),
    text('{d.appendices[i].paragraphs[i+1].text}', AlignmentType.BOTH),
    text('{d.appendices[i+1].title}', AlignmentType.CENTER),
  ]
}
