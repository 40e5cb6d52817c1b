/** Every text of the data that a reader of the regulation will meet. */
import { gapStart } from '../model/element.ts'

export type PlacedText = { readonly text: string; readonly pointer: string }

/** Remarks are for the drafter; the others name things by identifier. */
const unread = new Set(['id', 'needsReview', 'act', 'profile', 'agency', 'level'])

/** Many rules read the texts of one service. */
const known = new WeakMap<object, readonly PlacedText[]>()

/** In the order of the data. Texts without a Cyrillic letter are identifiers; what a draft filled in is no text. */
export function textsOf(value: unknown, pointer = ''): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null || pointer !== '') return textsIn(value, pointer, [])
  const texts = known.get(value) ?? textsIn(value, pointer, [])
  known.set(value, texts)
  return texts
}

/** Adds the texts to `found`, which it returns. */
function textsIn(value: unknown, pointer: string, found: PlacedText[]): PlacedText[] {
  if (typeof value === 'string') {
    if (isRead(value)) found.push({ text: value, pointer })
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) textsIn(item, `${pointer}/${index}`, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (!unread.has(key)) textsIn(inner, `${pointer}/${key}`, found)
  }
  return found
}

function isRead(text: string): boolean {
  return /[\u0400-\u04ff]/.test(text) && !text.includes(gapStart)
}

/** Forms hold blanks and wordings of their own. */
export function isInForm({ pointer }: PlacedText): boolean {
  return pointer.startsWith('/forms/')
}
