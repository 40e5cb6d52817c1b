/** Threads that render: each prepares itself once; one that dies costs the service it had and is replaced. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServiceFile } from '../load/project.ts'
import { failed } from './failure.ts'
import type { Rendered, Settings } from './job.ts'
import type { Renderer } from './renderer.ts'

export type Pool = { readonly render: Renderer; readonly close: () => Promise<void> }

/** Old-generation heap of a thread in MiB: a service that needs more than this stops its thread and not the program. */
const heapOfThread = 1024

/** Threads run built code; false in a checkout that was never built. */
export function canUseThreads({ packageRoot }: Settings): boolean {
  return existsSync(workerFile(packageRoot))
}

/** Gives each service to a free thread; who calls it keeps no more services begun than there are threads. */
export async function openPool(threads: number, settings: Settings): Promise<Pool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<ServiceFile, Rendered>({
    filename: pathToFileURL(workerFile(settings.packageRoot)).href,
    name: 'renderInWorker',
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: heapOfThread },
    recordTiming: false,
  })
  // A thread that dies without a task is replaced by the pool; the task of one that dies with it is rejected.
  pool.on('error', () => undefined)
  return {
    render: (file) =>
      pool.run(file).then(
        // Its own name of the file is a copy.
        (rendered) => ({ ...rendered, file }),
        (error: unknown) => failed(file, error),
      ),
    close: () => pool.destroy(),
  }
}

function workerFile(packageRoot: string): string {
  return join(packageRoot, 'dist/batch/worker.js')
}
