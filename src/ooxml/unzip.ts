/**
 * The parts of an Office package, read by its central directory. The file may come from anywhere: sizes are bounded
 * before and while it is unpacked, and anything odd is refused instead of guessed.
 */
import { inflateRawSync } from 'node:zlib'

/** Content of each part by its path, `word/document.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>

export type Unzipped = { readonly parts: Parts } | { readonly fault: ZipFault }

/** Why a file was not unpacked. */
export type ZipFault = 'not-zip' | 'damaged' | 'too-large'

const mostEntries = 4000
/** Bytes of all parts together; a regulation of two hundred pages has five million. */
const mostBytes = 128 * 1024 * 1024

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff

export function unzip(bytes: Uint8Array): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return { fault: 'not-zip' }
  try {
    return unpack(bytes, view, end)
  } catch {
    // A length that points outside the file, or data that no deflate stream has.
    return { fault: 'damaged' }
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= lowest; at--)
    if (view.getUint32(at, true) === endSignature) return at
  return undefined
}

function unpack(bytes: Uint8Array, view: DataView, end: number): Unzipped {
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) return { fault: 'too-large' }
  const parts = new Map<string, Uint8Array>()
  let at = view.getUint32(end + 16, true)
  let room = mostBytes
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, at)
    if (!entry || parts.has(entry.name)) return { fault: 'damaged' }
    if (entry.size > room) return { fault: 'too-large' }
    const content = inflate(bytes, view, entry)
    if (!content) return { fault: 'damaged' }
    room -= content.length
    if (!entry.name.endsWith('/')) parts.set(entry.name, content)
    at = entry.next
  }
  return { parts }
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly local: number
  readonly next: number
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry | undefined {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  if (view.getUint32(at, true) !== entrySignature || isEncrypted) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + rest,
  }
}

/** Never more bytes than the entry says; undefined when it says otherwise than it is. */
function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  const { local, packed, size, method } = entry
  if (view.getUint32(local, true) !== localSignature) return undefined
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (data.length !== packed) return undefined
  if (method === 0) return packed === size ? data : undefined
  if (method !== 8) return undefined
  const content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  return content.length === size ? content : undefined
}
