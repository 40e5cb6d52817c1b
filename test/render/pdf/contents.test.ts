/** The contents break as in Word: text to the margin, a number that has no room there on a line of its own. */
import { expect, test } from 'vitest'
import { compose } from '../../../src/render/pdf/compose.ts'
import { section } from '../../support/document-nodes.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { documentOf, written } from './written.ts'

const layout = { ...fixtureLayout(), contents: true }

/** Titles that end at every place of a line. */
const titled = {
  ...documentOf([]),
  sections: Array.from({ length: 60 }, (_, index) =>
    section(`s${index}`, 1, undefined, `Порядок ${'и'.repeat(index)} сроки предоставления`, []),
  ),
}

test('every number has room, and none takes room from a line before the last', () => {
  const entries = compose(titled, layout, false, () => {}).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.pageOf !== undefined ? [block] : [],
  )
  expect(entries.length).toBe(60)
  for (const { lines, size } of entries) {
    const last = lines.at(-1)
    expect((last?.measure ?? 0) - (last?.width ?? 0)).toBeGreaterThanOrEqual(size)
  }
  expect(entries.some(({ lines }) => lines.length === 2 && lines[1]?.words.length === 0)).toBe(true)
})

test('the text of the contents is whole all the same', async () => {
  const text = await pdfText((await written(titled, { contents: true })).bytes)
  expect(text.filter((one) => one.startsWith('Порядок')).length).toBe(60)
})
