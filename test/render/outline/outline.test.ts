import { expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import type { Document } from '../../../src/model/document.ts'
import { outlineWriter } from '../../../src/render/outline/writer.ts'
import { clause, clauseNum, footnote, note, paragraph, section } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { outlineText } from '../../support/outline-text.ts'

async function write(document: Document, notes = false): Promise<Uint8Array> {
  const options = { numbering: 'native', notes, attachments: [] } as const
  return outlineWriter.write(document, fixtureLayout(), options, (finding) => {
    throw new Error(`unexpected finding ${finding.code}`)
  })
}

async function written(content: Parameters<typeof section>[4], notes = false): Promise<string> {
  const empty = { ...fixtureDocument(), approval: [], title: [], appendices: [] }
  const sections = [section('s', 1, undefined, 'Раздел', content)]
  return new TextDecoder().decode(await write({ ...empty, sections }, notes))
}

test.each([true, false])(
  'every paragraph of the document stands in the outline, notes: %s',
  async (notes) => {
    const document = fixtureDocument()
    expect(outlineText(await write(document, notes))).toEqual(paragraphs(document))
  },
)

test('the outline is as a lawyer has read it', async () => {
  const text = new TextDecoder().decode(await write(fixtureDocument(), true))
  await expect(text).toMatchFileSnapshot('fixture.txt')
})

test('notes are lines of their own and only on demand', async () => {
  const content = [paragraph(['Срок ', note('уточнить\nсрок'), '– 5 дней.'])]
  expect(await written(content)).toBe('Раздел\n\n  Срок – 5 дней.\n')
  expect(await written(content, true)).toBe('Раздел\n\n  Срок – 5 дней.\n  [примечание: уточнить срок]\n')
})

test('a note within a footnote is shown by the footnote', async () => {
  const content = [paragraph(['Текст', footnote(1, ['сноски', note('проверить')])])]
  expect(await written(content, true)).toBe(
    'Раздел\n\n  Текст[сноска 1]\n\n[сноска 1] сноски\n[примечание: проверить]\n',
  )
})

test('a paragraph is one line whatever breaks its text holds', async () => {
  const wording = 'первая\nвторая\u2028третья\u00a0четвертая\u0007пятая'
  expect(await written([paragraph(wording)])).toBe('Раздел\n\n  первая вторая третья четвертая пятая\n')
})

test('a clause that starts with another clause keeps its number', async () => {
  const inner = clause(clauseNum(1, 1, 1), 'внутренний')
  const outer = { ...clause(clauseNum(1, 0, 1), ''), content: [inner] }
  expect(await written([outer])).toBe('Раздел\n\n  1.\n    а) внутренний\n')
})

test('an empty document is an empty line', async () => {
  const document = { ...fixtureDocument(), approval: [], title: [], sections: [], appendices: [] }
  expect(new TextDecoder().decode(await write(document))).toBe('\n')
})
