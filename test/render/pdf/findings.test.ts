import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { proveComplete } from '../../../src/render/pdf/completeness.ts'
import { compose } from '../../../src/render/pdf/compose.ts'
import { here, paragraph, row } from '../../support/document-nodes.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfPages, pdfText } from '../../support/pdf-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { documentOf, written } from './written.ts'

test('a character that the font lacks is reported at its paragraph and shown as a box', async () => {
  const location = { ...here, start: { line: 7, column: 3 } }
  const odd = { ...paragraph('Знак 漢 и 😀 в тексте.'), location }
  const { bytes, found } = await written(documentOf([odd]))
  expect(found.map(({ code }) => code)).toEqual(['render/glyph-missing', 'render/glyph-missing'])
  expect(found.map(({ message }) => /U\+[\dA-F]+/.exec(message)?.[0])).toEqual(['U+6F22', 'U+1F600'])
  expect(found.every((one) => one.severity === 'error' && one.location === location)).toBe(true)
  expect(await pdfText(bytes)).toContain('Знак □ и □ в тексте.')
})

test('soft hyphens and joiners of zero width are not drawn, hyphens stay', async () => {
  const { bytes, found } = await written(
    documentOf([paragraph('Закон № 210-ФЗ о со\u00adгла\u00adсии\u2060, 210-ФЗ.')]),
  )
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toContain('Закон № 210-ФЗ о согласии, 210-ФЗ.')
})

test('a word that no width makes room for is told of once, an address is not', async () => {
  const words = 'градостроительного'
  const full = (text: string): string[] => [...Array<string>(4).fill(words), text]
  const cells = [
    row(...full('1')),
    row(...full(`${words} и https://www.gosuslugi.ru/abc, в\u00a0градостроительном`)),
  ]
  const columns = [20, 20, 20, 20, 20]
  const table = { kind: 'table' as const, columns, head: [], body: cells, location: here }
  const { bytes, found } = await written(documentOf([table]))
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
    Array(2).fill('render/word-cut warning'),
  )
  expect(found[0]?.message).toContain(`«${words}»`)
  expect((await pdfText(bytes)).join(' ')).toContain(words)
  const fewer = { ...table, columns: [90, 10], body: [row('1', words)] }
  expect((await written(documentOf([fewer]))).found).toEqual([])
})

test('a column too narrow for words held together divides them between the words', async () => {
  const bound = 'межведомственного\u00a0градостроительного'
  const cells = [row('1', 'градостроительного', 'градостроительного', 'градостроительного', bound)]
  const columns = [8, 23, 23, 23, 23]
  const table = { kind: 'table' as const, columns, head: [], body: cells, location: here }
  const { bytes, found } = await written(documentOf([table]))
  expect(found).toEqual([])
  const lines = (await pdfPages(bytes)).flat()
  expect(lines.slice(-2)).toEqual([
    `1${' градостроительного'.repeat(3)} межведомственного`,
    'градостроительного',
  ])
})

test.each(['gpzu', 'maternity-capital', 'sfr-ils', 'commissioning-permit'])(
  'no word of the scheme of %s is torn',
  async (id) => {
    const { document, layout } = sampleDocument(id, 'mfc-scheme')
    const { found } = await written(document, layout)
    expect(found.filter(({ code }) => code === 'render/word-cut')).toEqual([])
  },
)

test('a paragraph that was not drawn is named', () => {
  const found: Diagnostic[] = []
  const document = documentOf([paragraph('Первый.'), paragraph('Второй.')])
  const composition = compose(document, fixtureLayout(), false, () => {})
  for (const { tag } of composition.units) tag.texts.push('РЕГЛАМЕНТ')
  proveComplete(document, composition, (one) => found.push(one))
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['render/text-lost error'])
  expect(found[0]?.message).toContain('«Раздел»')
})

test('data that the profile cannot carry are not left out in silence', async () => {
  const attachments = [
    { name: 'service.yaml', bytes: Buffer.from('id: a\n'), description: 'Исходные данные' },
  ]
  const { found } = await written(documentOf([]), {}, { pdfProfile: 'a-2a', attachments })
  expect(found.map(({ code }) => code)).toEqual(['render/attachment-unsupported'])
})
