/** Parts -> the bytes of the file, the same at any time and in any time zone. */
import { strToU8, zipSync } from 'fflate'

const contentTypes = '[Content_Types].xml'

/** Local midnight: the archive stores local time, so that every time zone gives the same bytes. */
const noTime = new Date(1980, 0, 1)

/** `own` parts replace those of the envelope. */
export function zipParts(
  envelope: Readonly<Record<string, Uint8Array>>,
  own: Readonly<Record<string, string>>,
): Uint8Array {
  const all = new Map<string, Uint8Array>(Object.entries(envelope))
  for (const [path, text] of Object.entries(own)) all.set(path, strToU8(text))
  // Readers that look at the first bytes only want the list of content types first.
  const rest = [...all.keys()].filter((path) => path !== contentTypes).sort()
  const entries = [contentTypes, ...rest].map((path) => [path, all.get(path) ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 })
}
