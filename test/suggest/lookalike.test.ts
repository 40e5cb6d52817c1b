import { expect, test } from 'vitest'
import { meantInstead, strangeLetters } from '../../src/suggest/lookalike.ts'

test('letters of the other alphabet are named, whichever alphabet was meant', () => {
  expect(strangeLetters('уpoвень', 'уровень')).toBe('латинские буквы «p», «o», похожие на нужные')
  expect(strangeLetters('nаme', 'name')).toBe('русская буква «а», похожая на нужную')
})

test('any other difference is a misspelling', () => {
  for (const [written, meant] of [
    ['урвень', 'уровень'],
    ['уpвень', 'уровень'],
    ['уровeнъ', 'уровень'],
    ['уровень', 'уровень'],
  ] as const)
    expect(strangeLetters(written, meant)).toBeUndefined()
  expect(meantInstead('урвень', 'уровень')).toBe('Возможно, имелось в виду «уровень»')
})
