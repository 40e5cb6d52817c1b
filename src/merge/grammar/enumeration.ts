import { withoutRemarks } from '../marked-text.ts'

/** Marks inside an item after which a comma or «и» between items would be read as part of it. */
const ambiguous = /,| и /

/**
 * «а», «а и б», «а, б и в»; items that hold a comma or «и» are parted by «, а также» if there are two of them, by
 * semicolons if more; what a drafting remark holds does not count. An empty list gives an empty text.
 */
export function enumeration(items: readonly string[]): string {
  if (items.length > 1 && items.some((item) => ambiguous.test(withoutRemarks(item))))
    return items.join(items.length === 2 ? ', а также ' : '; ')
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} и ${last}`
}
