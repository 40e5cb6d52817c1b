/** Reads an outline back into the paragraphs that `paragraphs` of the document gives. */
import { foldText } from '../../src/document/text.ts'

const rule = /^\|(===|---)$/
const cellMark = /^(\|(→\d+)?(↓\d+)?|:)( |$)/

/** Paragraphs in reading order, white space and rules folded, drafting notes left out. */
export function outlineText(bytes: Uint8Array): string[] {
  return new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !rule.test(line))
    .map((line) => line.replace(cellMark, ''))
    .filter((line) => !line.startsWith('[примечание: '))
    .map((line) => foldText(line.replaceAll(/\[сноска (\d+)\]/g, '$1')))
    .filter((line) => line !== '')
}
