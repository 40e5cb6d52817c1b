import { expect, test } from 'vitest'
import { loadReplaced, serviceText } from '../support/load-project.ts'

const forms = serviceText.slice(serviceText.indexOf('\nforms:') + 1)

function told(text: string): string[] {
  const { findings } = loadReplaced(forms, text)
  return findings.filter(({ code }) => code !== 'data/unknown-id').map(({ code, hint }) => `${code}: ${hint}`)
}

test('forms that are all composed need no list', () => {
  expect(told('forms: { generate: true }\n')).toEqual([])
})

test('forms that say nothing are empty', () => {
  expect(told('forms: {}\n')).toEqual([
    'data/none-or-items: Перечислите позиции в items или напишите «none: true» и «reason: …» с причиной отсутствия.',
  ])
})

test('what is not there cannot be composed', () => {
  expect(told('forms: { none: true, reason: не предусмотрены, generate: true }\n')).toEqual([
    expect.stringContaining('data/contradiction'),
  ])
})
