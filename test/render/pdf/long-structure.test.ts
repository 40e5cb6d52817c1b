/** What a reader of a long file finds with pdfjs: outline, links, attachment, and the tags of every piece of text. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachInline, foldText, footnotes, paragraphs } from '../../../src/document/text.ts'
import { walk } from '../../../src/document/walk.ts'
import type { Document } from '../../../src/model/document.ts'
import { unitTitle } from '../../../src/render/pdf/unit-title.ts'
import { pageNumbers } from '../../../src/render/pdf/writer.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { longDocument } from '../../support/long-document.ts'
import { type Element, type Node, openWithPdfjs, pdfStructure } from '../../support/pdf-structure.ts'
import { structureText } from '../../support/pdf-text.ts'
import { type Sample, sampleDocument } from '../../support/sample-document.ts'
import { written } from './written.ts'

const synthetic = (): Sample => ({ document: longDocument(200), layout: fixtureLayout() })
const files = [
  { name: '200 pages', sample: synthetic, pages: 200 },
  { name: 'gpzu', sample: () => sampleDocument('gpzu'), pages: 40 },
  { name: 'education-licence', sample: () => sampleDocument('education-licence'), pages: 70 },
]
const source = Buffer.from('услуга: «Выписка»\n'.repeat(1000))

describe.each(files)('$name', ({ sample, pages }) => {
  const { document, layout } = sample()
  let pdf: PDFDocumentProxy
  let root: Element

  beforeAll(async () => {
    const attachments = [{ name: 'данные.yaml', bytes: source, description: 'Исходные данные' }]
    const { bytes, found } = await written(document, { ...layout, contents: true }, { attachments })
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    pdf = await openWithPdfjs(bytes)
    root = await pdfStructure(bytes)
    expect(pdf.numPages).toBeGreaterThanOrEqual(pages)
  }, 60_000)
  afterAll(() => pdf.destroy())

  test('the outline has every section and appendix in order and leads to the page where it begins', async () => {
    const numbers = pageNumbers(document, { ...layout, contents: true })
    const found = flatten(await pdf.getOutline())
    const units = unitsOf(document)
    expect(found.map(({ title, depth }) => `${depth} ${title}`)).toEqual(
      units.map(({ title, depth }) => `${depth} ${title}`),
    )
    const places = await Promise.all(found.map(({ dest }) => pageOf(pdf, dest)))
    expect(places).toEqual(units.map(({ id }) => numbers.get(id)))
  })

  test('the tags hold the whole text in order, and as many headings, tables, notes and lists as the act', () => {
    expect(structureText(root)).toEqual(paragraphs(document).map(foldText))
    const wanted = countsOf(document)
    expect({
      headings: ['H1', 'H2', 'H3'].reduce((sum, role) => sum + rolesIn(root, role).length, 0),
      tables: rolesIn(root, 'Table').length,
      notes: rolesIn(root, 'Note').length,
      items: rolesIn(root, 'LI').length,
    }).toEqual(wanted)
    for (const table of rolesIn(root, 'Table')) expect(rolesIn(table, 'TR').length).toBeGreaterThan(0)
    for (const cell of rolesIn(root, 'TH')) expect(cell.attributes.Scope).toBe('Column')
  })

  test('every text of a page is an artifact or belongs to an element that pdfjs finds', async () => {
    let tagged = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const owned = leavesOf(await page.getStructTree())
      for (const { text, mark } of await marksOf(page)) {
        if (text.trim()) expect(mark === 'Artifact' || owned.has(mark), `${number}: ${text}`).toBe(true)
        if (owned.has(mark)) tagged++
      }
      page.cleanup()
    }
    expect(tagged).toBeGreaterThan(20 * pages)
  }, 60_000)

  test('links lead where the named unit begins, one element each, and every reference has one', async () => {
    const numbers = pageNumbers(document, { ...layout, contents: true })
    const destinations = (await pdf.getDestinations()) as Record<string, unknown>
    let links = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const annotations = await (await pdf.getPage(number)).getAnnotations()
      for (const { dest } of annotations) {
        expect(await pageOf(pdf, destinations[dest])).toBe(numbers.get(dest))
        links++
      }
    }
    const elements = rolesIn(root, 'Link')
    expect(elements.length).toBe(links)
    for (const element of elements) expect(element.kids.some((kid) => 'annotation' in kid)).toBe(true)
    expect(links).toBeGreaterThan(pages)
    // A reference over two lines has two links.
    expect(links).toBeGreaterThanOrEqual(referencesOf(document, numbers))
  }, 60_000)

  test('the data can be taken out again', async () => {
    const attached = Object.values(await pdf.getAttachments()) as { filename: string; content: Uint8Array }[]
    expect(attached.map(({ filename }) => filename)).toEqual(['данные.yaml'])
    expect(Buffer.from(attached[0]?.content ?? []).equals(source)).toBe(true)
  })
})

type Item = { readonly title: string; readonly dest: unknown; readonly items: readonly Item[] }

function flatten(items: readonly Item[], depth = 1): { title: string; dest: unknown; depth: number }[] {
  return items.flatMap(({ title, dest, items: inner }) => [
    { title, dest, depth },
    ...flatten(inner, depth + 1),
  ])
}

function unitsOf(document: Document): { id: string; title: string; depth: number }[] {
  const units: { id: string; title: string; depth: number }[] = []
  walk(document, (node, ancestors) => {
    if (node.kind !== 'section' && node.kind !== 'appendix') return
    const title = unitTitle(node)
    if (title) units.push({ id: node.id, title, depth: 1 + ancestors.length })
  })
  return units
}

/** Page number of an explicit destination. */
async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number> {
  const [page] = dest as [{ num: number; gen: number }]
  return (await pdf.getPageIndex(page)) + 1
}

function rolesIn(element: Element, role: string): Element[] {
  const found: Element[] = []
  const look = (node: Node): void => {
    if (!('role' in node)) return
    if (node.role === role) found.push(node)
    node.kids.forEach(look)
  }
  look(element)
  return found
}

function countsOf(document: Document): Record<'headings' | 'tables' | 'notes' | 'items', number> {
  const counts = { headings: 0, tables: 0, notes: footnotes(document).length, items: 0 }
  walk(document, (node) => {
    if (node.kind === 'section' || node.kind === 'appendix') counts.headings++
    if (node.kind === 'table') counts.tables++
    if (node.kind === 'clause' && node.depth > 1) counts.items++
  })
  return counts
}

function referencesOf(document: Document, known: ReadonlyMap<string, number>): number {
  let count = 0
  eachInline(document, (content) => {
    for (const inline of content)
      if (inline.kind === 'crossReference')
        count += inline.segments.filter(({ target }) => target !== undefined && known.has(target)).length
  })
  return count
}

/** Identifiers of the marked content that the structure of a page owns. */
function leavesOf(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found
  if ('type' in node && node.type === 'content' && 'id' in node) found.add(String(node.id))
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) leavesOf(child, found)
  return found
}

/** Texts of a page, each with the innermost marked content around it. */
async function marksOf(page: PDFPageProxy): Promise<{ text: string; mark: string }[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  const found: { text: string; mark: string }[] = []
  for (const item of items) {
    if ('str' in item) found.push({ text: item.str, mark: open.at(-1) ?? '' })
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push('tag' in item && item.tag === 'Artifact' ? 'Artifact' : (item.id ?? ''))
  }
  return found
}
