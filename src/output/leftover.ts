/** What still lies in the output folder of a service that there is no more, and its removal. */
import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../model/diagnostic.ts'
import type { FileHash } from '../model/output.ts'
import { fileHash } from './manifest.ts'
import { pathKey } from './path.ts'
import { notRemoved, systemCode } from './reason.ts'

/** Paths relative to the output folder. */
export type Leftover = {
  /** `agency/service`. */
  readonly unit: string
  /** Files that are as the program has written them. */
  readonly written: readonly string[]
  /** What was changed since, and what the program did not write: never removed. */
  readonly foreign: readonly string[]
}

/** `outputs` are the files that were written for the service; a path may stand there with several hashes. */
export function leftoverOf(folder: string, unit: string, outputs: readonly FileHash[]): Leftover {
  const inner = join(folder, ...unit.split('/'))
  const entries = isItself(folder, unit) ? visible(inner) : []
  const written: string[] = []
  const foreign: string[] = []
  for (const entry of entries) {
    const path = `${unit}/${entry.name}`
    const hashes = outputs.filter((output) => output.path === path).map(({ sha256 }) => sha256)
    const isWritten = entry.isFile() && hashes.includes(hashOfFile(join(inner, entry.name)))
    ;(isWritten ? written : foreign).push(path)
  }
  return { unit, written, foreign }
}

/** Removes the files that were written, and the folder when it is empty then. Gives back what was removed. */
export function removeLeftover(folder: string, { unit, written }: Leftover, report: Report): string[] {
  const removed = written.filter((path) => removeFile(join(folder, path), path, report))
  removeEmptyFolder(join(folder, unit))
  return removed
}

/** Leaves a folder that is not empty, is none or cannot be removed: nothing is lost by it. */
export function removeEmptyFolder(path: string): void {
  try {
    rmdirSync(path)
  } catch {}
}

function removeFile(full: string, path: string, report: Report): boolean {
  try {
    unlinkSync(full)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    report(notRemoved(path, error))
    return false
  }
}

/** False for what is not there and for a link: what it leads to belongs to somebody else. */
function isItself(folder: string, unit: string): boolean {
  try {
    const place = join(realpathSync(folder), ...unit.split('/'))
    return lstatSync(place).isDirectory() && pathKey(realpathSync(place)) === pathKey(place)
  } catch {
    return false
  }
}

/** Sorted; without what systems and this program hide. */
function visible(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Empty for a file that cannot be read. */
function hashOfFile(path: string): string {
  try {
    return fileHash(path, readFileSync(path)).sha256
  } catch {
    return ''
  }
}
