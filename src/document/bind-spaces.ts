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
  return bound(changed(text, dashes(text, phones)), phones)
}

type Range = readonly [from: number, to: number]

function isInside(ranges: readonly Range[], at: number): boolean {
  return ranges.some(([from, to]) => at >= from && at < to)
}

/** A hyphen or a long dash on its own between two words: an act has dashes of one length. */
function dashes(text: string, phones: readonly Range[]): readonly Change[] {
  if (!/[-—]/.test(text)) return []
  return Array.from(text.matchAll(/[-—]/g))
    .map((match) => match.index)
    .filter(
      (at) => parts(text, at - 1) && parts(text, at + 1) && !parts(text, at - 2) && !parts(text, at + 2),
    )
    .filter((at) => !isInside(phones, at))
    .map((at) => ({ at, sign: '–' }))
}

/** The text is put together as it is gone through: a list of changes would hold one for every fourth space. */
function bound(text: string, phones: readonly Range[]): string {
  let result = ''
  let from = 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (!binds(text, at) || isInside(phones, at)) continue
    result += `${text.slice(from, at)}\u00a0`
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}

const phone = /(?:\+7|(?<!\d)8)[ \u00a0(-][\d \u00a0()-]{8,20}\d/g

/** Telephone numbers of eleven digits: these stay as they were typed. */
function phoneRanges(text: string): Range[] {
  if (!/\+7|8[ \u00a0(-]/.test(text)) return []
  return Array.from(text.matchAll(phone))
    .filter(([found]) => found.replace(/\D/g, '').length === 11)
    .map((match) => [match.index, match.index + match[0].length] as const)
}
