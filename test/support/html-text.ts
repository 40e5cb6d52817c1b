/** Reads a page of the HTML writer back into the paragraphs that `paragraphs` of the document gives. */
import { SaxesParser } from 'saxes'
import { foldText } from '../../src/document/text.ts'

const silent = new Set(['nav', 'aside', 'head', 'style', 'title'])
const inline = new Set(['a', 'strong', 'em', 'b', 'sup', 'mark'])

/**
 * Paragraphs in reading order, white space and rules folded; only what stands in `main`, and no asides. Throws
 * when the page is not well-formed.
 */
export function htmlText(bytes: Uint8Array): string[] {
  const found: string[] = []
  let text = ''
  let inMain = 0
  let quiet = 0
  const flush = (): void => {
    found.push(text)
    text = ''
  }
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (isBlock(name, attributes.class)) flush()
    if (name === 'br') text += ' '
    if (name === 'main') inMain += 1
    if (silent.has(name)) quiet += 1
  })
  parser.on('text', (piece) => {
    if (inMain > 0 && quiet === 0) text += piece
  })
  parser.on('closetag', ({ name, attributes }) => {
    if (name === 'main') inMain -= 1
    if (silent.has(name)) quiet -= 1
    if (isBlock(name, attributes.class)) flush()
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  return found.map(foldText).filter((paragraph) => paragraph !== '')
}

function isBlock(name: string, className: unknown): boolean {
  if (name === 'span') return className === 'line'
  return name !== 'br' && !inline.has(name)
}
