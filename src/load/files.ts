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
  /** Read anew and not kept. */
  glance(path: string): Uint8Array
}

const maximumFolders = 8

export function openFiles(root: string): Files {
  const real = realRoot(root)
  const known = new Map<string, InputFile>()
  const listed = new Map<string, readonly string[]>()
  // What was listed and is no link lies inside: it need not be looked at again.
  const plain = new Set<string>()
  const list = (folder: string): readonly string[] => {
    const paths = listed.get(folder) ?? listFolder(real, folder, plain)
    listed.set(folder, paths)
    return paths
  }
  const glance = (path: string): Uint8Array => readBytes(real, path, plain.has(path))
  return {
    root: real,
    list: (folder, extension) => list(folder).filter((path) => path.endsWith(extension)),
    has: (path) => plain.has(path) || isInside(real, join(real, path)),
    glance,
    read: (path) => {
      const file = known.get(path) ?? { path, bytes: glance(path) }
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

/** Sorted paths of all files under a folder; those that are no links are added to `plain`. */
function listFolder(root: string, folder: string, plain: Set<string>): string[] {
  return isInside(root, join(root, folder)) ? filesIn(root, folder, 0, plain).sort() : []
}

function filesIn(root: string, folder: string, depth: number, plain: Set<string>): string[] {
  if (depth > maximumFolders) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return filesIn(root, path, depth + 1, plain)
    if (entry.isFile()) plain.add(path)
    // A link to a folder may lead back to where it stands; one to a file inside the project is that file.
    else if (!entry.isSymbolicLink() || !isFileInside(root, path)) return []
    return [path]
  })
}

function isFileInside(root: string, path: string): boolean {
  return isInside(root, join(root, path)) && statSync(join(root, path)).isFile()
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

function readBytes(root: string, path: string, isPlain: boolean): Uint8Array {
  if (!isPlain && !isInside(root, join(root, path)))
    throw new UsageError(`Файл «${path}» не найден или лежит вне проекта.`)
  try {
    return readFileSync(join(root, path))
  } catch {
    throw new UsageError(`Файл «${path}» не читается.`)
  }
}
