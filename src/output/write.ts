/** Writes a plan, each file whole or not at all: a reader of the folder never meets half a regulation. */
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Report } from '../model/diagnostic.ts'
import type { Artifact } from '../model/output.ts'
import { makeFolder, makeFolders } from './folders.ts'
import type { Plan, PlannedFile } from './plan.ts'
import { notRemembered, notWritable } from './reason.ts'

/** Format of a file that is of use to the program alone: without it a run takes longer. */
export const recordFormat = 'record'

/**
 * Writes the files of a plan in its order and gives back those written. What the system refuses goes to `report`
 * as `output/not-writable` and does not stop the others. `pid` keeps apart the temporary files of programs that
 * write into one folder at once. The thread waits for the disk: it has nothing else to do, and handing every step to
 * another thread takes longer than the step.
 */
export function write(plan: Plan, pid: number, report: Report): Artifact[] {
  const written: Artifact[] = []
  for (const [index, file] of plan.files.entries()) {
    const isWritten = writeWhole(plan.folder, file, temporaryName(pid, index), report)
    if (isWritten) written.push(file.artifact)
  }
  return written
}

/** Name of a temporary file; a file that a killed run has left under it is of no value and is replaced. */
export function temporaryName(pid: number, index: number): string {
  return `.reglament-${pid}-${index}.tmp`
}

function writeWhole(root: string, { target, artifact }: PlannedFile, name: string, report: Report): boolean {
  const isRecord = artifact.format === recordFormat
  try {
    if (!makeInner(root, artifact.path.split('/').slice(0, -1))) {
      report(isRecord ? notRemembered() : linkedOutside(artifact.path))
      return false
    }
    replace(target, join(dirname(target), name), artifact.bytes)
    return true
  } catch (error) {
    report(isRecord ? notRemembered(error) : notWritable(artifact.path, error))
    return false
  }
}

/** The new file comes under the name of the old one at once: `rename` within one folder is atomic. */
function replace(target: string, temporary: string, bytes: Uint8Array): void {
  rmSync(temporary, { force: true })
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, target)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
}

/** What goes wrong here is of less interest than what went wrong before. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

/**
 * Creates the folders of a file one within another. False when one of them is a link that leads out of `root`:
 * a project that came from elsewhere may bring such a link along.
 */
function makeInner(root: string, names: readonly string[]): boolean {
  makeFolders(root)
  const outer = realpathSync(root)
  let folder = outer
  for (const name of names) {
    folder = join(folder, name)
    makeFolder(folder)
    const inner = realpathSync(folder)
    if (!inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)) return false
  }
  return true
}

function linkedOutside(path: string) {
  return {
    code: 'output/path-outside',
    severity: 'error',
    message: `Файл «${path}» не записан: папка для него – ссылка за пределы папки результатов.`,
    hint: 'Удалите эту ссылку из папки результатов.',
  } as const
}
