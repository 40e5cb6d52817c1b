import { expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import type { Document } from '../../../src/model/document.ts'
import { htmlWriter } from '../../../src/render/html/writer.ts'
import {
  cite,
  clause,
  clauseNum,
  footnote,
  gap,
  note,
  paragraph,
  ref,
  section,
} from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { htmlText } from '../../support/html-text.ts'

const evil = `"><script>alert('1')</script><!-- ]]> & &amp; --><style>*{}</style>`
const options = { numbering: 'native', notes: true, attachments: [] } as const

/** A document that says the same thing in every place where data can speak. */
function document(text: string): Document {
  const num = { ...clauseNum(1, 0, 1), text }
  const wording = [
    text,
    cite(text, text),
    gap(text),
    note(text),
    footnote(1, [text]),
    ref(text, [text, text]),
  ]
  const line = { content: paragraph(wording).content, location: paragraph('').location }
  return {
    ...fixtureDocument(),
    properties: { title: text, subject: text, author: text, keywords: [text] },
    version: text,
    approval: [line],
    title: [line],
    sections: [section(text, 1, num, wording, [clause(num, wording, [], text)])],
    appendices: [],
  }
}

async function write(document: Document, layout = fixtureLayout()): Promise<Uint8Array> {
  return htmlWriter.write(document, layout, options, () => undefined)
}

test('hostile text stays text wherever it stands', async () => {
  const hostile = document(evil)
  const bytes = await write(hostile)
  const page = new TextDecoder().decode(bytes)
  expect(htmlText(bytes)).toEqual(paragraphs(hostile))
  expect(page).not.toContain('<script')
  expect(page.match(/<style/g)).toHaveLength(1)
})

test('hostile values of a layout cannot leave the style sheet', async () => {
  const hostile = `x"}</style><script>alert(1)</script>{\n`
  const layout = { ...fixtureLayout(), mark: hostile, font: { ...fixtureLayout().font, family: hostile } }
  const page = new TextDecoder().decode(await write(fixtureDocument(), layout))
  expect(page).not.toContain('<script')
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page).toContain('font-family: "x\\22 \\7d \\3c \\2f style')
})

test('characters that no page may hold become a visible mark', async () => {
  const bytes = await write(document('а\u0000б\u001bв\ud800г'))
  expect(htmlText(bytes)).toContain('1 а\ufffdб\ufffdв\ufffdг')
})

test('headings below the sixth level stay headings of the sixth', async () => {
  const deep = Array.from({ length: 8 }).reduce<ReturnType<typeof section>[]>(
    (content, _, index) => [section(`s${index}`, 8 - index, undefined, `Уровень ${index}`, content)],
    [],
  )
  const page = new TextDecoder().decode(await write({ ...fixtureDocument(), sections: deep }))
  expect(page).toContain('<h6>Уровень 0</h6>')
  expect(page).not.toContain('<h7')
})
