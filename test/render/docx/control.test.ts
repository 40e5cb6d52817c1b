/** Content controls: a form that is filled in Word, with the same text as the form on paper. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, descendants } from '../../support/xml-tree.ts'
import { elements, writeFixture } from './write.ts'

const written = writeFixture(fixtureDocument(), {}, { contentControls: true })

test('the text is that of the document', async () => {
  expect(docxText((await written).bytes)).toEqual(paragraphs(fixtureDocument()))
})

test('without the option there are none', async () => {
  expect(elements(await writeFixture(), 'word/document.xml', 'w:sdt')).toEqual([])
})

test('every field, blank and box of the body has one, with an id of its own', async () => {
  const file = await written
  const rules = elements(await writeFixture(), 'word/document.xml', 'w:t')
    .flatMap((one) => one.text.match(/_{2,}|□/g) ?? [])
    .concat(
      elements(file, 'word/document.xml', 'w:pStyle').flatMap((one) => fieldMark(attribute(one, 'w:val'))),
    )
  const controls = elements(file, 'word/document.xml', 'w:sdt')
  expect(controls.length).toBe(rules.length)
  expect(controls.length).toBeGreaterThan(3)
  const ids = elements(file, 'word/document.xml', 'w:sdtPr').map((one) =>
    descendants(one).flatMap((inner) => (inner.name === 'w:id' ? [attribute(inner, 'w:val')] : [])),
  )
  expect(new Set(ids.flat()).size).toBe(controls.length)
})

function fieldMark(style: string | undefined): string[] {
  return style?.startsWith('FormLine') ? ['_'] : []
}

test('a box is ticked by a click', async () => {
  const file = await written
  const boxes = elements(file, 'word/document.xml', 'w14:checkbox')
  expect(boxes.length).toBeGreaterThan(0)
  const states = boxes.flatMap((box) => box.children.map((one) => attribute(one, 'w14:val')))
  expect([...new Set(states)]).toEqual(['0', '2611', '25A1'])
  const [root] = elements(file, 'word/document.xml', 'w:document')
  expect(root && attribute(root, 'mc:Ignorable')).toBe('w14')
})

test('a field says over its control what belongs there', async () => {
  const titles = elements(await written, 'word/document.xml', 'w:alias').map((one) => attribute(one, 'w:val'))
  expect(titles.length).toBeGreaterThan(2)
  for (const title of titles) expect(title?.length).toBeLessThanOrEqual(64)
})
