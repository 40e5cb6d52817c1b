import type { NumberFormat } from '../model/document.ts'

/**
 * Letters of подпункты: ё, й, ъ, ы, ь stand for no item in acts, except that word processors do count ы;
 * the generator must count as they do, or a draft edited in one would change its letters.
 */
export const letters = 'абвгдежзиклмнопрстуфхцчшщыэюя'

const romans: readonly (readonly [number, string])[] = [
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

/** A counter value (from 1) as it is shown; beyond the letters, decimal. */
export function numeral(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'upperRoman':
      return roman(value)
    case 'russianLower':
      return letters[value - 1] ?? String(value)
  }
}

function roman(value: number): string {
  let left = value
  let text = ''
  for (const [worth, sign] of romans)
    while (left >= worth) {
      text += sign
      left -= worth
    }
  return text
}
