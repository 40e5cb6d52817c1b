import { distance } from 'fastest-levenshtein'

const mostShown = 5
const shortestWord = 3

/** Known names that have a word in common with `name`, the nearest first, five at most. */
export function akin(name: string, known: readonly string[]): string[] {
  const words = new Set(wordsOf(name))
  return known
    .filter((one) => wordsOf(one).some((word) => words.has(word)))
    .map((one) => ({ one, far: distance(name, one) }))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, mostShown)
    .map(({ one }) => one)
}

/** Of «forms/request-documents» and «requestDocuments» alike. */
function wordsOf(name: string): string[] {
  return name
    .split(/[^\p{L}\d]+|(?=\p{Lu})/u)
    .filter((word) => word.length >= shortestWord)
    .map((word) => word.toLowerCase())
}
