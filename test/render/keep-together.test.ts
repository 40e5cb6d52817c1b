/** What stays on the page of its neighbour. */
import { expect, test } from 'vitest'
import type { Content } from '../../src/model/document.ts'
import { staysWithNext } from '../../src/render/keep-together.ts'
import { here, inlines, paragraph, section } from '../support/document-nodes.ts'

const signature: Content = { kind: 'signature', position: inlines('Глава'), name: [], location: here }
const field: Content = { kind: 'field', label: inlines('Адрес'), location: here }
const plain = paragraph('Абзац.')

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
