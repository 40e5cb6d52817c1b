/** Reads the arguments of helpers; whatever is wrong becomes a fault with a Russian sentence. */
import { missingValue, wrongValue } from '../fault.ts'

/** A text; `what` says in the nominative what was expected, e.g. «текст». */
export function asText(value: unknown, what = 'текст'): string {
  if (value === undefined || value === null)
    throw missingValue(`Помощнику передано пустое значение, ожидается ${what}.`)
  if (typeof value !== 'string') throw wrongValue(`Помощнику передано ${nameOf(value)}, ожидается ${what}.`)
  return value
}

/** A list; a missing one is empty, as an optional list may be left out of the data. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrongValue(`Помощнику передано ${nameOf(value)}, ожидается перечень.`)
  return value
}

/** An own property of a data object, never an inherited one. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}

/** What a value is, for messages: «перечень», «число» … */
export function nameOf(value: unknown): string {
  if (value === undefined || value === null) return 'пустое значение'
  if (Array.isArray(value)) return 'перечень'
  switch (typeof value) {
    case 'string':
      return `значение «${value.length > 40 ? `${value.slice(0, 40)}…` : value}»`
    case 'number':
      return `число ${value}`
    case 'boolean':
      return 'логическое значение'
    default:
      return 'составное значение (объект)'
  }
}
