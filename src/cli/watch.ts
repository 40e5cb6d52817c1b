/** `render --watch`: after the first run, whatever a saved file concerns is rendered again, until Ctrl-C. */
import { UsageError } from '../model/usage-error.ts'
import { type RenderOptions, render } from './render.ts'
import { tell } from './report/wrap.ts'
import { watchProject } from './watching.ts'
import type { ExitCode, World } from './world.ts'

/** An editor that saves a file does it in several steps; more than this apart they are two savings. */
const settled = 60

export async function watch(
  names: readonly string[],
  options: RenderOptions & { readonly queue?: string },
  world: World,
): Promise<ExitCode> {
  if (options.queue !== undefined)
    throw new UsageError(
      'Параметры --watch и --queue вместе не применяются: сохраненное выпускается сразу, без очереди.',
    )
  if (options.shard)
    throw new UsageError(
      'Параметры --watch и --shard вместе не применяются: сохраненный файл на части не делится.',
    )
  const signal = world.catchSignals?.()
  const watching = await watchProject(world.cwd, signal)
  // Between two savings memory is free, but what the program has loaded stays: one thread answers at once.
  // A change that is undone is a change since the last run, and none since the revision.
  const { since: _, ...calm } = { ...options, jobs: 1 }
  try {
    // A mistaken call ends the command, which open watching would keep alive.
    await render(names, options, world)
    while (!signal?.aborted) {
      if (!options.quiet && !options.jsonProgress)
        world.err('Ожидаются изменения файлов; остановить – Ctrl-C.\n')
      await watching.saved()
      if (signal?.aborted) break
      await new Promise((resolve) => setTimeout(resolve, settled))
      const paths = await watching.take()
      const changes = paths === undefined ? { changed: true } : { paths }
      await render(names, { ...calm, ...changes }, world).catch((error: unknown) => {
        // A name that is gone for a moment, a folder being moved: the next saving may mend it.
        tell(error instanceof Error ? error.message : String(error), world)
      })
    }
  } finally {
    await watching.close()
  }
  return 0
}
