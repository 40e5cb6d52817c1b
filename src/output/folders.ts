/** Folders for what is written: those that are missing are made, and a place where none can be is an error at once. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from './reason.ts'

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`: where the system says of a folder in one that is
 * there that it cannot be found, as on /proc, that never ends.
 */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolders(above)
  makeFolder(folder)
}

/** One folder in another. On a disk that is only for reading, `recursive` would fail as if the one above were not there. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
