/** The files of a project and of the package: listed sorted, read once, never outside their root. */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { UsageError } from '../model/usage-error.ts'
import { glancing } from './glance.ts'
import { folderRefusal, readRefusal } from './refusal.ts'

/** `path` is relative to its root, with forward slashes; it is the name a reader sees. */
export type InputFile = { readonly path: string; readonly bytes: Uint8Array }

/** What stands where a file could and is none: the reader must hear of it, or he looks for his service in vain. */
export type Skipped = {
  readonly path: string
  readonly kind: 'outside' | 'dangling' | 'folder-link' | 'folder' | 'other'
}

export type Files = {
  /** The real folder, links followed. */
  readonly root: string
  /** What `list` passed over under `folder`, sorted by path. */
  skipped(folder: string): readonly Skipped[]
  /** Paths under `folder` that end in `extension`, sorted by code unit; empty when there is no such folder. */
  list(folder: string, extension: string): readonly string[]
  has(path: string): boolean
  read(path: string): InputFile
  /** Read anew and not kept: the bytes are those of this file until the next glance. */
  glance(path: string): Uint8Array
}

const maximumFolders = 8

export function openFiles(root: string): Files {
  const real = realRoot(root)
  const known = new Map<string, InputFile>()
  const listed = new Map<string, Listing>()
  // What was listed and is no link lies inside: it need not be looked at again.
  const plain = new Set<string>()
  const look = (folder: string): Listing => {
    const found = listed.get(folder) ?? listFolder(real, folder, plain)
    listed.set(folder, found)
    return found
  }
  const bytesOf = (path: string, read: Read): Uint8Array => readBytes(real, path, plain.has(path), read)
  const atOnce = glancing()
  return {
    root: real,
    list: (folder, extension) => look(folder).paths.filter((path) => path.endsWith(extension)),
    skipped: (folder) => look(folder).skipped,
    has: (path) => plain.has(path) || isInside(real, join(real, path)),
    glance: (path) => bytesOf(path, atOnce),
    read: (path) => {
      const file = known.get(path) ?? { path, bytes: bytesOf(path, readFileSync) }
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

type Listing = { readonly paths: readonly string[]; readonly skipped: readonly Skipped[] }

/** Sorted paths of all files under a folder; those that are no links are added to `plain`. */
function listFolder(root: string, folder: string, plain: Set<string>): Listing {
  const skipped: Skipped[] = []
  if (isInside(root, join(root, folder))) {
    const paths = filesIn(root, folder, 0, plain, skipped).sort()
    return { paths, skipped: skipped.sort((one, other) => (one.path < other.path ? -1 : 1)) }
  }
  const isLink = lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return { paths: [], skipped: isLink ? [{ path: folder, kind: linkKind(root, folder) }] : [] }
}

function filesIn(
  root: string,
  folder: string,
  depth: number,
  plain: Set<string>,
  skipped: Skipped[],
): string[] {
  if (depth > maximumFolders) return []
  return entriesOf(root, folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) {
      if (/\.(ya?ml|hbs)$/i.test(entry.name)) skipped.push({ path, kind: 'folder' })
      return filesIn(root, path, depth + 1, plain, skipped)
    }
    if (entry.isFile()) plain.add(path)
    // A link to a folder may lead back to where it stands; one to a file inside the project is that file.
    else if (!entry.isSymbolicLink() || !isFileInside(root, path)) {
      skipped.push({ path, kind: entry.isSymbolicLink() ? linkKind(root, path) : 'other' })
      return []
    }
    return [path]
  })
}

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    throw new UsageError(folderRefusal(folder, error))
  }
}

function linkKind(root: string, path: string): Skipped['kind'] {
  const full = join(root, path)
  if (isInside(root, full)) return 'folder-link'
  return exists(full) ? 'outside' : 'dangling'
}

/** False also for a link that leads to itself. */
function exists(path: string): boolean {
  try {
    return realpathSync(path) !== ''
  } catch {
    return false
  }
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

type Read = (full: string) => Uint8Array

function readBytes(root: string, path: string, isPlain: boolean, read: Read): Uint8Array {
  const full = join(root, path)
  if (!isPlain && !isInside(root, full) && exists(full))
    throw new UsageError(`Файл «${path}» не читается: это ссылка за пределы папки проекта.`)
  try {
    return read(full)
  } catch (error) {
    throw new UsageError(readRefusal(path, error))
  }
}
