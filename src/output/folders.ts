/** Folders for what is written: those that are missing are made, and a place where none can be is an error at once. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './reason.ts'

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`: where the system says of a folder in one that is
 * there that it cannot be found, as on /proc, that never ends.
 */
export async function makeFolders(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolders(above)
  await makeFolder(folder)
}

/** One folder in another. On a disk that is only for reading, `recursive` would fail as if the one above were not there. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error
  })
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
