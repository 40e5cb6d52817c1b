/** Data is untrusted: whatever it holds must reach the page as text and as nothing else. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for element content or a double-quoted attribute; control characters become a visible replacement mark. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
}

/** A quoted CSS string; everything but letters, digits and spaces is escaped, so `</style>` cannot occur in it. */
export function cssString(text: string): string {
  const body = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)
  return `"${body}"`
}

/** Attribute `id` of a unit, with the space before it; nothing for a unit without one. */
export function idAttribute(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escapeText(id)}"`
}

/** Address of a unit within the page. */
export function anchor(id: string): string {
  return `#${encodeURIComponent(id.replace(/[\ud800-\udfff]/gu, '\ufffd'))}`
}
