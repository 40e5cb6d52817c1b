/** How much room a text needs: the widest part that may not be divided, and its length in one line. */
import { em, letterTable, letterWidths, otherWidth } from './letter-width.ts'
import { isDash, mayEndAfter } from './line-end.ts'

/**
 * What may not be divided: nothing that stands without a space; the same but for addresses and long codes, which a
 * reader takes in pieces; or words alone, parted from what no-break spaces bind to them.
 */
export type Hold = 'everything' | 'groups' | 'words'

/** Widest parts, em. */
export type Widest = Readonly<Record<Hold, number>>

export type Extent = { everything: number; groups: number; words: number }

const address = /[@_]|[A-Za-z\d]\.[A-Za-z]|:\/\/|\d{12}/

/** Reads the text once; `extent` grows to its widest parts. Returns its length in em. */
export function readExtent(text: string, isBold: boolean, extent: Extent): number {
  const known = letterTable(isBold)
  let length = 0
  let start = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    length += known[code] ?? otherWidth
    if (isSpace(code)) {
      grow(extent, text, start, index, length - before - (known[code] ?? 0), isBold)
    } else if (isDash(code) && mayEndAfter(text, index, start)) {
      grow(extent, text, start, index + 1, length - before, isBold)
    } else continue
    start = index + 1
    before = length
  }
  grow(extent, text, start, text.length, length - before, isBold)
  return length / em
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code < 0x0e && code > 0x08)
}

/** Takes in a part that stands without a space. Only what would make a column wider is looked at more closely. */
function grow(
  extent: Extent,
  text: string,
  start: number,
  end: number,
  units: number,
  isBold: boolean,
): void {
  const width = units / em
  if (width > extent.everything) extent.everything = width
  if (width <= extent.words) return
  const part = text.slice(start, end)
  if (address.test(part)) return
  if (width > extent.groups) extent.groups = width
  const words = part.includes('\u00a0')
    ? Math.max(...part.split('\u00a0').map((word) => letterWidths(word, isBold)))
    : width
  if (words > extent.words) extent.words = words
}

/** A line ends half a word before the side of its column on average, em. */
const unused = 1.2

/** What lines of a column of `width` em hold on average. */
export function lineRoom(width: number): number {
  return Math.max(width - unused, width / 2)
}
