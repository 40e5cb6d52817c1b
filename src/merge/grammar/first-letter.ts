/** The first letter in upper case; a text that begins with no letter stays as it is. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The first letter in lower case, unless the first word is an abbreviation («ФГУП», «МФЦ», «N-й»). */
export function lowerFirst(text: string): string {
  const word = /^[\p{L}\d-]+/u.exec(text)?.[0] ?? ''
  return isAbbreviation(word) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
}

// One letter alone is a preposition or conjunction at the head of a phrase («В случае», «О выдаче»).
function isAbbreviation(word: string): boolean {
  return /\p{L}.*\p{Lu}|^\p{Lu}-?\d|^\p{Lu}-\p{L}/u.test(word)
}
