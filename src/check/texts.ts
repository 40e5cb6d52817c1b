/** Every text of the data that a reader of the regulation will meet. */
import { gapStart } from '../model/element.ts'

export type PlacedText = {
  readonly text: string
  readonly pointer: string
  /** Forms hold blanks and wordings of their own. */
  readonly isInForm: boolean
}

/** Remarks are for the drafter; the others name things by identifier. */
const unread = new Set(['id', 'needsReview', 'act', 'profile', 'agency', 'level'])

/** Many rules read the texts of one service. */
const known = new WeakMap<object, readonly PlacedText[]>()

/** In the order of the data. Texts without a Cyrillic letter are identifiers; what a draft filled in is no text. */
export function textsOf(value: unknown, pointer = ''): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  if (pointer !== '') return textsIn(value, pointer, pointer.startsWith('/forms/'), [])
  const kept = known.get(value)
  if (kept) return kept
  const texts = textsIn(value, pointer, false, [])
  known.set(value, texts)
  return texts
}

/** Adds the texts to `found`, which it returns. */
function textsIn(value: object, pointer: string, isInForm: boolean, found: PlacedText[]): PlacedText[] {
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key]
    if (typeof inner === 'string') {
      if (isRead(inner) && !unread.has(key))
        found.push({ text: inner, pointer: `${pointer}/${key}`, isInForm })
    } else if (typeof inner === 'object' && inner !== null && !unread.has(key))
      textsIn(inner, `${pointer}/${key}`, isInForm || (pointer === '' && key === 'forms'), found)
  }
  return found
}

function isRead(text: string): boolean {
  return /[\u0400-\u04ff]/.test(text) && !text.includes(gapStart)
}
