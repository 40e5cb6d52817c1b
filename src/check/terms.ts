/** Terms of the data, and the Russian words for them in messages. */
import type { Term } from '../schema/types.ts'
import type { Placed } from './placed.ts'

/** Every term of a value, in the order of the data; added to `found`. */
export function termsIn(value: unknown, pointer = '', found: Placed<Term>[] = []): Placed<Term>[] {
  if (typeof value !== 'object' || value === null) return found
  // Most lists are of texts.
  if (Array.isArray(value) && typeof value[0] === 'string') return found
  if (isTerm(value)) found.push({ value, pointer })
  else
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key]
      if (typeof inner === 'object') termsIn(inner, `${pointer}/${key}`, found)
    }
  return found
}

function isTerm(value: object): value is Term {
  return 'unit' in value && 'value' in value && typeof value.value === 'number'
}

type Forms = readonly [one: string, few: string, many: string]

const units: Readonly<Record<Term['unit'], Forms>> = {
  workingDay: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  calendarDay: ['календарный день', 'календарных дня', 'календарных дней'],
  hour: ['час', 'часа', 'часов'],
  minute: ['минута', 'минуты', 'минут'],
  month: ['месяц', 'месяца', 'месяцев'],
  year: ['год', 'года', 'лет'],
}

/** «6 рабочих дней», «1 час». */
export function inWords({ value, unit }: Pick<Term, 'value' | 'unit'>): string {
  return `${value} ${counted(value, units[unit] ?? ['', '', ''])}`
}

export function counted(number: number, [one, few, many]: Forms): string {
  const [ten, hundred] = [number % 10, number % 100]
  if (ten === 1 && hundred !== 11) return one
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many
}

/**
 * The shortest time a term can mean, in minutes: a working day is at least a day. Good for saying that a term is
 * longer than a limit, not for adding terms up.
 */
export const minutes: Readonly<Record<Term['unit'], number>> = {
  minute: 1,
  hour: 60,
  workingDay: 24 * 60,
  calendarDay: 24 * 60,
  month: 28 * 24 * 60,
  year: 365 * 24 * 60,
}

/** Whether the term is surely longer than so many minutes. */
export function isLonger({ value, unit }: Term, limit: number): boolean {
  return typeof value === 'number' && value * minutes[unit] > limit
}
