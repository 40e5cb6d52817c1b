import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import { docxWriter } from '../../../src/render/docx/writer.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'

const nothing = () => undefined

describe('the text of a DOCX is the text of the document', () => {
  for (const numbering of ['native', 'literal'] as const)
    for (const notes of [true, false])
      test(`numbering ${numbering}, notes ${notes}`, async () => {
        const document = fixtureDocument()
        const options = { numbering, notes, attachments: [] }
        const bytes = await docxWriter.write(document, fixtureLayout(), options, nothing)
        expect(docxText(bytes)).toEqual(paragraphs(document))
      })
})
