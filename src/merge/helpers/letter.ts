import { gapStart } from '../../model/element.ts'
import { lowerFirst, upperFirst } from '../grammar/first-letter.ts'
import { endsWithGap, mapPlain, partRemarks } from '../marked-text.ts'
import { asText } from './argument.ts'
import type { Helpers } from './helper.ts'

/** Changes the beginning of the text proper; a gap at the beginning stays as it is. */
function atStart(text: string, change: (body: string) => string): string {
  const { before, body, after } = partRemarks(text)
  return before + (body.startsWith(gapStart) ? body : change(body)) + after
}

/** The full stop stands before a drafting remark that ends the text: the remark is no part of the sentence. */
function sentence(text: string): string {
  const { before, body, after } = partRemarks(upperStart(text))
  const trimmed = body.trimEnd()
  const closed = trimmed === '' || (!endsWithGap(trimmed) && /[.!?:;…]$/.test(trimmed))
  return before + trimmed + (closed ? '' : '.') + after
}

const upperStart = (text: string): string => atStart(text, upperFirst)
const text = [{ name: 's', takes: 'text' }] as const

/** Letters and the full stop of a text, and the remarks of one that is said in other words. */
export const letterHelpers: Helpers = {
  upperFirst: { parameters: text, returns: 'text', apply: ([s]) => upperStart(asText(s)) },
  lowerFirst: { parameters: text, returns: 'text', apply: ([s]) => atStart(asText(s), lowerFirst) },
  upper: {
    parameters: text,
    returns: 'text',
    apply: ([s]) => mapPlain(asText(s), (plain) => plain.toUpperCase()),
  },
  remarks: {
    parameters: text,
    returns: 'text',
    apply: ([s]) => {
      const { before, after } = partRemarks(asText(s))
      return before + after
    },
  },
  sentence: { parameters: text, returns: 'text', apply: ([s]) => sentence(asText(s)) },
}
