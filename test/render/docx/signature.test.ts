/** The line of a signature: position and name stand in Word where they stand in the PDF. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import type { Content } from '../../../src/model/document.ts'
import { compose } from '../../../src/render/pdf/compose.ts'
import { here, inlines, paragraph } from '../../support/document-nodes.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfPages } from '../../support/pdf-text.ts'
import { attribute, children, descendants } from '../../support/xml-tree.ts'
import { written as writtenPdf } from '../pdf/written.ts'
import { documentOf, elements, writeFixture } from './write.ts'

const long =
  'Заместитель министра природных ресурсов и экологии Российской Федерации – руководитель Федеральной службы по надзору'

function signature(position: string, name: string): Content {
  return { kind: 'signature', position: inlines(position), name: inlines(name), location: here }
}

const short = documentOf([signature('Глава администрации', 'И.О. Фамилия')])
const wide = documentOf([signature(long, 'И.О. Фамилия'), paragraph('Абзац.')])

test('a short position and the name share a line of text', async () => {
  const written = await writeFixture(short)
  expect(elements(written, 'word/document.xml', 'w:tbl')).toEqual([])
  expect(docxText(written.bytes)).toEqual(paragraphs(short))
})

test('a long one has a column of its own, the name level with its last line', async () => {
  const written = await writeFixture(wide)
  const [table, ...others] = elements(written, 'word/document.xml', 'w:tbl')
  expect(others).toEqual([])
  const cells = descendants(table ?? expect.fail('no table')).filter((one) => one.name === 'w:tc')
  expect(cells.map((cell) => children(cell, 'w:p').length)).toEqual([1, 1])
  const places = cells.map((cell) => descendants(cell).find((one) => one.name === 'w:vAlign'))
  expect(places.map((place) => place && attribute(place, 'w:val'))).toEqual(['bottom', 'bottom'])
  expect(docxText(written.bytes)).toEqual(paragraphs(wide))
})

test('the PDF breaks the position where the column of Word ends', async () => {
  const lines = (await pdfPages((await writtenPdf(wide)).bytes)).flat()
  const first = lines.findIndex((one) => one.startsWith('Заместитель'))
  const last = lines.findIndex((one) => one.includes('И.О. Фамилия'))
  expect(last - first).toBe(3)
  expect(lines.slice(first, last).every((one) => one.length < 45)).toBe(true)
})

test('a text for publication has no table where a text will do', async () => {
  const written = await writeFixture(wide, { numbering: 'literal' })
  expect(elements(written, 'word/document.xml', 'w:tbl')).toEqual([])
  expect(docxText(written.bytes)).toEqual(paragraphs(wide))
})

test('an explanation stays on the page of what it explains', async () => {
  const explained = [signature('Заявитель', '_____'), paragraph('(подпись)', 'right')]
  const styles = elements(await writeFixture(documentOf(explained)), 'word/document.xml', 'w:pStyle')
  expect(styles.map((one) => attribute(one, 'w:val'))).toContain('SignatureHinted')
})

test('no signature stands alone on a page: what is before it goes with it', async () => {
  const field: Content = {
    kind: 'field',
    label: inlines('Результат'),
    hint: inlines('(способ)'),
    location: here,
  }
  const content = [paragraph('Первый.'), paragraph('Второй.'), signature('Заявитель', '_____')]
  const kept = async (nodes: readonly Content[]): Promise<(string | undefined)[]> =>
    elements(await writeFixture(documentOf(nodes)), 'word/document.xml', 'w:pPr')
      .filter((one) => children(one, 'w:keepNext').length > 0)
      .map((one) => attribute(children(one, 'w:pStyle')[0] ?? one, 'w:val'))
  expect(await kept(content)).toEqual(['Paragraph'])
  expect(await kept([field, signature('Заявитель', '_____')])).toEqual(['FormLineHinted', 'FormHint'])
  expect(await kept([field, paragraph('Конец.')])).toEqual([])
  expect(await kept([paragraph('Прошу:'), paragraph('выдать.')])).toEqual(['Paragraph'])
  const [block] = compose(
    documentOf([content[1], content[2]] as Content[]),
    fixtureLayout(),
    false,
    () => {},
  ).blocks.filter((one) => one.kind === 'paragraph' && one.align === 'justify')
  expect(block).toMatchObject({ keepNext: true })
})

test('a label that leaves no room to write gets a rule across the next line too', async () => {
  const label = 'Прошу внести изменения в разрешение на ввод объекта в эксплуатацию'
  const of = (text: string): Content => ({ kind: 'field', label: inlines(text), location: here })
  const document = documentOf([of(label), of('Адрес')])
  const written = await writeFixture(document)
  expect(elements(written, 'word/document.xml', 'w:tab').length).toBe(3)
  expect(docxText(written.bytes)).toEqual(paragraphs(document))
  const lines = (await pdfPages((await writtenPdf(document)).bytes)).flat()
  expect(lines.filter((one) => /^_+$/.test(one.replaceAll(' ', ''))).length).toBe(1)
})
