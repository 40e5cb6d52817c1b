import { expect, test } from 'vitest'
import { findWriter, writers } from '../../src/render/writers.ts'

test.each(writers.map((entry) => [entry.format, entry] as const))(
  'the writer of %s says the same of itself as the list does',
  async (_, entry) => {
    const { format, extension } = await entry.load()
    expect({ format, extension }).toEqual({ format: entry.format, extension: entry.extension })
  },
)

test('two formats never share a file', () => {
  expect(new Set(writers.map((entry) => entry.extension)).size).toBe(writers.length)
})

test('a format is found by its name, an unknown one is not', () => {
  expect(findWriter('html')?.extension).toBe('html')
  expect(findWriter('HTML')).toBeUndefined()
  expect(findWriter('constructor')).toBeUndefined()
})
