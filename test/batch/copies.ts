/** A project that is made once for a file of tests; each test has a copy of its own, which it may change. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export type Copies = {
  /** Holds both, and whatever else the tests need; it exists as long as they run. */
  readonly folder: string
  /** The project as it was made. */
  readonly fresh: string
  /** The copy of the test that is running. */
  readonly project: string
}

/** To be called at the top of the file; `make` is called before its first test. `name` distinguishes the folder. */
export function copyForEachTest(name: string, make: (fresh: string) => void | Promise<void>): Copies {
  const folder = mkdtempSync(join(tmpdir(), `reglament-${name}-`))
  const fresh = join(folder, 'fresh')
  const project = join(folder, 'project')
  beforeAll(() => make(fresh))
  beforeEach(() => {
    rmSync(project, { recursive: true, force: true })
    // Links stay as they were written.
    cpSync(fresh, project, { recursive: true, verbatimSymlinks: true })
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return { folder, fresh, project }
}
