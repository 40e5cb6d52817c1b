/**
 * Where a line may end inside a word: after a hyphen or a dash before a letter, a digit or an opening mark, but not
 * after a slash, as in LibreOffice, where it was tried. A dash that begins the word or follows another divides nothing.
 */

const dash = /[-–—]/
const goesOn = /[\p{L}\p{N}«("]/uy

/** Whether a character code is a hyphen or a dash. */
export function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014
}

/** Whether a line may end after the dash at `index` of the part of the text that begins at `start`. */
export function mayEndAfter(text: string, index: number, start: number): boolean {
  if (index === start || isDash(text.charCodeAt(index - 1))) return false
  goesOn.lastIndex = index + 1
  return goesOn.test(text)
}

/** Whether a line may end within a text that has no spaces. */
export function isDivided(text: string): boolean {
  return dash.test(text) && lineParts(text).length > 1
}

/** A text without spaces in the parts between which a line may end: itself alone in most cases. */
export function lineParts(text: string): readonly string[] {
  if (!dash.test(text)) return [text]
  const parts: string[] = []
  let start = 0
  for (let index = 1; index < text.length; index++) {
    if (!isDash(text.charCodeAt(index)) || !mayEndAfter(text, index, start)) continue
    parts.push(text.slice(start, index + 1))
    start = index + 1
  }
  parts.push(text.slice(start))
  return parts
}
