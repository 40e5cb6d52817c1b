/** Data are shown as they are written, and may not command the terminal or rewrite the log they are shown in. */

/** Control characters but ends of lines and tabs, and marks that turn the text around. */
const commanding = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu
const introducer = '\u001b'
/** What follows it in the colours of paint.ts, which stay. */
const colour = /^\[(?:31|33|34|39|90)m/

const pictures = 0x2400
const lastPicture = 0x20
const deleted = '\u007f'

/** Each such character as one sign of its own width, so that the caret stays under its place. */
export function visible(text: string): string {
  return text.replace(commanding, (found, at: number) =>
    found === introducer && colour.test(text.slice(at + 1, at + 5)) ? found : picture(found),
  )
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < lastPicture) return String.fromCodePoint(pictures + code)
  return character === deleted ? '␡' : '\ufffd'
}
