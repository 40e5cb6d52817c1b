/**
 * A small file in `.reglament` of the output folder that says of itself whether it is whole: its first line is the hash
 * of all that follows. The second line is JSON; what comes behind it is read only by who needs it.
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
const form = '4'

const lineFeed = 10

/** `others`: bytes that stand behind the head, not looked at. */
export type BatchRecord = { readonly head: unknown; readonly others: readonly Buffer[] }

/** A record whose head is followed by `others` parts; undefined when there is none or when it is damaged. */
export function readRecord(out: string, path: string, others = 0): BatchRecord | undefined {
  try {
    const [hash = '', body = Buffer.alloc(0)] = split(readFileSync(join(out, stateFolder, path)), 2)
    if (hash.toString() !== hashOfBody(body)) return undefined
    const [head = '', ...rest] = split(body, others + 1)
    return { head: JSON.parse(head.toString()), others: rest }
  } catch {
    return undefined
  }
}

/** At the first line feeds; the last part may have some of its own. */
function split(bytes: Buffer, parts: number): Buffer[] {
  const end = parts > 1 ? bytes.indexOf(lineFeed) : -1
  return end < 0 ? [bytes] : [bytes.subarray(0, end), ...split(bytes.subarray(end + 1), parts - 1)]
}

function hashOfBody(body: Uint8Array): string {
  return createHash('sha256').update(form).update(body).digest('hex')
}

/**
 * Whole or not at all. A record that cannot be kept costs the next run time and nothing else: the warning about it is given
 * back. Only the last of `others` may have line feeds.
 */
export function keepRecord(
  settings: Settings,
  path: string,
  head: object,
  ...others: readonly (string | Uint8Array)[]
): Diagnostic | undefined {
  const parts = [JSON.stringify(head), ...others].map((part) => Buffer.from(part))
  const body = Buffer.concat(
    parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from('\n'), part])),
  )
  const bytes = Buffer.concat([Buffer.from(`${hashOfBody(body)}\n`), body])
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
