import { closest, distance } from 'fastest-levenshtein'

/** Beyond a third of its letters a word is another word, not a misspelling. */
const maxShare = 1 / 3

/** The known word that a misspelled one was most probably meant to be, or undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const found = closest(word, known)
  return distance(word, found) <= Math.max(1, Math.ceil(Math.max(word.length, found.length) * maxShare))
    ? found
    : undefined
}
