/** Rows with an empty cell are high enough to write in, wherever they are drawn. */
import { expect, test } from 'vitest'
import type { Table } from '../../src/model/document.ts'
import { htmlWriter } from '../../src/render/html/writer.ts'
import { compose } from '../../src/render/pdf/compose.ts'
import { paginate } from '../../src/render/pdf/paginate.ts'
import { here, row } from '../support/document-nodes.ts'
import { fixtureLayout } from '../support/fixture-layout.ts'
import { documentOf, elements, writeFixture } from './docx/write.ts'

const table: Table = {
  kind: 'table',
  columns: [50, 50],
  head: [row('Сведения', '')],
  body: [row('Адрес', ''), row('Телефон', 'нет')],
  location: here,
}
const document = documentOf([table])

test('in Word', async () => {
  const heights = elements(await writeFixture(document), 'word/document.xml', 'w:trHeight')
  expect(heights.map((one) => Object.values(one.attributes))).toEqual([['397', 'atLeast']])
})

test('in the PDF', () => {
  const { blocks } = compose(document, fixtureLayout(), false, () => {})
  const boxes = paginate(blocks, fixtureLayout()).flatMap((page) => page.boxes)
  const heights = [...new Set(boxes.map(({ y }) => y))].map((top) => boxes.find(({ y }) => y === top)?.height)
  const [head, filled, plain] = heights
  expect(filled).toBeCloseTo(19.85, 1)
  expect(plain).toBeLessThan(16)
  expect(head).toBeLessThan(16)
})

test('in the browser', async () => {
  const options = { numbering: 'native', notes: false, attachments: [] } as const
  const page = new TextDecoder().decode(await htmlWriter.write(document, fixtureLayout(), options, () => {}))
  expect(page.match(/<tr class="to-fill">/g)?.length).toBe(1)
  expect(page).toContain('tr.to-fill td { height: 7mm; }')
})
