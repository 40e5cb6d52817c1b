/** What stays on the page of its neighbour. */
import { expect, test } from 'vitest'
import type { Content } from '../../src/model/document.ts'
import { headedAfter, staysWithNext } from '../../src/render/keep-together.ts'
import { compose } from '../../src/render/pdf/compose.ts'
import { clause, here, inlines, paragraph, section } from '../support/document-nodes.ts'
import { fixtureDocument } from '../support/fixture-document.ts'
import { fixtureLayout } from '../support/fixture-layout.ts'
import { descendants } from '../support/xml-tree.ts'
import { elements, writeFixture } from './docx/write.ts'

const signature: Content = { kind: 'signature', position: inlines('Глава'), name: [], location: here }
const field: Content = { kind: 'field', label: inlines('Адрес'), location: here }
const plain = paragraph('Абзац.')

test('a lead under long headings takes no list along: the headings stay with the lead alone', () => {
  const lead = paragraph('Услуга предоставляется в следующих вариантах:')
  expect(staysWithNext(lead, plain, 300)).toBe(true)
  expect(staysWithNext(lead, plain, 500)).toBe(false)
  expect(staysWithNext(plain, signature, 500)).toBe(true)
})

test('headings add up from section to subsection, and a text between them ends that', () => {
  const inner = section('inner', 2, undefined, 'а'.repeat(300), [])
  expect(headedAfter(inner, 200)).toBe(500)
  expect(headedAfter(plain, 500)).toBe(0)
})

test.each([
  ['short', 'Раздел', true],
  ['long', 'слово '.repeat(60), false],
])('DOCX and PDF agree on the lead under %s headings of two depths', async (_, heading, stays) => {
  const num = { list: 0, level: 0, value: 1, text: '1.' }
  const lead = clause(num, 'Услуга предоставляется в вариантах:', [paragraph('первом')])
  const inner = section('inner', 2, undefined, heading, [lead])
  const document = {
    ...fixtureDocument(),
    sections: [section('outer', 1, undefined, 'а'.repeat(100), [inner])],
    appendices: [],
  }
  const { blocks } = compose(document, fixtureLayout(), false, () => {})
  expect(blocks.at(-2)).toMatchObject({ kind: 'paragraph', keepNext: stays })
  const written = await writeFixture(document, { numbering: 'literal' })
  const [last] = elements(written, 'word/document.xml', 'w:p').slice(-2)
  expect(last && descendants(last).some(({ name }) => name === 'w:keepNext')).toBe(stays)
})

test.each<[string, Content, Content | undefined, boolean]>([
  ['the lead of a list', paragraph('Заявитель вправе:'), plain, true],
  ['a lead that nothing follows', paragraph('Заявитель вправе:'), undefined, false],
  ['a lead before a heading', paragraph('Вправе:'), section('s', 1, undefined, 'Раздел', []), false],
  ['a long lead, which would leave half a page empty', paragraph(`${'слово '.repeat(80)}:`), plain, false],
  ['a paragraph before another', plain, plain, false],
  ['a paragraph before a signature', plain, signature, true],
  ['a field before a signature', field, signature, true],
  ['a field before another', field, field, false],
])('%s', (_, block, next, stays) => {
  expect(staysWithNext(block, next)).toBe(stays)
})
