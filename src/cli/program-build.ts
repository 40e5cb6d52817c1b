/** Which build of the program is running: a document kept from another build may have other bytes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tool } from './package.ts'

/** Folder of the built code, or of the sources when these are run. */
const code = fileURLToPath(new URL('..', import.meta.url))

/** What the build says of its own files: they are large, and a short run need not read them for their hash. */
const mark = join(code, 'build.sha256')

let known: string | undefined

/** Name, version and hash of the code, with the schemas, and of the versions of the packages that are used. */
export function programBuild(packageRoot: string): string {
  known ??= buildOf(packageRoot)
  return known
}

function buildOf(packageRoot: string): string {
  const hash = createHash('sha256')
  const files = [...(existsSync(mark) ? [mark] : filesIn(code)), join(packageRoot, 'package.json')]
  for (const path of files) hash.update(readFileSync(path)).update('\n')
  const { name, version } = tool()
  return `${name} ${version} ${hash.digest('hex')}`
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
