/** Values as they stand in the file, one byte a character. */

/** Another object. */
export function referenceTo(id: number): string {
  return `${id} 0 R`
}

/** A value that pdfkit writes as it stands. */
export function verbatim(value: string): object {
  return { [Symbol.toStringTag]: 'Verbatim', toString: () => value }
}

/** Text for readers: ASCII as it is, anything else as UTF-16. */
export function textString(text: string): string {
  return `(${escapeString(isAscii(text) ? text : utf16(text))})`
}

export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}

function utf16(text: string): string {
  let bytes = '\xfe\xff'
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return bytes
}

/** Brackets, the backslash and the carriage return would be read as something else. */
function escapeString(bytes: string): string {
  return bytes.replace(/[()\\\r]/g, (sign) => (sign === '\r' ? '\\r' : `\\${sign}`))
}

/** Lengths and places: two decimals are finer than any printer. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100)
}
