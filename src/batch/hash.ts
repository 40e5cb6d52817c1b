/** SHA-256 in hexadecimal digits; files that every service shares are hashed once. */
import { createHash } from 'node:crypto'

const known = new WeakMap<Uint8Array, string>()

/** `bytes` must not change afterwards. */
export function hashOf(bytes: Uint8Array): string {
  const before = known.get(bytes)
  if (before !== undefined) return before
  const hash = createHash('sha256').update(bytes).digest('hex')
  known.set(bytes, hash)
  return hash
}

export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
