/** Findings of the checks stand in the file as comments where a lawyer would look for them. */
import { expect, test } from 'vitest'
import type { Diagnostic, Location } from '../../../src/model/diagnostic.ts'
import { gap, paragraph } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { child, children, descendants, type XmlElement } from '../../support/xml-tree.ts'
import { documentOf, elements, type Written, writeFixture } from './write.ts'

const yaml = 'ground: недостоверность сведений – в запросе\nterm:\n'
const data = { name: 'data/services/a/b.yaml', text: yaml }

/** A place of its own for a paragraph: templates give every node one. */
function own(text: string, line: number) {
  const location: Location = { source: { name: 'a.hbs', text: '' }, start: { line, column: 1 } }
  return { ...paragraph(text), location }
}

const [first, second] = [
  own('Первый абзац.', 1),
  own('Основание: Недостоверность сведений\u00a0— в\u00a0запросе;', 2),
]
const third = { ...paragraph([gap('[не заполнено: срок предоставления]')]), location: own('', 3).location }
const document = {
  ...documentOf([first, second, third]),
  title: [{ ...own('РЕГЛАМЕНТ', 4) }],
}

function finding(code: string, message: string, location?: Location): Diagnostic {
  return { code, severity: 'warning', message, ...(location && { location }) }
}

const value: Location = { source: data, start: { line: 1, column: 9 }, end: { line: 1, column: 45 } }
const key: Location = { source: data, start: { line: 2, column: 1 }, end: { line: 2, column: 5 } }
const findings = [
  finding('structure/section-empty', 'О первом абзаце.', first.location),
  finding('style/vague-words', 'О значении данных.', value),
  finding('data/gap', 'Не указан «срок предоставления».', key),
  finding('data/unused', 'Ни о чем напечатанном.', key),
]

/** Text of the comments by the text of their paragraphs. */
function comments(written: Written): Record<string, string[]> {
  const texts = new Map(
    elements(written, 'word/comments.xml', 'w:comment').map((one) => [one.attributes['w:id'], textOf(one)]),
  )
  const marked = elements(written, 'word/document.xml', 'w:p').flatMap((one) => {
    const ids = descendants(one).filter(({ name }) => name === 'w:commentReference')
    return ids.length === 0
      ? []
      : [[textOf(one), ids.map((id) => texts.get(id.attributes['w:id']) ?? '')] as const]
  })
  return Object.fromEntries(marked)
}

function textOf(element: XmlElement): string {
  return descendants(element)
    .filter(({ name }) => name === 'w:t')
    .map(({ text }) => text)
    .join('')
}

test('each on the paragraph it is about, on the title when there is none', async () => {
  const found = comments(await writeFixture(document, { findings }))
  expect(found).toEqual({
    РЕГЛАМЕНТ: ['Замечание: Ни о чем напечатанном. (data/unused; data/services/a/b.yaml, строка 2)'],
    'Первый абзац.': ['Замечание: О первом абзаце. (structure/section-empty)'],
    'Основание: Недостоверность сведений\u00a0— в\u00a0запросе;': [
      'Замечание: О значении данных. (style/vague-words; data/services/a/b.yaml, строка 1)',
    ],
    '[не заполнено: срок предоставления]': [
      'Замечание: Не указан «срок предоставления». (data/gap; data/services/a/b.yaml, строка 2)',
    ],
  })
})

test('what to do and the norm are told too', async () => {
  const full: Diagnostic = { ...finding('data/unused', 'Лишнее.'), hint: 'Удалите.', norm: 'ч. 1 ст. 7' }
  const found = comments(await writeFixture(document, { findings: [full] }))
  expect(found.РЕГЛАМЕНТ).toEqual(['Замечание: Лишнее. Удалите. Основание: ч. 1 ст. 7. (data/unused)'])
})

test('none without notes', async () => {
  const written = await writeFixture(document, { findings, notes: false })
  expect(written.parts.get('word/comments.xml')).toBeUndefined()
  expect(elements(written, 'word/document.xml', 'w:commentReference')).toEqual([])
})

test('none is lost, wherever its place is', async () => {
  const whole = fixtureDocument()
  const before = elements(await writeFixture(whole), 'word/comments.xml', 'w:comment').length
  const places = whole.appendices.flatMap((appendix) => appendix.content.map(({ location }) => location))
  const many = places.map((location, index) => finding('style/spacing', `Замечание ${index}.`, location))
  const written = await writeFixture(whole, { findings: many })
  const [part] = [written.parts.get('word/comments.xml') as XmlElement]
  expect(children(part, 'w:comment').length).toBe(before + many.length)
  expect(child(part, 'w:comment')).toBeDefined()
})
