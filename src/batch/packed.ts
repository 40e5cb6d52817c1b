/**
 * Findings and rows of reports as a batch keeps them until their turn: deflated. They repeat themselves, and of a long
 * batch nearly all wait, because the heaviest service is finished first and the first of the alphabet is shown first.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { StoredFinding } from './stored-finding.ts'

/** Deflated UTF-8. */
export type Packed = Uint8Array

/** What is rendered takes a hundred times as long; a tighter packing saves little more. */
const level = 1

export function packed(text: string): Packed {
  // A copy: what the library gives back is the beginning of a buffer of 16 KB, which would cross threads whole.
  return new Uint8Array(deflateRawSync(text, { level }))
}

/** UTF-8 of what was packed. Throws where the bytes were not made by `packed`. */
export function unpacked(bytes: Packed): Uint8Array {
  return inflateRawSync(bytes)
}

export function packedFindings(findings: readonly StoredFinding[]): Packed {
  return packed(JSON.stringify(findings))
}

export function unpackedFindings(bytes: Packed): StoredFinding[] {
  return JSON.parse(new TextDecoder().decode(unpacked(bytes)))
}
