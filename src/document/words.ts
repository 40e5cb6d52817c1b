/** Words of a text around a place, parted by plain and no-break spaces and line breaks. */

/** Whether the character at a place parts words; so do both ends of the text. */
export function parts(text: string, at: number): boolean {
  const sign = text[at]
  return sign === undefined || sign === ' ' || sign === '\u00a0' || sign === '\n'
}

/** The word that ends right before `at`, without what opens brackets and quotations before it. */
export function wordBefore(text: string, at: number): string {
  let from = at
  while (!parts(text, from - 1)) from -= 1
  return text.slice(from, at).replace(/^[(«„"[]+/, '')
}

/** The word that begins right after `at`. */
export function wordAfter(text: string, at: number): string {
  let to = at + 1
  while (!parts(text, to)) to += 1
  return text.slice(at + 1, to)
}

/** Without what follows the word in its sentence; the dot of an abbreviation stays. */
export function withoutSigns(word: string): string {
  return word.replace(/[,;:)»“"\]]+\.?$/, '')
}
