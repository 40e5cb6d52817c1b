/** Words of a text around a place, parted by plain and no-break spaces and line breaks. */

/** Whether the character at a place parts words; so do both ends of the text. */
export function parts(text: string, at: number): boolean {
  // By code: a sign taken out of a Russian text is a new string, and every space is asked about.
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0xa0 || code === 0x0a || Number.isNaN(code)
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
