/**
 * Findings and rows of reports as a batch keeps them until their turn: deflated. They repeat themselves, and in a
 * long batch most of them wait: services are finished by weight and shown by the alphabet.
 */
import { Buffer } from 'node:buffer'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StoredFinding } from './stored-finding.ts'

/**
 * Deflated UTF-8, a character a byte. No array of bytes: what a thread sends would lie for ever between the large buffers
 * that it has taken and left, and the system would not get back the room around it.
 */
export type Packed = string

/** What is rendered takes a hundred times as long; a tighter packing saves little more. */
const level = 1

/** The library works in buffers of 16 KB, of which a burst of small texts would leave as many megabytes. */
const leastBuffer = 64
const usualRatio = 6

export function packed(text: string): Packed {
  const chunkSize = Math.max(leastBuffer, text.length)
  return deflateRawSync(text, { level, chunkSize }).toString('latin1')
}

/** UTF-8 of what was packed. Throws where it was not made by `packed`. */
export function unpacked(packed: Packed): Uint8Array {
  const chunkSize = Math.max(leastBuffer, packed.length * usualRatio)
  return inflateRawSync(Buffer.from(packed, 'latin1'), { chunkSize })
}

export function packedFindings(findings: readonly StoredFinding[]): Packed {
  return packed(JSON.stringify(findings))
}

export function unpackedFindings(packed: Packed): StoredFinding[] {
  return JSON.parse(new TextDecoder().decode(unpacked(packed)))
}
