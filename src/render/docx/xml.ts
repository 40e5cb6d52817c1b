/** Characters of a text as XML may hold them. */

// XML 1.0, 2.2: everything below U+0020 but tab and line ends, lone surrogates, U+FFFE and U+FFFF cannot be written even escaped.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const special = /[&<>"\t\n\r]/g

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML folds these in attributes, and Word draws a raw line end as a space.
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
}

/** Most texts have nothing to look at: one cheap search instead of two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const noteworthy = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/

/** Whether the text may go into the XML as it is. */
export function isPlain(text: string): boolean {
  return !noteworthy.test(text)
}

/** Whether the text holds a character that XML cannot carry. */
export function hasForbidden(text: string): boolean {
  return text.search(forbidden) !== -1
}

/** The text for an element or a quoted attribute; characters that XML cannot carry are left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(special, (character) => replacements[character] ?? '')
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
