import { cases } from '../../model/cases.ts'
import type { Term } from '../../schema/types.ts'
import type { CaseForms } from './case.ts'

/** A unit of time: `few` stands after 2, 3, 4 in the nominative, where adjective and noun part («2 рабочих дня»). */
export type UnitWords = { readonly one: CaseForms; readonly many: CaseForms; readonly few: string }

export type Unit = Term['unit']

/** Forms in the order of `cases`, parted by commas. */
function forms(list: string): CaseForms {
  const words = list.split(', ')
  return Object.fromEntries(cases.map((name, index) => [name, words[index] ?? ''])) as CaseForms
}

/** Words of every unit; «днем», not «днём», as acts are printed without ё. */
export const units: Readonly<Record<Unit, UnitWords>> = {
  workingDay: {
    one: forms('рабочий день, рабочего дня, рабочему дню, рабочий день, рабочим днем, рабочем дне'),
    many: forms('рабочие дни, рабочих дней, рабочим дням, рабочие дни, рабочими днями, рабочих днях'),
    few: 'рабочих дня',
  },
  calendarDay: {
    one: forms(
      'календарный день, календарного дня, календарному дню, календарный день, календарным днем, календарном дне',
    ),
    many: forms(
      'календарные дни, календарных дней, календарным дням, календарные дни, календарными днями, календарных днях',
    ),
    few: 'календарных дня',
  },
  hour: {
    one: forms('час, часа, часу, час, часом, часе'),
    many: forms('часы, часов, часам, часы, часами, часах'),
    few: 'часа',
  },
  minute: {
    one: forms('минута, минуты, минуте, минуту, минутой, минуте'),
    many: forms('минуты, минут, минутам, минуты, минутами, минутах'),
    few: 'минуты',
  },
  month: {
    one: forms('месяц, месяца, месяцу, месяц, месяцем, месяце'),
    many: forms('месяцы, месяцев, месяцам, месяцы, месяцами, месяцах'),
    few: 'месяца',
  },
  year: {
    one: forms('год, года, году, год, годом, годе'),
    many: forms('годы, лет, годам, годы, годами, годах'),
    few: 'года',
  },
}

export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(units, value)
}
