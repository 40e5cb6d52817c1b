/** Text that pages cannot hold as they would like to: whatever is done with it, no word is lost. */
import { expect, test } from 'vitest'
import { foldText, paragraphs } from '../../../src/document/text.ts'
import type { Content, Document, Table } from '../../../src/model/document.ts'
import { cell, here, paragraph, row, section } from '../../support/document-nodes.ts'
import { appendixNum } from '../../support/fixture-lists.ts'
import { isDictionary, nameOf, readPdf } from '../../support/pdf-objects.ts'
import { pdfPages, pdfText } from '../../support/pdf-text.ts'
import { documentOf, shortLines, words, written } from './written.ts'

function tableOf(rows: Table['body'], columns: readonly number[] = [20, 80]): Table {
  const head = [row(...columns.map((_, index) => `Графа ${index + 1}`))]
  return { kind: 'table', columns, head, body: rows, location: here }
}

/** Writes the document, expects all of its text, returns the lines of its pages. */
async function whole(document: Document): Promise<string[][]> {
  const { bytes, found } = await written(document)
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toEqual(paragraphs(document).map(foldText))
  return pdfPages(bytes)
}

test('a cell of three pages is divided by lines and the head stands on each page', async () => {
  const pages = await whole(documentOf([tableOf([row('1', words(1500))]), paragraph('Конец.')]))
  expect(pages.length).toBeGreaterThanOrEqual(3)
  for (const page of pages.slice(0, 3)) expect(page).toContain('Графа 1 Графа 2')
  for (const page of pages.slice(0, -1)) expect(page.length).toBeGreaterThan(35)
})

test.each([
  ['of 150 words in a row of short ones moves to the next page whole', 150, 1],
  ['higher than two fifths of the page is divided between pages', 400, 2],
])('a cell %s', async (_, count, holds) => {
  const long = row('2', words(count, 'сл'))
  const short = (index: number): Table['body'][number] => row(String(index), 'коротко')
  const rows = [...Array.from({ length: 30 }, (_, index) => short(index)), long, short(99)]
  const pages = await whole(documentOf([tableOf(rows)]))
  const holding = pages.filter((page) => page.some((line) => /сл\d/.test(line)))
  expect(holding).toHaveLength(holds)
})

test.each([28, 29, 30, 31, 32, 33])('a heading is never last on a page (after %i lines)', async (count) => {
  const inner = section('inner', 2, undefined, 'Подраздел', [paragraph(words(60))])
  const pages = await whole(documentOf([...shortLines(count), inner]))
  const page = pages.find((lines) => lines.includes('Подраздел')) ?? []
  expect(page.indexOf('Подраздел')).toBeLessThan(page.length - 2)
})

test('a heading before a table stays with its head and first row', async () => {
  for (const count of [27, 29, 31]) {
    const inner = section('inner', 2, undefined, 'Подраздел', [
      tableOf([row('1', words(60)), row('2', 'да')]),
    ])
    const pages = await whole(documentOf([...shortLines(count), inner]))
    const page = pages.find((lines) => lines.includes('Подраздел')) ?? []
    expect(page.some((line) => line.includes('слово60'))).toBe(true)
  }
})

test('a paragraph of 3,000 words runs over pages without widows and orphans', async () => {
  const content: Content[] = [...shortLines(30), paragraph(words(3000)), ...shortLines(3)]
  const pages = await whole(documentOf(content))
  const counts = pages.map((page) => page.filter((line) => line.includes('слово')).length)
  for (const count of counts.filter((one) => one > 0)) expect(count).toBeGreaterThanOrEqual(2)
})

test('a table of 2,000 rows keeps every row whole', async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => row(String(index + 1), `Строка номер ${index + 1}`))
  const pages = await whole(documentOf([tableOf(rows)]))
  expect(pages.every((page) => page.includes('Графа 1 Графа 2'))).toBe(true)
})

test('a cell over many rows goes on under the repeated head', async () => {
  const rows = Array.from({ length: 120 }, (_, index) =>
    index === 0 ? row(cell([words(300)], { rowSpan: 120 }), 'первая') : row(`Строка ${index + 1}`),
  )
  await whole(documentOf([tableOf(rows, [40, 60])]))
})

test('a landscape appendix lies between portrait ones', async () => {
  const appendix = (value: number, orientation: 'portrait' | 'landscape') => ({
    kind: 'appendix' as const,
    id: `appendix-${value}`,
    num: appendixNum(value),
    reference: [],
    form: false,
    orientation,
    heading: [],
    content: [tableOf([row('1', words(300))])],
    location: here,
  })
  const document = documentOf(
    [],
    [appendix(1, 'portrait'), appendix(2, 'landscape'), appendix(3, 'portrait')],
  )
  const { bytes } = await written(document)
  await whole(document)
  const pages = [...readPdf(bytes).objects.values()]
    .filter(isDictionary)
    .filter(({ entries }) => nameOf(entries.Type) === 'Page')
  const boxes = pages.map(({ entries }) =>
    Array.isArray(entries.MediaBox) ? entries.MediaBox[2] : undefined,
  )
  expect(boxes).toEqual([595.28, 595.28, 841.89, 595.28])
})

test('pages that a break would leave empty are not there', async () => {
  const appendix = (value: number) => ({ ...emptyAppendix, id: `appendix-${value}`, num: appendixNum(value) })
  const document = { ...documentOf([], [appendix(1), appendix(2)]), title: [], sections: [] }
  const pages = await whole(document)
  expect(pages.map((page) => page[0])).toEqual(['Приложение № 1', '2'])
})

const emptyAppendix = {
  kind: 'appendix' as const,
  reference: [],
  form: false,
  orientation: 'landscape' as const,
  heading: [],
  content: [],
  location: here,
}

test('a word wider than the column is cut between characters', async () => {
  const url = `https://www.gosuslugi.ru/${'a1b2c3'.repeat(40)}`
  await whole(documentOf([paragraph(`Сайт: ${url}.`), tableOf([row('1234567890123456', url)], [12, 88])]))
})
