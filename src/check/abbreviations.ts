/** «(далее – Услуга)»: what a document agrees to call a thing, and whether it then does. */
import { inlineText } from '../document/text.ts'
import { eachRun, walk } from '../document/walk.ts'
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

function definitionsOf(document: Document): Definition[] {
  const starts: { readonly offset: number; readonly location: Location; readonly isHeading: boolean }[] = []
  const texts: string[] = []
  let offset = 0
  let isAny = false
  walk(document, (node) => {
    eachRun(node, (run) => {
      const own = ownText(run)
      isAny ||= own.includes(opening)
      starts.push({
        offset,
        location: node.location,
        isHeading: node.kind === 'section' || node.kind === 'appendix',
      })
      texts.push(`${own}\n`)
      offset += own.length + 1
    })
  })
  if (!isAny) return []
  const text = texts.join('')
  return [...text.matchAll(defining)].flatMap((match) => {
    const at = starts.findLastIndex(({ offset }) => offset <= match.index)
    const place = starts[at]
    const name = (match[1] ?? '').replace(/\s+/gu, ' ').replace(/^соответственно\s+[–—-]\s+/u, '')
    if (!place) return []
    const rest = text.slice(match.index + match[0].length)
    return [
      {
        name,
        location: place.location,
        rest,
        // Asked for of few: each is a copy of what stands before.
        get before() {
          const earlier = texts.filter((_, index) => index < at && !starts[index]?.isHeading)
          return earlier.join('') + text.slice(place.offset, match.index)
        },
      },
    ]
  })
}

function ownText(run: readonly Inline[]): string {
  const isCited = run.some(({ kind }) => kind === 'citation')
  return inlineText(isCited ? run.filter(({ kind }) => kind !== 'citation') : run)
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
