import { expect, test } from 'vitest'
import { looks } from '../../src/cli/progress/bar.ts'

/** The longest words that a batch of a large agency may bring beside the bar. */
const words: Record<string, string> = {
  value: '50000',
  total: '50000',
  rate: '99,9',
  left: '99 мин 59 с',
  failed: '999',
}

test.each([40, 60, 76, 77, 80, 100, 200])('at %i columns the line of progress does not wrap', (width) => {
  const { format, barsize } = looks(width)
  const line = format.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'bar' ? '█'.repeat(barsize) : (words[name] ?? ''),
  )
  expect(line.length).toBeLessThan(Math.max(width, 55))
})
