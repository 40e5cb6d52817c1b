import { months } from '../../model/months.ts'

/** «20 сентября 2019 г.» for `2019-09-20`; undefined when the text is no calendar date. */
export function dateWords(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const name = months[Number(month) - 1]
  if (!year || !name || Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined
  return `${Number(day)} ${name} ${year} г.`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
