/**
 * No-break spaces and dashes. Only what must not part is bound: a no-break space has a fixed width in justified
 * lines, and too many of them tear the others apart.
 */
import { binds } from './binds.ts'
import { type Change, changed } from './change.ts'
import { parts } from './words.ts'

/** The text with « - » and « — » as « – » and with the spaces that must not break; of the same length. */
export function bindSpaces(text: string): string {
  const phones = phoneRanges(text)
  const dashed = changed(text, outside(phones, dashes(text)))
  return changed(dashed, outside(phones, bound(dashed)))
}

type Range = readonly [from: number, to: number]

function outside(ranges: readonly Range[], changes: readonly Change[]): readonly Change[] {
  if (ranges.length === 0) return changes
  return changes.filter(({ at }) => !ranges.some(([from, to]) => at >= from && at < to))
}

/** A hyphen or a long dash on its own between two words: an act has dashes of one length. */
function dashes(text: string): Change[] {
  if (!/[-—]/.test(text)) return []
  return Array.from(text.matchAll(/[-—]/g))
    .map((match) => match.index)
    .filter(
      (at) => parts(text, at - 1) && parts(text, at + 1) && !parts(text, at - 2) && !parts(text, at + 2),
    )
    .map((at) => ({ at, sign: '–' }))
}

function bound(text: string): Change[] {
  const found: Change[] = []
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (binds(text, at)) found.push({ at, sign: '\u00a0' })
  return found
}

const phone = /(?:\+7|(?<!\d)8)[ \u00a0(-][\d \u00a0()-]{8,20}\d/g

/** Telephone numbers of eleven digits: these stay as they were typed. */
function phoneRanges(text: string): Range[] {
  if (!/\+7|8[ \u00a0(-]/.test(text)) return []
  return Array.from(text.matchAll(phone))
    .filter(([found]) => found.replace(/\D/g, '').length === 11)
    .map((match) => [match.index, match.index + match[0].length] as const)
}
