import { expect, test } from 'vitest'
import { akin } from '../../src/suggest/akin.ts'
import { several } from '../../src/suggest/several.ts'

test('a short list is shown in full, a long one by its beginning and its length', () => {
  const names = Array.from({ length: 110 }, (_, index) => `n${index}`)
  expect(several(names.slice(0, 12))).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11')
  expect(several(names)).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11 и другие (всего 110)')
  expect(several(['а, б', 'в'], '; ')).toBe('а, б; в')
})

test('names with a word in common resemble each other, the nearest first', () => {
  const known = ['grounds-table', 'grounds-as-subclauses', 'forms/refusal', 'stage', 'срокПодачи']
  expect(akin('list-of-grounds', known)).toEqual(['grounds-table', 'grounds-as-subclauses'])
  expect(akin('refusalText', known)).toEqual(['forms/refusal'])
  expect(akin('maximumTerm', ['term', 'stage'])).toEqual(['term'])
  expect(akin('срокОтвета', known)).toEqual(['срокПодачи'])
  expect(akin('constructor', known)).toEqual([])
  expect(
    akin(
      'form-a',
      Array.from({ length: 9 }, (_, index) => `form-${index}`),
    ),
  ).toHaveLength(5)
})
