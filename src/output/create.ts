/** Creates new files and never touches one that is there: a lawyer's work must not be lost to a command typed twice. */
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Report } from '../model/diagnostic.ts'
import { makeFolders } from './folders.ts'
import { notCreated, systemCode } from './reason.ts'

/** `path` is relative to the folder, with forward slashes. */
export type NewFile = { readonly path: string; readonly text: string }

/** What became of a file: `kept` was there before and is as it was. */
export type Created = { readonly path: string; readonly state: 'created' | 'kept' | 'failed' }

/** Creates the files in order, with the folders they need. What the system refuses goes to `report`. */
export async function create(folder: string, files: readonly NewFile[], report: Report): Promise<Created[]> {
  const done: Created[] = []
  for (const file of files) done.push({ path: file.path, state: await createOne(folder, file, report) })
  return done
}

async function createOne(folder: string, { path, text }: NewFile, report: Report): Promise<Created['state']> {
  const target = join(folder, ...path.split('/'))
  try {
    makeFolders(dirname(target))
    await writeFile(target, text, { flag: 'wx' })
    return 'created'
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'kept'
    report(notCreated(path, error))
    return 'failed'
  }
}
