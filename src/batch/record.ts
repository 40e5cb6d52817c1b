/**
 * A small file in `.reglament` of the output folder that says of itself whether it is whole. Its first line is the hash
 * of all that follows and the length of each part in bytes: the head, which is JSON, and parts that are read only by
 * who needs them.
 */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import { recordFormat, write } from '../output/write.ts'
import { hashOfText } from './hash.ts'
import type { Settings } from './job.ts'

/** The folder inside the output folder; its name begins with a dot, so that it is hidden and no agency can have it. */
export const stateFolder = '.reglament'

/** Hexadecimal digits of a number that is exact. */
const idDigits = 12

/** Counted up when the form of a record changes: those of another form are not read. */
const form = '5'

const lineFeed = 10

/** `others`: bytes that stand behind the head, not looked at. */
export type BatchRecord = { readonly head: unknown; readonly others: readonly Buffer[] }

/** Undefined when there is none or when it is damaged. */
export function readRecord(out: string, path: string): BatchRecord | undefined {
  try {
    const bytes = readFileSync(join(out, stateFolder, path))
    const end = bytes.indexOf(lineFeed)
    const [hash, ...lengths] = bytes.toString('latin1', 0, end).split(' ')
    const body = bytes.subarray(end + 1)
    if (hash !== hashOf(lengths, body)) return undefined
    const [head = '', ...others] = split(body, lengths.map(Number))
    return { head: JSON.parse(head.toString()), others }
  } catch {
    return undefined
  }
}

function split(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  let start = 0
  return lengths.map((length) => {
    const part = bytes.subarray(start, start + length)
    start += length
    return part
  })
}

function hashOf(lengths: readonly (string | number)[], body: Uint8Array): string {
  return createHash('sha256')
    .update(`${form} ${lengths.join(' ')}\n`)
    .update(body)
    .digest('hex')
}

/**
 * Whole or not at all. A record that cannot be kept costs the next run time and nothing else: the warning about it is given
 * back.
 */
export function keepRecord(
  settings: Settings,
  path: string,
  head: object,
  ...others: readonly Uint8Array[]
): Diagnostic | undefined {
  const parts = [Buffer.from(JSON.stringify(head)), ...others]
  const body = Buffer.concat(parts)
  const lengths = parts.map(({ length }) => length)
  const first = `${[hashOf(lengths, body), ...lengths].join(' ')}\n`
  const bytes = Buffer.concat([Buffer.from(first), body])
  const name = `${stateFolder}/${path}`
  const planned = { target: join(settings.out, name), artifact: { path: name, format: recordFormat, bytes } }
  // Threads of one process keep records in one folder: the temporary name must be that of this record.
  const own = Number.parseInt(hashOfText(`${settings.pid} ${name}`).slice(0, idDigits), 16)
  let refusal: Diagnostic | undefined
  write({ folder: settings.out, files: [planned] }, own, (finding) => {
    refusal = finding
  })
  return refusal
}
