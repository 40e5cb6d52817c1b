/** «(далее – Услуга)»: what a document agrees to call a thing, and whether it then does. */
import { inlineText } from '../document/text.ts'
import { inlineRuns, walk } from '../document/walk.ts'
import type { Location } from '../model/diagnostic.ts'
import type { Citation, Document, Inline } from '../model/document.ts'

export type Definition = {
  readonly name: string
  readonly location: Location
  /** What is said after it, to the end of the document. */
  readonly rest: string
}

const defining = /\(далее\s+(?:также\s+)?[–—-]\s+([^()]{2,80}?)\)/gu

/** In the order of the document. Citations of acts introduce their short names themselves and are left out. */
export function definitionsIn(document: Document): Definition[] {
  const paragraphs: { readonly text: string; readonly location: Location }[] = []
  walk(document, (node) => {
    for (const run of inlineRuns(node)) paragraphs.push({ text: ownText(run), location: node.location })
  })
  return paragraphs.flatMap(({ text, location }, index) =>
    [...text.matchAll(defining)].map((match) => ({
      name: (match[1] ?? '').replace(/\s+/gu, ' ').replace(/^соответственно\s+[–—-]\s+/u, ''),
      location,
      rest: [
        text.slice(match.index + match[0].length),
        ...paragraphs.slice(index + 1).map((one) => one.text),
      ].join('\n'),
    })),
  )
}

function ownText(run: readonly Inline[]): string {
  return inlineText(run.filter((inline): inline is Exclude<Inline, Citation> => inline.kind !== 'citation'))
}

/** Whether a name occurs in a text in any case: word by word, without endings. */
export function isUsed(name: string, text: string): boolean {
  const words = name.split(/[\s,]+/u).map((word) => {
    const stem =
      /^\p{Lu}+$/u.test(word) || word.length <= 4
        ? word.slice(0, 4)
        : word.slice(0, Math.max(4, word.length - 3))
    return `${stem.replace(/[^\p{L}\p{N}]/gu, '.')}[\\p{L}.-]*`
  })
  return new RegExp(`(?<!\\p{L})${words.join('[\\s\\u00a0]+')}`, 'iu').test(text)
}
