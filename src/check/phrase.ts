/**
 * Letters of the alphabets of Russia and Europe, inside a class of an expression. `\p{L}` would take all of Unicode, and
 * with `iu` each expression that has it 10 ms to compile, a thirtieth of which is enough for these.
 */
export const letters =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u0373\\u0386-\\u03ff\\u0400-\\u052f'

/** What texts are searched for. */
export type Phrase = {
  /** Letters that every match holds: empty where there is a choice. */
  readonly stem: string
  /** The source of an expression for it, with the flags `iu`. */
  readonly source: string
  readonly exec: (text: string) => RegExpExecArray | null
  readonly test: (text: string) => boolean
}

/**
 * Phrases of Russian legal prose in a short notation: `~` is any ending of a word, `\p{L}` a letter, a space any white
 * space; `|`, `(…)`, `?` and `{n,m}` mean what they mean in expressions. Case does not matter; whole words only.
 */
export function phrase(notation: string): Phrase {
  const inner = notation
    .replaceAll('~', `[${letters}]*`)
    .replaceAll('\\p{L}', `[${letters}]`)
    .replaceAll(' ', '[\\s\\u00a0]+')
  const source = `(?<![${letters}\\d-])(?:${inner})(?![${letters}\\d])`
  const stem = stemOf(notation)
  const trace = new RegExp(stem, 'i')
  // The search is slow, and so is making the expression: most are never needed, as few texts have the letters.
  let expression: RegExp | undefined
  const exec = (text: string): RegExpExecArray | null => {
    if (!trace.test(text)) return null
    expression ??= new RegExp(source, 'iu')
    return expression.exec(text)
  }
  return { stem, source, exec, test: (text) => exec(text) !== null }
}

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

/** The source of an expression that fits, whatever the case of letters, every text with one of the phrases. */
export function traceOf(phrases: readonly Phrase[]): string {
  const stems = phrases.map(({ stem }) => stem)
  return stems.includes('') ? '' : stems.join('|')
}

const traces = new WeakMap<readonly Phrase[], RegExp>()

function traceFor(phrases: readonly Phrase[]): RegExp {
  const known = traces.get(phrases)
  if (known) return known
  const trace = new RegExp(traceOf(phrases), 'i')
  traces.set(phrases, trace)
  return trace
}

/**
 * The first words of the text that one of the phrases names, as they are written there. The list should be a
 * constant: what is looked for first is made once for it.
 */
export function wordsFound(text: string, phrases: readonly Phrase[]): string | undefined {
  if (!traceFor(phrases).test(text)) return undefined
  for (const one of phrases) {
    const match = one.exec(text)
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
