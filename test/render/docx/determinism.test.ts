import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute } from '../../support/xml-tree.ts'
import { documentOf, elements, writeFixture } from './write.ts'

afterEach(() => vi.useRealTimers())

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('the same document gives the same bytes, at another time and after other documents', async () => {
  const first = hash((await writeFixture()).bytes)
  await writeFixture(documentOf([]), { numbering: 'literal', notes: false }, { contents: true })
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-04T05:06:07Z') })
  expect(hash((await writeFixture()).bytes)).toBe(first)
})

test('every entry of the archive has the same time, which no time zone shifts', async () => {
  const { bytes } = await writeFixture()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const times = new Set<number>()
  for (let at = 0; at + 16 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) times.add(view.getUint32(at + 12, true))
  // 00:00:00 of 1 January 1980 in the packed form of DOS.
  expect([...times]).toEqual([0x00210000])
})

test('dates inside are those of the document', async () => {
  const written = await writeFixture({ ...fixtureDocument(), date: '2026-03-02' })
  const created = elements(written, 'docProps/core.xml', 'dcterms:created')
  const modified = elements(written, 'docProps/core.xml', 'dcterms:modified')
  expect([...created, ...modified].map((one) => one.text)).toEqual([
    '2026-03-02T00:00:00Z',
    '2026-03-02T00:00:00Z',
  ])
  const comments = elements(written, 'word/comments.xml', 'w:comment')
  expect(new Set(comments.map((one) => attribute(one, 'w:date')))).toEqual(new Set(['2026-03-02T00:00:00Z']))
})
