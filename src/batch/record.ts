/**
 * A small file in `.reglament` of the output folder that says of itself whether it is whole: its first line is the hash
 * of the second, which is JSON.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { write } from '../output/write.ts'
import { hashOfText } from './hash.ts'
import type { Settings } from './job.ts'

/** The folder inside the output folder; its name begins with a dot, so that it is hidden and no agency can have it. */
export const stateFolder = '.reglament'

/** Hexadecimal digits of a number that is exact. */
const idDigits = 12

/** Counted up when the form of a record changes: those of another form are not read. */
const form = 2

/** The value of a record; undefined when there is none or when it is damaged. */
export function readRecord(out: string, path: string): unknown {
  try {
    const [hash, text = ''] = readFileSync(join(out, stateFolder, path), 'utf8').split('\n', 2)
    return hash === hashOfText(`${form}${text}`) ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** Whole or not at all. A record that cannot be kept costs the next run time and nothing else. */
export async function keepRecord(settings: Settings, path: string, value: object): Promise<void> {
  const text = JSON.stringify(value)
  const bytes = new TextEncoder().encode(`${hashOfText(`${form}${text}`)}\n${text}\n`)
  const name = `${stateFolder}/${path}`
  const planned = { target: join(settings.out, name), artifact: { path: name, format: 'record', bytes } }
  // Threads of one process keep records in one folder: the temporary name must be that of this record.
  const own = Number.parseInt(hashOfText(`${settings.pid} ${name}`).slice(0, idDigits), 16)
  await write({ folder: settings.out, files: [planned] }, own, () => undefined)
}
