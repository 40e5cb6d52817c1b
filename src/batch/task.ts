import type { ServiceFile } from '../load/project.ts'

/** A service of a batch before it is rendered. */
export type Task = {
  readonly file: ServiceFile
  /** Expected work: the bytes of the file and of the standard that it follows. */
  readonly weight: number
  /** Of the file; missing when it was not looked at or cannot be read. */
  readonly hash?: string
}
