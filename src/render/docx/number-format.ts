/** Numbers as Word draws them: what a list level shows for given counters. */
import { letters, numeral } from '../../document/numerals.ts'
import type { ListLevel, NumberFormat } from '../../model/document.ts'

/** The value in the format, or undefined when office programs do not agree on it: after the last letter they part. */
export function formatNumber(format: NumberFormat, value: number): string | undefined {
  if (format === 'russianLower') return letters[value - 1]
  return numeral(value, format)
}

/** `counters[0]` is the outermost level. Undefined when the level cannot be shown by Word. */
export function shownNumber(
  levels: readonly ListLevel[],
  level: number,
  counters: readonly number[],
): string | undefined {
  const pattern = levels[level]?.pattern
  if (pattern === undefined || pattern.includes('%')) return undefined
  // Places of counters stand between the parts. No callback: the engine drops compiled code of a function with its last
  // instance.
  const parts = pattern.split(/\{(n|\d+)\}/)
  for (let between = 1; between < parts.length; between += 2) {
    const place = parts[between]
    const index = place === 'n' ? level : Number(place) - 1
    const format = levels[index]?.format
    const counter = counters[index]
    const shown = format && counter ? formatNumber(format, counter) : undefined
    if (index > level || shown === undefined) return undefined
    parts[between] = shown
  }
  return parts.join('')
}

/** The pattern in Word's notation: `{1}.{n}.` of the second level is `%1.%2.`. */
export function levelText(pattern: string, level: number): string {
  return pattern.replace(/\{(n|\d+)\}/g, (_, place: string) => `%${place === 'n' ? level + 1 : place}`)
}

/** What a REF field shows: Word and LibreOffice leave out the periods at the end of a number, and nothing else. */
export function referredNumber(shown: string): string {
  return shown.replace(/\.+$/, '')
}
