import { expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { pageNumbers } from '../../../src/render/pdf/writer.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { isDictionary, nameOf, readPdf, textOf as textOfValue } from '../../support/pdf-objects.ts'
import { type Element, type Node, openWithPdfjs, pdfStructure } from '../../support/pdf-structure.ts'
import { written } from './written.ts'

function elements(root: Element, role: string): Element[] {
  const found: Element[] = []
  const walk = (node: Node): void => {
    if (!('role' in node)) return
    if (node.role === role) found.push(node)
    node.kids.forEach(walk)
  }
  walk(root)
  return found
}

function textOf(node: Node): string {
  return 'text' in node ? node.text : 'role' in node ? node.kids.map(textOf).join('') : ''
}

test('the same document gives the same bytes, whatever was written before', async () => {
  const first = await written(fixtureDocument())
  await written({ ...fixtureDocument(), title: [] }, { lineBreaking: 'optimal' })
  const second = await written(fixtureDocument())
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})

test('headings, tables, notes and links have their elements', async () => {
  const root = await pdfStructure((await written(fixtureDocument())).bytes)
  expect(root.role).toBe('Document')
  expect(elements(root, 'H1').map(textOf)).toContain('I.\u0020Общие положения')
  expect(elements(root, 'H2').length).toBeGreaterThan(0)
  const table = elements(root, 'Table')[0]
  expect(table?.kids.map((kid) => ('role' in kid ? kid.role : ''))).toEqual(['Caption', 'THead', 'TBody'])
  const heads = table ? elements(table, 'TH') : []
  expect(heads.every((head) => head.attributes.Scope === 'Column')).toBe(true)
  expect(heads.map((head) => head.attributes.ColSpan ?? 1)).toContain(2)
  expect(heads.map((head) => head.attributes.RowSpan ?? 1)).toContain(2)
  expect(elements(root, 'Note').length).toBe(4)
  for (const link of elements(root, 'Link')) {
    expect(textOf(link)).not.toBe('')
    expect(link.kids.some((kid) => 'annotation' in kid)).toBe(true)
  }
})

test('подпункты are lists with labels, as deep as they are nested; пункты are paragraphs', async () => {
  const root = await pdfStructure((await written(fixtureDocument())).bytes)
  const lists = elements(root, 'L')
  expect(new Set(lists.map((list) => list.attributes.ListNumbering))).toEqual(
    new Set(['Decimal', 'LowerAlpha']),
  )
  for (const item of lists.flatMap((list) => list.kids)) {
    const kids = 'role' in item ? item.kids : []
    expect(kids.map((kid) => ('role' in kid ? kid.role : ''))).toEqual(['Lbl', 'LBody'])
    expect(kids[0] && textOf(kids[0])).toMatch(/^[а-я\d.]+\)?\s$/)
    expect(kids[1] && textOf(kids[1])).not.toMatch(/^[а-я\d]+[.)]\s/)
  }
  expect(lists.some((list) => elements(list, 'L').length > 1)).toBe(true)
  expect(
    elements(root, 'P')
      .map(textOf)
      .filter((text) => /^\d+\.\s/.test(text)).length,
  ).toBeGreaterThan(0)
})

test('blanks and boxes are printed fields with the name of what is to be filled in', async () => {
  const { bytes } = await written(fixtureDocument())
  const fields = [...readPdf(bytes).objects.values()]
    .filter(isDictionary)
    .filter(({ entries }) => nameOf(entries.S) === 'Form')
    .map(({ entries }) => (isDictionary(entries.A) ? entries.A.entries : {}))
  expect(fields.every(({ O }) => nameOf(O) === 'PrintField')).toBe(true)
  const named = fields.map(({ Role, Desc }) => `${nameOf(Role)} ${textOfValue(Desc)}`)
  expect(named).toContain('tv Фамилия, имя, отчество')
  expect(named).toContain('cb лично в органе;')
  const forms = elements(await pdfStructure(bytes), 'Form')
  expect(forms.length).toBe(fields.length)
  // One piece of content each, the sign itself: a reader says the label before it as text.
  expect(forms.map(textOf).every((text) => /^(?:_+|□)$/.test(text))).toBe(true)
  expect(forms.every(({ kids }) => kids.length === 1)).toBe(true)
})

test('levels of headings have no gaps', async () => {
  const root = await pdfStructure((await written(fixtureDocument())).bytes)
  const levels: number[] = []
  const walk = (node: Node): void => {
    if (!('role' in node)) return
    const level = /^H(\d)$/.exec(node.role)?.[1]
    if (level) levels.push(Number(level))
    node.kids.forEach(walk)
  }
  walk(root)
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('the outline names sections and appendices and leads to their pages', async () => {
  const pdf = await openWithPdfjs((await written(fixtureDocument())).bytes)
  const outline = await pdf.getOutline()
  expect(outline.map(({ title }) => title)).toContain('I. Общие положения')
  expect(outline[0]?.items.map(({ title }) => title)).toContain('Круг заявителей')
  expect(outline.at(-1)?.title).toMatch(/^Приложение №\s3/)
  for (const { dest } of outline) expect(Array.isArray(dest)).toBe(true)
  await pdf.destroy()
})

test('every link leads to a destination that exists', async () => {
  const pdf = await openWithPdfjs((await written(fixtureDocument(), { contents: true })).bytes)
  const destinations = await pdf.getDestinations()
  let links = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const annotations = await (await pdf.getPage(number)).getAnnotations()
    for (const { dest } of annotations) expect(Object.keys(destinations)).toContain(dest)
    links += annotations.length
  }
  expect(links).toBeGreaterThan(10)
  await pdf.destroy()
})

test('the data are attached as the source of the document', async () => {
  const bytes = Buffer.from('услуга: «Выписка»\n')
  const attachments = [{ name: 'данные.yaml', bytes, description: 'Исходные данные' }]
  const file = (await written(fixtureDocument(), {}, { attachments })).bytes
  const pdf = await openWithPdfjs(file)
  const [attached] = Object.values(
    (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
  )
  expect(attached?.filename).toBe('данные.yaml')
  expect(Buffer.from(attached?.content ?? []).equals(bytes)).toBe(true)
  const specs = [...readPdf(file).objects.values()]
    .filter(isDictionary)
    .map(({ entries }) => nameOf(entries.AFRelationship))
  expect(specs.filter(Boolean)).toEqual(['Source'])
  await pdf.destroy()
})

test('names are sorted by bytes: readers look for them by halves', async () => {
  const named = (name: string) => ({ name, bytes: Buffer.from(name), description: name })
  const attachments = ['я.yaml', 'b.yaml', 'A.yaml', 'a-2.yaml', 'а.yaml', 'a.yaml'].map(named)
  const { objects } = readPdf((await written(fixtureDocument(), {}, { attachments })).bytes)
  const trees = [...objects.values()].filter(isDictionary).filter(({ entries }) => 'Dests' in entries)
  const names = isDictionary(trees[0]?.entries.EmbeddedFiles)
    ? trees[0].entries.EmbeddedFiles.entries.Names
    : []
  const found = (Array.isArray(names) ? names : []).map(textOfValue).filter(Boolean)
  expect(found).toEqual(['A.yaml', 'a-2.yaml', 'a.yaml', 'b.yaml', 'а.yaml', 'я.yaml'])
})

test('metadata hold any title, say PDF/A-3a and PDF/UA-1, and know no clock', async () => {
  const document: Document = fixtureDocument()
  const title = 'Услуга «A & B» <тест> ]]>'
  const { bytes } = await written({ ...document, properties: { ...document.properties, title } })
  const pdf = await openWithPdfjs(bytes)
  const { info, metadata } = await pdf.getMetadata()
  expect((info as { Title?: string }).Title).toBe(title)
  expect((info as { CreationDate?: string }).CreationDate).toBe('D:20260115000000Z')
  expect(metadata?.get('dc:title')).toBe(title)
  expect(metadata?.getRaw()).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>')
  await pdf.destroy()
})

test('page numbers for other formats are those of the file', async () => {
  const layout = { ...fixtureLayout(), contents: true }
  const pdf = await openWithPdfjs((await written(fixtureDocument(), layout)).bytes)
  const numbers = pageNumbers(fixtureDocument(), layout)
  const destinations = (await pdf.getDestinations()) as Record<string, [{ num: number; gen: number }]>
  expect(numbers.size).toBe(Object.keys(destinations).length)
  for (const [id, number] of numbers) {
    const page = destinations[id]?.[0]
    expect(page && (await pdf.getPageIndex(page)) + 1, id).toBe(number)
  }
  await pdf.destroy()
})
