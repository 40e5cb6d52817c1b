/** The files of a project and of the package: listed sorted, read once, never outside their root. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { UsageError } from '../model/usage-error.ts'

/** `path` is relative to its root, with forward slashes; it is the name a reader sees. */
export type InputFile = { readonly path: string; readonly bytes: Uint8Array }

export type Files = {
  /** The real folder, links followed. */
  readonly root: string
  /** Paths under `folder` that end in `extension`, sorted by code unit; empty when there is no such folder. */
  list(folder: string, extension: string): readonly string[]
  has(path: string): boolean
  read(path: string): InputFile
}

const maximumFolders = 8

export function openFiles(root: string): Files {
  const real = realRoot(root)
  const known = new Map<string, InputFile>()
  return {
    root: real,
    list: (folder, extension) => listFolder(real, folder, extension, 0).sort(),
    has: (path) => isInside(real, join(real, path)),
    read: (path) => {
      const file = known.get(path) ?? { path, bytes: readBytes(real, path) }
      known.set(path, file)
      return file
    },
  }
}

function realRoot(root: string): string {
  try {
    return realpathSync(root)
  } catch {
    throw new UsageError(`Папка «${root}» не найдена.`)
  }
}

function listFolder(root: string, folder: string, extension: string, depth: number): string[] {
  const full = join(root, folder)
  if (depth > maximumFolders || !isInside(root, full)) return []
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.name.startsWith('.') || !isInside(root, join(root, path))) return []
    if (entry.isDirectory()) return listFolder(root, path, extension, depth + 1)
    // A link to a folder may lead back to where it stands; one to a file inside the project is that file.
    return entry.name.endsWith(extension) && statSync(join(root, path)).isFile() ? [path] : []
  })
}

/** False for what does not exist and for a link that leads out of the project: such a file is not part of it. */
function isInside(root: string, path: string): boolean {
  try {
    const from = relative(root, realpathSync(path))
    return from !== '..' && !from.startsWith(`..${sep}`)
  } catch {
    return false
  }
}

function readBytes(root: string, path: string): Uint8Array {
  if (!isInside(root, join(root, path)))
    throw new UsageError(`Файл «${path}» не найден или лежит вне проекта.`)
  try {
    return readFileSync(join(root, path))
  } catch {
    throw new UsageError(`Файл «${path}» не читается.`)
  }
}
