/** One process at a time reads the manifest, adds its services and writes it: otherwise the last would forget the first. */
import { open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stateFolder } from '../batch/record.ts'
import { makeFolders } from '../output/folders.ts'

const pause = 25
/** A manifest is written in a second at most; a lock that is older was left by a process that was killed. */
const abandoned = 20_000

/** Runs `action` alone among the processes that write into `out`; where no lock can be made, `action` says why itself. */
export async function withManifestLock<T>(out: string, action: () => Promise<T>): Promise<T> {
  const path = join(out, stateFolder, 'manifest.lock')
  const isHeld = await acquire(path)
  try {
    return await action()
  } finally {
    if (isHeld) await rm(path, { force: true }).catch(() => undefined)
  }
}

async function acquire(path: string): Promise<boolean> {
  for (;;) {
    try {
      makeFolders(dirname(path))
      await (await open(path, 'wx')).close()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > abandoned) await rm(path, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
