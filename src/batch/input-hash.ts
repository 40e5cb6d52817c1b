/** The hash of an input that may be unreadable: a service that needs it fails, and the others of the batch do not. */
import type { Project } from '../load/project.ts'
import { UsageError } from '../model/usage-error.ts'
import { hashOf } from './hash.ts'

/** No hash: it differs from that of any bytes, and is the same as long as the file cannot be read. */
const unreadable = '?'

/** SHA-256 of the file with this path. */
export function inputHash(project: Project, path: string): string {
  try {
    return hashOf(project.file(path).bytes)
  } catch (error) {
    if (error instanceof UsageError) return unreadable
    throw error
  }
}
