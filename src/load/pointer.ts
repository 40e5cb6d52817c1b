/** JSON Pointers (RFC 6901): `/standard/documents/own/items/0/name`. */

export function pathOf(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((part) => (part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part))
}

export function join(pointer: string, key: string | number): string {
  const name = String(key)
  const isPlain = !name.includes('/') && !name.includes('~')
  return `${pointer}/${isPlain ? name : name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
}

/** The value at a pointer, undefined where the path ends early. */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value
  for (const part of pathOf(pointer)) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined
    current = (current as Record<string, unknown>)[part]
  }
  return current
}
