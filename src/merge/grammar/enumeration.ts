/** «а», «а и б», «а, б и в»; an empty list gives an empty text. */
export function enumeration(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} и ${last}`
}
