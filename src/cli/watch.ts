/** `render --watch`: after the first run, whatever a saved file concerns is rendered again, until Ctrl-C. */
import { sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import { UsageError } from '../model/usage-error.ts'
import { type RenderOptions, render } from './render.ts'
import { tell } from './report/wrap.ts'
import type { ExitCode, World } from './world.ts'

/** An editor that saves a file does it in several steps; more than this apart they are two savings. */
const settled = 60

export async function watch(
  names: readonly string[],
  options: RenderOptions,
  world: World,
): Promise<ExitCode> {
  if (options.shard)
    throw new UsageError(
      'Параметры --watch и --shard вместе не применяются: сохраненный файл на части не делится.',
    )
  const signal = world.catchSignals?.()
  const saved = new Set<string>()
  let wake: () => void = () => undefined
  const watcher = watchFiles(['data', 'templates'], {
    cwd: world.cwd,
    ignoreInitial: true,
    ignored: isForeign,
  })
  watcher.on('all', (_event, path) => {
    saved.add(path.split(sep).join('/'))
    wake()
  })
  signal?.addEventListener('abort', () => wake())
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  // Between two savings memory is free, but what the program has loaded stays: one thread answers at once.
  // A change that is undone is a change since the last run, and none since the revision.
  const { since: _, ...calm } = { ...options, jobs: 1 }
  // A mistaken call ends the command, which open watching would keep alive.
  await render(names, options, world).catch(async (error: unknown) => {
    await watcher.close()
    throw error
  })
  while (!signal?.aborted) {
    world.err('Ожидаются изменения файлов; остановить – Ctrl-C.\n')
    await new Promise<void>((resolve) => {
      wake = resolve
      if (saved.size > 0) resolve()
    })
    if (signal?.aborted) break
    await new Promise((resolve) => setTimeout(resolve, settled))
    const paths = [...saved].sort()
    saved.clear()
    await render(names, { ...calm, paths }, world).catch((error: unknown) => {
      // A name that is gone for a moment, a folder being moved: the next saving may mend it.
      tell(error instanceof Error ? error.message : String(error), world)
    })
  }
  await watcher.close()
  return 0
}

function isForeign(path: string, stats?: { isFile(): boolean }): boolean {
  return stats?.isFile() === true && !/\.(yaml|yml|hbs|docx|dotx)$/.test(path)
}
