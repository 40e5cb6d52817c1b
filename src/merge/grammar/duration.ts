import type { GrammaticalCase } from '../../model/cases.ts'
import { plural } from './plural.ts'
import { type Unit, units } from './unit.ts'

/**
 * The words after a number in digits: «рабочих дней» for 15, «рабочего дня» for 1 in the genitive. A count that is not
 * known yet takes the forms of a large number.
 */
export function unitWords(count: number | undefined, unit: Unit, inCase: GrammaticalCase): string {
  const words = units[unit]
  const form = count === undefined ? 'many' : plural(count)
  if (form === 'one') return words.one[inCase]
  // После 2, 3, 4 и больше именительный и винительный числительного управляют родительным падежом.
  if (inCase !== 'nominative' && inCase !== 'accusative') return words.many[inCase]
  return form === 'few' ? words.few : words.many.genitive
}

/** Days and longer run from a day, hours and minutes from a moment: ст. 191 ГК РФ. */
export function fromWords(unit: Unit): string {
  return unit === 'hour' || unit === 'minute' ? 'с момента' : 'со дня'
}
