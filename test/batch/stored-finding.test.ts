import { expect, test } from 'vitest'
import { restoreFinding, storeFinding } from '../../src/batch/stored-finding.ts'
import { frame } from '../../src/cli/report/frame.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const text = Array.from({ length: 120 }, (_, index) => `поле${index}: «значение ${index}»`).join('\n')

function findingAt(line: number, source = text): Diagnostic {
  return {
    code: 'data/example',
    severity: 'warning',
    message: 'Пример.',
    location: {
      source: { name: 'data/a.yaml', text: source },
      start: { line, column: 3 },
      end: { line, column: 7 },
      pointer: '/a',
    },
  }
}

test.each([1, 2, 9, 10, 99, 100, 119, 120])('a finding on line %i looks the same after a journey', (line) => {
  const finding = findingAt(line)
  const travelled = restoreFinding(JSON.parse(JSON.stringify(storeFinding(finding))))
  if (!finding.location || !travelled.location) throw new Error('no place')
  expect(frame(travelled.location, 80)).toEqual(frame(finding.location, 80))
  expect({ ...travelled, location: undefined }).toEqual({ ...finding, location: undefined })
})

test.each(['', 'один', 'один\n', 'один\r\nдва'])('so does one in a short source %j', (source) => {
  const finding = findingAt(1, source)
  const travelled = restoreFinding(storeFinding(finding))
  if (!finding.location || !travelled.location) throw new Error('no place')
  expect(frame(travelled.location, 80)).toEqual(frame(finding.location, 80))
})

test('what travels does not grow with the source', () => {
  const size = (lines: number): number =>
    JSON.stringify(storeFinding(findingAt(50, `${text}\n`.repeat(lines)))).length
  expect(size(1000)).toBe(size(1))
})
