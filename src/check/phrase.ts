/**
 * Phrases of Russian legal prose in a short notation: `~` is any ending of a word, a space any white space; `|`, `(…)`,
 * `?` and `{n,m}` mean what they mean in expressions. Case does not matter; whole words only.
 */
export function phrase(notation: string): RegExp {
  const source = notation.replaceAll('~', '[\\p{L}]*').replaceAll(' ', '[\\s\\u00a0]+')
  const expression = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')
  stems.set(expression, stemOf(notation))
  return expression
}

/** Letters that every match of a phrase holds: a text without them need not be searched, which is slow. */
const stems = new WeakMap<RegExp, string>()

/** The longest run of letters outside brackets, none of which may be missing. Empty where there is a choice. */
function stemOf(notation: string): string {
  let flat = notation.replace(/\\(?:p\{[^}]*\}|.)/g, ' ').replace(/\[[^\]]*\]/g, ' ')
  for (let inner = ''; inner !== flat; ) {
    inner = flat
    flat = flat.replace(/\([^()]*\)/g, ' ')
  }
  if (flat.includes('|')) return ''
  const runs = flat.match(/\p{L}+(?![?*{\p{L}])/gu) ?? []
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '').toLowerCase()
}

/** The first words of the text that one of the expressions names, as they are written there. */
export function wordsFound(text: string, expressions: readonly RegExp[]): string | undefined {
  const lower = text.toLowerCase()
  for (const expression of expressions) {
    if (!lower.includes(stems.get(expression) ?? '')) continue
    const match = expression.exec(text)
    if (match) return match[0]
  }
  return undefined
}

/** For comparing wordings: case, «ё», punctuation and white space say nothing. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const quoted = 90

/** A long text in a message: its beginning. */
export function shorten(text: string): string {
  return text.length <= quoted ? text : `${text.slice(0, quoted - 1).trimEnd()}…`
}
