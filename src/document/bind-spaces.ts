/**
 * No-break spaces and dashes. Only what must not part is bound: a no-break space has a fixed width in justified
 * lines, and too many of them tear the others apart.
 */
import { binds } from './binds.ts'

/** What most texts have none of: a hyphen, a long dash, a telephone number. */
const special = /[-—]|\+7|8[ \u00a0(]/

/** The text with « - » and « — » as « – » and with the spaces that must not break; of the same length. */
export function bindSpaces(text: string): string {
  if (!special.test(text)) return bound(text, [])
  const phones = phoneRanges(text)
  return bound(dashed(text, phones), phones)
}

type Range = readonly [from: number, to: number]

function isInside(ranges: readonly Range[], at: number): boolean {
  return ranges.some(([from, to]) => at >= from && at < to)
}

/** A hyphen or a long dash on its own between two words: an act has dashes of one length. */
const loneDash = /(?<=[^ \u00a0\n][ \u00a0\n])[-—](?=[ \u00a0\n][^ \u00a0\n])/g

function dashed(text: string, phones: readonly Range[]): string {
  return text.replace(loneDash, (dash, at: number) => (isInside(phones, at) ? dash : '–'))
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
