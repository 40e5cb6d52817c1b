import type { IsoDate } from '../model/document.ts'
import { months } from '../model/months.ts'

/** «27 июля 2010 г.» with no-break spaces; the input is a valid calendar date. */
export function longDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)}\u00a0${months[Number(month) - 1] ?? ''}\u00a0${year}\u00a0г.`
}
