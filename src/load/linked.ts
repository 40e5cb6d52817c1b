/** Links inside a project: git tells of the file that a link leads to, under its own name. */
import { type Dirent, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Both relative to the project, with forward slashes. */
export type Linked = { readonly path: string; readonly target: string }

const maximumFolders = 8

/** The links under data/ and templates/ and these folders themselves, if they are links. One that leads nowhere is there too: its file may come back. */
export function linkedFiles(root: string): Linked[] {
  const real = realpathSync(root)
  return ['data', 'templates'].flatMap((folder) => {
    const own = linked(real, folder)
    return [...(own.target === folder ? [] : [own]), ...linksIn(real, folder, 0)]
  })
}

function linksIn(root: string, folder: string, depth: number): Linked[] {
  if (depth > maximumFolders) return []
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) return [linked(root, path)]
    return entry.isDirectory() ? linksIn(root, path, depth + 1) : []
  })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function linked(root: string, path: string): Linked {
  return {
    path,
    target: relative(root, targetOf(join(root, path)))
      .split(sep)
      .join('/'),
  }
}

function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return readableTarget(path)
  }
}

function readableTarget(path: string): string {
  try {
    return resolve(dirname(path), readlinkSync(path))
  } catch {
    return path
  }
}
