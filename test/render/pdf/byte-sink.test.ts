import { expect, test } from 'vitest'
import { byteSink, write, writeDecimal, writeInteger } from '../../../src/render/pdf/byte-sink.ts'

function written(fill: (sink: ReturnType<typeof byteSink>) => void): string {
  const sink = byteSink(1)
  fill(sink)
  return Buffer.from(sink.bytes.subarray(0, sink.length)).toString('latin1')
}

test.each([0, 1, 9, 10, 99, 100, 841, 8191, 1234567890, -1, -10, -735])('%i is written in full', (value) => {
  expect(written((sink) => writeInteger(sink, value))).toBe(String(value))
})

test.each([
  [0, '0'],
  [-0.001, '0'],
  [0.004, '0'],
  [0.05, '0.05'],
  [0.5, '0.5'],
  [-0.25, '-0.25'],
  [85.05, '85.05'],
  [595.276, '595.28'],
  [841.9, '841.9'],
  [99.999, '100'],
  [-12.3, '-12.3'],
])('%d is written as %s', (value, text) => {
  expect(written((sink) => writeDecimal(sink, value))).toBe(text)
})

test('a sink grows with what is written', () => {
  const text = 'abc\xff'.repeat(1000)
  expect(written((sink) => write(sink, text))).toBe(text)
})
