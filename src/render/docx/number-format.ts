/** Numbers as Word draws them: what a list level shows for given counters. */
import type { ListLevel, NumberFormat } from '../../model/document.ts'

/** The letters of Word's `russianLower`: no ё, й, ъ, ь. After the last Word and LibreOffice go on differently. */
const russianLetters = 'абвгдежзиклмнопрстуфхцчшщыэюя'

const roman: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** The value in the format, or undefined when office programs do not agree on it. */
export function formatNumber(format: NumberFormat, value: number): string | undefined {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'upperRoman':
      return upperRoman(value)
    case 'russianLower':
      return russianLetters[value - 1]
  }
}

function upperRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of roman) for (; rest >= worth; rest -= worth) text += letters
  return text
}

/** `counters[0]` is the outermost level. Undefined when the level cannot be shown by Word. */
export function shownNumber(
  levels: readonly ListLevel[],
  level: number,
  counters: readonly number[],
): string | undefined {
  const pattern = levels[level]?.pattern
  if (pattern === undefined || pattern.includes('%')) return undefined
  let complete = true
  const text = pattern.replace(/\{(n|\d+)\}/g, (_, place: string) => {
    const index = place === 'n' ? level : Number(place) - 1
    const format = levels[index]?.format
    const counter = counters[index]
    const shown = format && counter ? formatNumber(format, counter) : undefined
    if (index > level || shown === undefined) complete = false
    return shown ?? ''
  })
  return complete ? text : undefined
}

/** The pattern in Word's notation: `{1}.{n}.` of the second level is `%1.%2.`. */
export function levelText(pattern: string, level: number): string {
  return pattern.replace(/\{(n|\d+)\}/g, (_, place: string) => `%${place === 'n' ? level + 1 : place}`)
}

/** What a REF field shows: Word and LibreOffice leave out the periods at the end of a number, and nothing else. */
export function referredNumber(shown: string): string {
  return shown.replace(/\.+$/, '')
}
