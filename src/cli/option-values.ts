/** What is written after an option -> its value; each throws InvalidArgumentError, with a Russian sentence, for what is none. */
import { InvalidArgumentError } from 'commander'
import type { Shard } from '../batch/shard.ts'
import type { IsoDate } from '../model/document.ts'

/** `a, b` -> its parts. */
export function list(value: string): string[] {
  return value.split(',').map((part) => part.trim())
}

/** A whole number from 1 to 999. */
export function count(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new InvalidArgumentError(`Значение «${value}» не подходит: нужно целое число от 1 до 999`)
}

/** `2/7`. */
export function shard(value: string): Shard {
  const [, index, all] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? []
  if (index && all && Number(index) <= Number(all)) return { index: Number(index), count: Number(all) }
  throw new InvalidArgumentError(`Часть «${value}» не понята: нужен номер части и число частей, например 2/7`)
}

/** A day of the calendar. */
export function isoDate(value: string): IsoDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value
  if (date) throw new InvalidArgumentError(`Дня «${value}» нет в календаре`)
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(value) ?? []
  const meant = day ? `${year}-${month}-${day}` : '2026-01-31'
  throw new InvalidArgumentError(`Дата «${value}» не понята: нужна дата вида ${meant}`)
}
