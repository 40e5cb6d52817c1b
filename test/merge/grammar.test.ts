import { expect, test } from 'vitest'
import { dateWords } from '../../src/merge/grammar/date.ts'
import { unitWords } from '../../src/merge/grammar/duration.ts'
import { enumeration } from '../../src/merge/grammar/enumeration.ts'
import { lowerFirst, upperFirst } from '../../src/merge/grammar/first-letter.ts'
import { kindWords } from '../../src/merge/grammar/kind.ts'
import { plural } from '../../src/merge/grammar/plural.ts'
import { units } from '../../src/merge/grammar/unit.ts'
import { cases } from '../../src/model/cases.ts'
import { remarkEnd, remarkStart } from '../../src/model/element.ts'

test.each([
  ['one', [1, 21, 31, 101, 121, 1001]],
  ['few', [2, 3, 4, 22, 34, 102, 1004]],
  ['many', [0, 5, 9, 10, 11, 12, 13, 14, 15, 19, 20, 25, 100, 111, 112, 114, 211, 1011]],
] as const)('plural form %s', (form, counts) => {
  expect(counts.map(plural)).toEqual(counts.map(() => form))
})

test.each([
  [1, 'рабочий день', 'рабочего дня', 'рабочему дню', 'рабочий день', 'рабочим днем', 'рабочем дне'],
  [2, 'рабочих дня', 'рабочих дней', 'рабочим дням', 'рабочих дня', 'рабочими днями', 'рабочих днях'],
  [5, 'рабочих дней', 'рабочих дней', 'рабочим дням', 'рабочих дней', 'рабочими днями', 'рабочих днях'],
  [11, 'рабочих дней', 'рабочих дней', 'рабочим дням', 'рабочих дней', 'рабочими днями', 'рабочих днях'],
  [21, 'рабочий день', 'рабочего дня', 'рабочему дню', 'рабочий день', 'рабочим днем', 'рабочем дне'],
  [101, 'рабочий день', 'рабочего дня', 'рабочему дню', 'рабочий день', 'рабочим днем', 'рабочем дне'],
  [
    undefined,
    'рабочих дней',
    'рабочих дней',
    'рабочим дням',
    'рабочих дней',
    'рабочими днями',
    'рабочих днях',
  ],
])('%s working days in six cases', (count, ...words) => {
  expect(cases.map((name) => unitWords(count, 'workingDay', name))).toEqual(words)
})

test.each([
  ['calendarDay', 'календарный день', 'календарных дня', 'календарных дней'],
  ['hour', 'час', 'часа', 'часов'],
  ['minute', 'минуту', 'минуты', 'минут'],
  ['month', 'месяц', 'месяца', 'месяцев'],
  ['year', 'год', 'года', 'лет'],
] as const)('accusative of %s after 1, 3, 5', (unit, one, few, many) => {
  expect([1, 3, 5].map((count) => unitWords(count, unit, 'accusative'))).toEqual([one, few, many])
})

test('no unit lacks a form', () => {
  const words = Object.values(units).flatMap(({ one, many, few }) => [
    ...Object.values(one),
    ...Object.values(many),
    few,
  ])
  expect(words.filter((word) => !/^[а-я]+( [а-я]+)?$/.test(word))).toEqual([])
  expect(words.length).toBe(6 * 13)
})

test.each([
  ['2019-09-20', '20 сентября 2019 г.'],
  ['2024-02-29', '29 февраля 2024 г.'],
  ['2023-02-29', undefined],
  ['2026-05-01', '1 мая 2026 г.'],
  ['2026-13-01', undefined],
  ['2026-04-31', undefined],
  ['20.09.2019', undefined],
])('date %s', (date, words) => {
  expect(dateWords(date)).toBe(words)
})

test.each([
  ['В течение дня', 'в течение дня'],
  ['Заявление', 'заявление'],
  ['ФГУП «Центр»', 'ФГУП «Центр»'],
  ['МФЦ', 'МФЦ'],
  ['ФСБ-овский', 'ФСБ-овский'],
  ['Ростех-инвест', 'ростех-инвест'],
  ['О выдаче', 'о выдаче'],
  ['«Почта»', '«Почта»'],
  ['15 дней', '15 дней'],
  ['Ёлка', 'ёлка'],
  ['', ''],
])('lower first letter of %s', (text, expected) => {
  expect(lowerFirst(text)).toBe(expected)
})

test('upper first letter', () => {
  expect(['ёлка', 'е', '«а»', ''].map(upperFirst)).toEqual(['Ёлка', 'Е', '«а»', ''])
})

test.each([
  [[], ''],
  [['а'], 'а'],
  [['а', 'б'], 'а и б'],
  [['а', 'б', 'в'], 'а, б и в'],
  [['а и б', 'в'], 'а и б, а также в'],
  [['а, б', 'в', 'г'], 'а, б; в; г'],
])('enumeration of %j', (items, expected) => {
  expect(enumeration(items)).toBe(expected)
})

test('a remark beside an item does not make its commas those of the list', () => {
  const remarked = `а${remarkStart}1 Проверить, сохраняется ли${remarkEnd}`
  expect(enumeration([remarked, 'б', 'в'])).toBe(`${remarked}, б и в`)
})

test('words of the kind of service', () => {
  expect(kindWords('municipal').accusative).toBe('муниципальную')
  expect(kindWords('regional').genitive).toBe('государственной')
  expect(kindWords('federal')).toMatchObject({
    pluralGenitive: 'государственных',
    pluralDative: 'государственным',
  })
})
