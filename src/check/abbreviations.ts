/** «(далее – Услуга)»: what a document agrees to call a thing, and whether it then does. */
import { inlineText } from '../document/text.ts'
import { inlineRuns, type Node, walk } from '../document/walk.ts'
import type { Location } from '../model/diagnostic.ts'
import type { Document, Inline } from '../model/document.ts'
import { letters } from './phrase.ts'

export type Definition = {
  readonly name: string
  readonly location: Location
  /** What is said after it, to the end of the document. */
  readonly rest: string
  /** What is said before it; headings, whose words the law gives, are left out. */
  readonly before: string
}

/** What every definition begins with. */
const opening = '(далее'

const defining = /\(далее\s+(?:также\s+)?[–—-]\s+([^()\n]{2,80}?)\)/gu

/** In the order of the document. Citations of acts introduce their short names themselves and are left out. */
export function definitionsIn(document: Document): readonly Definition[] {
  const kept = known.get(document) ?? definitionsOf(document)
  known.set(document, kept)
  return kept
}

/** Two rules ask for them. */
const known = new WeakMap<Document, readonly Definition[]>()

/** A run of text, without its line end. */
type Run = { readonly text: string; readonly node: Node }

function definitionsOf(document: Document): Definition[] {
  const runs: Run[] = []
  walk(document, addRuns, runs)
  return runs.some(isOpened) ? definitionsAmong(runs) : []
}

function addRuns(node: Node, _: readonly Node[], runs: Run[]): void {
  for (const run of inlineRuns(node)) runs.push({ text: ownText(run), node })
}

function isOpened({ text }: Run): boolean {
  return text.includes(opening)
}

function definitionsAmong(runs: readonly Run[]): Definition[] {
  let end = 0
  const starts = runs.map((run) => {
    const start = end
    end += run.text.length + 1
    return start
  })
  const text = linesOf(runs)
  return [...text.matchAll(defining)].flatMap((match) => {
    const at = starts.findLastIndex((start) => start <= match.index)
    const place = runs[at]
    const name = (match[1] ?? '').replace(/\s+/gu, ' ').replace(/^соответственно\s+[–—-]\s+/u, '')
    if (!place) return []
    const rest = text.slice(match.index + match[0].length)
    return [
      {
        name,
        location: place.node.location,
        rest,
        // Asked for of few: each is a copy of what stands before.
        get before() {
          const earlier = runs.slice(0, at).filter((run) => !isHeaded(run))
          return linesOf(earlier) + text.slice(starts[at], match.index)
        },
      },
    ]
  })
}

function linesOf(runs: readonly Run[]): string {
  let lines = ''
  for (const { text } of runs) lines += `${text}\n`
  return lines
}

function isHeaded({ node }: Run): boolean {
  return node.kind === 'section' || node.kind === 'appendix'
}

function ownText(run: readonly Inline[]): string {
  return inlineText(run.some(isCitation) ? run.filter((inline) => !isCitation(inline)) : run)
}

function isCitation({ kind }: Inline): boolean {
  return kind === 'citation'
}

/** Whether a name occurs in a text in any case: word by word, without endings; with `u` for flags, letters as they are. */
export function isUsed(name: string, text: string, flags: 'iu' | 'u' = 'iu'): boolean {
  const words = name.split(/[\s,]+/u).map((word) => {
    const stem =
      /^\p{Lu}+$/u.test(word) || word.length <= 4
        ? word.slice(0, 4)
        : word.slice(0, Math.max(4, word.length - 3))
    return `${stem.replace(/[^\p{L}\p{N}]/gu, '.')}[${letters}.-]*`
  })
  return new RegExp(`(?<![${letters}])${words.join('[\\s\\u00a0]+')}`, flags).test(text)
}
