/** One look at the files of services before anything is parsed: each is read once for all that is to be known of it. */
import { Buffer } from 'node:buffer'
import type { Project, ServiceFile } from '../load/project.ts'
import { followedStandard, unifiedFiles } from '../load/unified-files.ts'
import { hashOf } from './hash.ts'
import type { Task } from './task.ts'

type Seen = {
  readonly size: number
  readonly standard: string | undefined
  readonly hash: string | undefined
}

/** `files` with their expected work and the hashes of their bytes. What cannot be read weighs nothing and has no hash. */
export function lookAt(project: Project, files: readonly ServiceFile[]): Task[] {
  const concerned = new Set(files.map(({ path }) => path))
  const seen = new Map<string, Seen>()
  const standards = unifiedFiles(project, (path, bytes) => {
    const hash = concerned.has(path) ? hashOf(bytes) : undefined
    seen.set(path, {
      size: bytes.length,
      standard: followedStandard(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      hash,
    })
  })
  const sizes = new Map(standards.map(({ id, path }) => [id, seen.get(path)?.size ?? 0]))
  return files.map((file) => {
    const { size = 0, standard = '', hash } = seen.get(file.path) ?? {}
    return { file, weight: size + (sizes.get(standard) ?? 0), ...(hash !== undefined && { hash }) }
  })
}
