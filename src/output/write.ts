/** Writes a plan, each file whole or not at all: a reader of the folder never meets half a regulation. */
import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Report } from '../model/diagnostic.ts'
import type { Artifact } from '../model/output.ts'
import { makeFolder, makeFolders } from './folders.ts'
import type { Plan, PlannedFile } from './plan.ts'
import { notWritable } from './reason.ts'

/**
 * Writes the files of a plan in its order and gives back those written. What the system refuses goes to `report`
 * as `output/not-writable` and does not stop the others. `pid` keeps apart the temporary files of programs that
 * write into one folder at once.
 */
export async function write(plan: Plan, pid: number, report: Report): Promise<Artifact[]> {
  const written: Artifact[] = []
  for (const [index, file] of plan.files.entries()) {
    const isWritten = await writeWhole(plan.folder, file, temporaryName(pid, index), report)
    if (isWritten) written.push(file.artifact)
  }
  return written
}

/** Name of a temporary file; a file that a killed run has left under it is of no value and is replaced. */
export function temporaryName(pid: number, index: number): string {
  return `.reglament-${pid}-${index}.tmp`
}

async function writeWhole(
  root: string,
  { target, artifact }: PlannedFile,
  name: string,
  report: Report,
): Promise<boolean> {
  try {
    if (!(await makeInner(root, artifact.path.split('/').slice(0, -1)))) {
      report(linkedOutside(artifact.path))
      return false
    }
    await replace(target, join(dirname(target), name), artifact.bytes)
    return true
  } catch (error) {
    report(notWritable(artifact.path, error))
    return false
  }
}

/** The new file comes under the name of the old one at once: `rename` within one folder is atomic. */
async function replace(target: string, temporary: string, bytes: Uint8Array): Promise<void> {
  await rm(temporary, { force: true })
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/**
 * Creates the folders of a file one within another. False when one of them is a link that leads out of `root`:
 * a project that came from elsewhere may bring such a link along.
 */
async function makeInner(root: string, names: readonly string[]): Promise<boolean> {
  await makeFolders(root)
  const outer = await realpath(root)
  let folder = outer
  for (const name of names) {
    folder = join(folder, name)
    await makeFolder(folder)
    const inner = await realpath(folder)
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
