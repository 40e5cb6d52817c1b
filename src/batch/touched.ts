/** Which services a changed file concerns. */
import { Buffer } from 'node:buffer'
import { actsPath, type Project, type ServiceFile } from '../load/project.ts'
import { schemaOf } from '../load/schema.ts'
import { russianName } from '../load/spelling.ts'
import { UsageError } from '../model/usage-error.ts'

/**
 * Those of `files` that one of `paths`, relative to the project, concerns. The acts, templates, profiles and layouts
 * concern every service; whether they change its output is found out by hashes. An agency or a standard concerns also
 * those that name it, and does so when it is gone.
 */
export function touchedBy(
  project: Project,
  files: readonly ServiceFile[],
  paths: readonly string[],
): ServiceFile[] {
  if (paths.some((path) => path === actsPath || path.startsWith('templates/'))) return [...files]
  const changed = new Set(paths)
  const ids = paths.flatMap(
    (path) => /^data\/(?:agencies|services\/[^/]+)\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
  )
  const names = namesOneOf(ids)
  return files.filter(
    (file) =>
      changed.has(file.path) ||
      changed.has(`data/agencies/${file.agency}.yaml`) ||
      (ids.length > 0 && names(bytesOf(project, file))),
  )
}

/** Whether a file names one of `ids` as its agency or as its standard: nothing is parsed, and nothing that names one is missed. */
function namesOneOf(ids: readonly string[]): (bytes: Buffer) => boolean {
  const keys = ['agency', 'unifiedStandard'].flatMap((key) => [
    key,
    russianName(schemaOf('service'), key) ?? key,
  ])
  const some = ids.map((id) => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  // Before a value YAML may have an anchor, a tag or the sign of a folded text; an alias may stand for any value.
  const value = `(?:\\*|(?:[&!>|]\\S*\\s+)*["']?(?:${some})(?![\\w-]))`
  const naming = new RegExp(`(?:${keys.join('|')})["']?\\s*:\\s*${value}`)
  return (bytes) => ids.some((id) => bytes.includes(id)) && naming.test(bytes.toString())
}

/** A file that cannot be read is told of by whoever needs it. */
function bytesOf(project: Project, { path }: ServiceFile): Buffer {
  try {
    const { buffer, byteOffset, length } = project.glance(path)
    return Buffer.from(buffer, byteOffset, length)
  } catch (error) {
    if (error instanceof UsageError) return Buffer.alloc(0)
    throw error
  }
}
