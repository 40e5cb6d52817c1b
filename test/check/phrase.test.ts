import { expect, test } from 'vitest'
import { letters, phrase, wordsFound } from '../../src/check/phrase.ts'
import { searchFor } from '../../src/check/phrases-in-texts.ts'

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

test('the letters are those of Unicode in Cyrillic and in Latin with all its accents', () => {
  const own = new RegExp(`^[${letters}]$`, 'u')
  const all = Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code))
  const wanted = all.filter(
    (one) =>
      /\p{L}/u.test(one) &&
      /[\p{Script=Cyrillic}\p{Script=Latin}]/u.test(one) &&
      !/[ªº\u0250-\u02ff]/u.test(one),
  )
  expect(wanted.filter((one) => !own.test(one))).toEqual([])
  expect(
    all.filter((one) => own.test(one) && /[\p{N}\p{P}\p{Z}\p{Sm}]/u.test(one) && one !== '\u0387'),
  ).toEqual(['϶'])
})

test('a search that joins the others later finds its words in texts that they have looked through', () => {
  const service = { name: 'Решение принимается Быстро', forms: { title: 'быстро' }, level: 'быстро' }
  expect(searchFor([phrase('медленно')])(service)).toEqual([])
  expect(searchFor([phrase('быстро')])(service)).toEqual([{ words: 'Быстро', pointer: '/name' }])
  expect(searchFor([phrase('(быстро|медленно)')], 'мгновенно')(service)).toEqual([])
})
