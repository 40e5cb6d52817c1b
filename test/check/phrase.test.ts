import { expect, test } from 'vitest'
import { phrase, wordsFound } from '../../src/check/phrase.ts'

test.each([
  ['и др\\.?', 'паспорт И ДР', 'И ДР'],
  ['и т\\.( )?[пд]\\.?', 'справки и т. д.', 'и т. д.'],
  [
    '(справк~|документ~) (\\p{L}+ ){0,3}о регистрации',
    'Справка из органа о регистрации',
    'Справка из органа о регистрации',
  ],
  [
    'в порядке,? установленном законом',
    'в порядке\u00a0установленном законом',
    'в порядке\u00a0установленном законом',
  ],
  ['(может|могут)(?! быть)', 'они могут отказать', 'могут'],
  ['копи(я|и)? паспорта?', 'коп копи паспорт', 'копи паспорт'],
])('%s is found whatever letters are looked for first', (notation, text, words) => {
  expect(wordsFound(text, [phrase('никогда'), phrase(notation)])).toBe(words)
})

test('a word of which the phrase is a part is none', () => {
  expect(wordsFound('своевременность', [phrase('своевременно')])).toBeUndefined()
})
