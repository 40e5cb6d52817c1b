/**
 * No-break spaces and dashes. Only what must not part is bound: a no-break space has a fixed width in justified
 * lines, and too many of them tear the others apart.
 */
import { binds } from './binds.ts'

/** The text with « - » as « – » and with the spaces that must not break; of the same length. */
export function bindSpaces(text: string): string {
  if (!/[ \u00a0]/.test(text)) return text
  const pieces = text.split(/([ \u00a0\n])/)
  const words = pieces.filter((_, index) => index % 2 === 0)
  const phones = phoneWords(text, pieces)
  dashes(words, phones)
  return words.map((word, index) => word + space(pieces[index * 2 + 1] ?? '', words, index, phones)).join('')
}

function space(found: string, words: readonly string[], index: number, phones: ReadonlySet<number>): string {
  return found === ' ' && !phones.has(index) && binds(words, index) ? '\u00a0' : found
}

/** A hyphen on its own between words is a dash. */
function dashes(words: string[], phones: ReadonlySet<number>): void {
  for (const [index, word] of words.entries()) {
    if (word === '-' && words[index - 1] && words[index + 1] && !phones.has(index)) words[index] = '–'
  }
}

const phone = /(?:\+7|(?<!\d)8)[ \u00a0(-][\d \u00a0()-]{8,20}\d/g

/** Indexes of the words inside telephone numbers of eleven digits: these stay as they were typed. */
function phoneWords(text: string, pieces: readonly string[]): ReadonlySet<number> {
  const ranges = [...text.matchAll(phone)]
    .filter(([found]) => found.replace(/\D/g, '').length === 11)
    .map((match) => [match.index, match.index + match[0].length] as const)
  const inside = new Set<number>()
  if (ranges.length === 0) return inside
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const end = at + piece.length
    if (index % 2 === 0 && ranges.some(([from, to]) => at >= from && end < to)) inside.add(index / 2)
    at = end
  }
  return inside
}
