/** Names of bookmarks: from the ids of units, the same from draft to draft, so that Word's comparison of two drafts does not mark them. */
import type { Id } from '../../model/document.ts'

/** Word cuts longer names. */
const longest = 40
const prefix = '_Ref_'
const suffixLength = 9

/**
 * A name that Word accepts: Latin letters, digits and `_`, at most 40 characters. Plain ids map one to one; any
 * other id gets a hash of itself, so that names depend on no other id and differ as ids differ. The leading `_`
 * hides them from Word's list of bookmarks, as with Word's own.
 */
export function bookmarkName(id: Id): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && prefix.length + id.length <= longest)
    return prefix + id.replaceAll('-', '_')
  const readable = [...id.toLowerCase()].map((letter) => latin[letter] ?? letter).join('')
  const safe = readable.replace(/[^a-z0-9]+/g, '_').slice(0, longest - prefix.length - suffixLength)
  return `${prefix}${safe}_${hash(id)}`
}

/** Eight hex digits (FNV-1a) of a text; not for secrets. */
export function hash(text: string): string {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0
  return state.toString(16).padStart(8, '0')
}

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}
