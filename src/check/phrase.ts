/**
 * Letters of the alphabets of Russia and Europe, inside a class of an expression. `\p{L}` would take all of Unicode, and
 * with `iu` each expression that has it 10 ms to compile, a thirtieth of which is enough for these.
 */
export const letters =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u0373\\u0386-\\u03ff\\u0400-\\u052f'

/**
 * Phrases of Russian legal prose in a short notation: `~` is any ending of a word, `\p{L}` a letter, a space any white
 * space; `|`, `(…)`, `?` and `{n,m}` mean what they mean in expressions. Case does not matter; whole words only.
 */
export function phrase(notation: string): RegExp {
  const source = notation
    .replaceAll('~', `[${letters}]*`)
    .replaceAll('\\p{L}', `[${letters}]`)
    .replaceAll(' ', '[\\s\\u00a0]+')
  const expression = new RegExp(`(?<![${letters}\\d-])(?:${source})(?![${letters}\\d])`, 'iu')
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

/** What every text with one of the phrases has, and what every text with this or that one has. */
type Search = { readonly trace: RegExp; readonly each: readonly (readonly [RegExp, RegExp])[] }

const searches = new WeakMap<readonly RegExp[], Search>()

function searchOf(expressions: readonly RegExp[]): Search {
  return {
    trace: new RegExp(traceOf(expressions), 'i'),
    each: expressions.map((expression) => [new RegExp(traceOf([expression]), 'i'), expression]),
  }
}

function keptSearch(expressions: readonly RegExp[]): Search {
  const search = searchOf(expressions)
  searches.set(expressions, search)
  return search
}

/** The source of an expression that fits, whatever the case of letters, every text with one of the phrases. */
export function traceOf(expressions: readonly RegExp[]): string {
  const found = expressions.map((expression) => stems.get(expression) ?? '')
  return found.includes('') ? '' : found.join('|')
}

/**
 * The first words of the text that one of the expressions names, as they are written there. The list should be a
 * constant: what is looked for first is made once for it.
 */
export function wordsFound(text: string, expressions: readonly RegExp[]): string | undefined {
  const search = searches.get(expressions) ?? keptSearch(expressions)
  if (!search.trace.test(text)) return undefined
  for (const [trace, expression] of search.each) {
    const match = trace.test(text) ? expression.exec(text) : null
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
