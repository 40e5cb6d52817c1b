/** Phrases that rules look for in all texts of the data but forms. The rules share the first look at each text. */
import { type Phrase, traceOf, wordsFound } from './phrase.ts'
import { type PlacedText, textsOf } from './texts.ts'

export type FoundWords = { readonly words: string; readonly pointer: string }

/** The sources of expressions one of which fits every text that has what any rule looks for. */
const traces: string[] = []

/** All of them in one, and the texts of a service that it fits. */
let first: RegExp | undefined
let known = new WeakMap<object, readonly PlacedText[]>()

/** The texts of a service, those in forms left out, that an expression with this source fits, whatever the case of letters. */
export function textsWith(trace: string): (service: object) => readonly PlacedText[] {
  traces.push(trace)
  first = undefined
  known = new WeakMap()
  const own = new RegExp(trace, 'i')
  return (service) => suspected(service).filter(({ text }) => own.test(text))
}

/**
 * A search for one of the phrases in each text of a service: the first words found in it, and where it is. `trace` fits
 * every text with one of them and few others.
 */
export function searchFor(
  phrases: readonly Phrase[],
  trace = traceOf(phrases),
): (service: object) => FoundWords[] {
  const suspects = textsWith(trace)
  return (service) =>
    suspects(service).flatMap(({ text, pointer }) => {
      const words = wordsFound(text, phrases)
      return words === undefined ? [] : [{ words, pointer }]
    })
}

function suspected(service: object): readonly PlacedText[] {
  const kept = known.get(service)
  if (kept) return kept
  first ??= new RegExp(traces.join('|'), 'i')
  const any = first
  const texts = textsOf(service).filter((placed) => !placed.isInForm && any.test(placed.text))
  known.set(service, texts)
  return texts
}
