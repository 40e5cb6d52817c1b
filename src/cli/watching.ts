/** The files of a project under watch: what was saved is gathered until somebody has time for it. */
import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type FSWatcher, watch as watchFiles } from 'chokidar'
import { UsageError } from '../model/usage-error.ts'

export type Watching = {
  /** Resolves when something has been saved since the last `take`, at once if it has already, and when the signal is aborted. */
  readonly saved: () => Promise<void>
  /** What has been saved, relative to the project and sorted; undefined when anything may have been. */
  readonly take: () => Promise<readonly string[] | undefined>
  readonly close: () => Promise<void>
}

const roots = ['data', 'templates']

/** Throws UsageError when the system does not let files be watched. */
export async function watchProject(cwd: string, signal: AbortSignal | undefined): Promise<Watching> {
  const paths = new Set<string>()
  let hasFailed = false
  let wake: () => void = () => undefined
  const saw = (path: string): void => {
    paths.add(path.split(sep).join('/'))
    wake()
  }
  const failed = (): void => {
    hasFailed = true
    wake()
  }
  signal?.addEventListener('abort', () => wake())
  let folders = foldersIn(cwd)
  let watcher = await open(cwd, saw, failed)
  return {
    saved: () =>
      new Promise((resolve) => {
        wake = resolve
        if (paths.size > 0 || hasFailed || signal?.aborted) resolve()
      }),
    take: async () => {
      const now = foldersIn(cwd)
      const taken = [...paths].sort()
      paths.clear()
      if (!hasFailed && now === folders) return taken
      // Of a folder that is gone and has come again, as when a branch of git is changed, nothing more would be told.
      folders = now
      hasFailed = false
      await watcher.close()
      watcher = await open(cwd, saw, failed)
      return undefined
    },
    close: () => watcher.close(),
  }
}

/** Which folders there are, as one text: one that has come again under its name is another. */
function foldersIn(cwd: string): string {
  const seen: string[] = []
  const visit = (path: string): void => {
    const folder = join(cwd, path)
    const stats = statSync(folder, { throwIfNoEntry: false })
    if (!stats) return
    // The number of a folder that is gone may be given to the next one.
    seen.push(`${path} ${stats.ino} ${stats.birthtimeMs}`)
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) visit(`${path}/${entry.name}`)
  }
  for (const path of roots) {
    try {
      visit(path)
    } catch {
      // Gone while it was looked at, or not to be read: another look is another text.
      seen.push('?')
    }
  }
  return seen.sort().join('\n')
}

/** Ready to tell of what is saved from now on. */
async function open(cwd: string, saw: (path: string) => void, failed: () => void): Promise<FSWatcher> {
  const watcher = watchFiles(roots, { cwd, ignoreInitial: true, ignored: isForeign })
  watcher.on('all', (_event, path) => saw(path))
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve)
    watcher.once('error', reject)
  }).catch(async (error: unknown) => {
    await watcher.close()
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new UsageError(`Следить за файлами проекта не удалось: система этого не дает${reason}.`)
  })
  watcher.on('error', failed)
  return watcher
}

function isForeign(path: string, stats?: { isFile(): boolean }): boolean {
  return stats?.isFile() === true && !/\.(yaml|yml|hbs|docx|dotx)$/.test(path)
}
