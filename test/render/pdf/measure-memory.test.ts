/** Words are kept for the documents that follow; the documents are not. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { measure } from '../../../src/render/pdf/measure.ts'

const texts = 300
const letters = 40_000

test('a word that is kept does not keep the text that it was cut from', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < texts; index++)
    measureText(`обеспечительного№${index} ${'а '.repeat(letters / 2)}`)
  collect()
  const grown = process.memoryUsage().heapUsed - before
  // All texts together take 24 MB, their 300 words some tens of kilobytes.
  expect(grown).toBeLessThan(4_000_000)
})

function measureText(text: string): void {
  const run = { text, bold: false, italic: false, raised: false, mark: undefined, hard: false }
  measure([run], 13, () => undefined)
}
