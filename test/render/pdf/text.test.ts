import { expect, test } from 'vitest'
import { foldText, paragraphs } from '../../../src/document/text.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { pdfWriter } from '../../../src/render/pdf/writer.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfText } from '../../support/pdf-text.ts'

const options = { numbering: 'native' as const, notes: false, attachments: [] }

test('every paragraph of the document can be read back from the file, once and in order', async () => {
  const found: Diagnostic[] = []
  const bytes = await pdfWriter.write(fixtureDocument(), fixtureLayout(), options, (one) => found.push(one))
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toEqual(paragraphs(fixtureDocument()).map(foldText))
})

test('contents, notes, mark and line numbers add nothing to the text of the act', async () => {
  const layout = { ...fixtureLayout(), contents: true, mark: 'ПРОЕКТ', lineNumbers: true }
  const bytes = await pdfWriter.write(fixtureDocument(), layout, { ...options, notes: true }, () => {})
  expect(await pdfText(bytes)).toEqual(paragraphs(fixtureDocument()).map(foldText))
})
