import { expect, test } from 'vitest'
import { foldText, paragraphs } from '../../../src/document/text.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { advance, face } from '../../../src/render/pdf/face.ts'
import { pdfWriter } from '../../../src/render/pdf/writer.ts'
import { paragraph } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfPages, pdfText } from '../../support/pdf-text.ts'
import { documentOf, written } from './written.ts'

const options = { numbering: 'native' as const, notes: false, attachments: [] }

test('every paragraph of the document can be read back from the file, once and in order', async () => {
  const found: Diagnostic[] = []
  const bytes = await pdfWriter.write(fixtureDocument(), fixtureLayout(), options, (one) => found.push(one))
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toEqual(paragraphs(fixtureDocument()).map(foldText))
})

test('every character of the font reads back as itself, whatever its code', async () => {
  const drawable = Array.from({ length: 0x500 - 0x21 }, (_, index) => 0x21 + index)
    .filter((unit) => unit !== 0xa0 && unit !== 0xad && unit !== 0x5f && advance(face('regular'), unit) > 0)
    .map((unit) => String.fromCharCode(unit))
  expect(drawable.length).toBeGreaterThan(900)
  const document = documentOf([paragraph(drawable.join(' ')), paragraph(drawable.join('\u00a0'))])
  const { bytes, found } = await written(document)
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toEqual(paragraphs(document).map(foldText))
})

test('contents, notes, mark and line numbers add nothing to the text of the act', async () => {
  const layout = { ...fixtureLayout(), contents: true, mark: 'ПРОЕКТ', lineNumbers: true }
  const bytes = await pdfWriter.write(fixtureDocument(), layout, { ...options, notes: true }, () => {})
  expect(await pdfText(bytes)).toEqual(paragraphs(fixtureDocument()).map(foldText))
})

test('drafting notes stand apart, each with its place', async () => {
  const bytes = (await written(fixtureDocument(), {}, { notes: true })).bytes
  const last = (await pdfPages(bytes)).at(-1) ?? []
  expect(last[0] === 'Примечания составителя' || last[1] === 'Примечания составителя').toBe(true)
  expect(last.some((line) => line.includes('Раздел II, пункт 4, подпункт «б» —'))).toBe(true)
  expect(last.some((line) => line.includes('Раздел I, пункт 3, таблица 1 —'))).toBe(true)
})
