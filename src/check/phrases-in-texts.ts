/** Phrases that rules look for in all texts of the data but forms. The rules share the first look at each text. */
import { traceOf, wordsFound } from './phrase.ts'
import { isInForm, type PlacedText, textsOf } from './texts.ts'

export type FoundWords = { readonly words: string; readonly pointer: string }

/** The sources of expressions one of which fits every text that has what any rule looks for. */
const traces: string[] = []

/** All of them in one, and the texts of a service that it fits. */
let first: RegExp | undefined
let known = new WeakMap<object, readonly PlacedText[]>()

/**
 * A search for one of the phrases in each text of a service: the first words found in it, and where it is. `trace` fits
 * every text with one of them and few others.
 */
export function searchFor(
  expressions: readonly RegExp[],
  trace = traceOf(expressions),
): (service: object) => FoundWords[] {
  traces.push(trace)
  first = undefined
  known = new WeakMap()
  const own = new RegExp(trace, 'i')
  return (service) =>
    suspected(service).flatMap(({ text, pointer }) => {
      const words = own.test(text) ? wordsFound(text, expressions) : undefined
      return words === undefined ? [] : [{ words, pointer }]
    })
}

function suspected(service: object): readonly PlacedText[] {
  const kept = known.get(service)
  if (kept) return kept
  first ??= new RegExp(traces.join('|'), 'i')
  const any = first
  const texts = textsOf(service).filter((placed) => !isInForm(placed) && any.test(placed.text))
  known.set(service, texts)
  return texts
}
