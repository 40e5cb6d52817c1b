import { own } from './argument.ts'

/** What Handlebars' own `#if` takes for true: everything but nothing, false, 0, an empty text and an empty list. */
export function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** Present, not empty, and not said to be absent by `none: true`. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false
  if (Array.isArray(value)) return value.length > 0
  return own(value, 'none') !== true
}
