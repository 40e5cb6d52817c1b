/** A thread that renders: it prepares itself once, and one that dies costs the service it had and is replaced. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServiceFile } from '../load/project.ts'
import { failed } from './failure.ts'
import type { Rendered, Settings } from './job.ts'
import type { Renderer } from './renderer.ts'

/** `render` is called again only after it has answered. */
export type Thread = { readonly render: Renderer; readonly close: () => Promise<void> }

/**
 * Services after which a thread gives way to a new one: what the engine has taken and does not give back, and whatever may
 * pile up, is gone with it. A new one costs as much as thirty services (docs/adr/0021-memory-of-a-batch.md).
 */
export const lifeOfThread = 500

/**
 * Old-generation heap of a thread in MiB: a service that needs more than this stops its thread and not the program. Below
 * 2 GiB the engine lets a heap grow by half of what lives in it, collects three times as often and compiles again what it has
 * dropped: a third more processor time.
 */
const heapOfThread = 2048

/** Threads run built code; false in a checkout that was never built. */
export function canUseThreads({ packageRoot }: Settings): boolean {
  return existsSync(workerFile(packageRoot))
}

/** `firstLife` is how many services come before the first renewal: threads of one batch should not start anew at once. */
export async function openThread(settings: Settings, firstLife = lifeOfThread): Promise<Thread> {
  let pool = await openPool(settings)
  let left = firstLife
  const renew = async (): Promise<void> => {
    await pool.destroy()
    pool = await openPool(settings)
    left = lifeOfThread
  }
  return {
    render: async (file) => {
      try {
        if (left === 0) await renew()
        left--
        // Its own name of the file is a copy.
        return { ...(await pool.run(file)), file }
      } catch (error) {
        return failed(file, error)
      }
    },
    close: () => pool.destroy(),
  }
}

/** A pool of one: the package replaces a thread that dies. */
async function openPool(settings: Settings) {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<ServiceFile, Rendered>({
    filename: pathToFileURL(workerFile(settings.packageRoot)).href,
    name: 'renderInWorker',
    minThreads: 1,
    maxThreads: 1,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: heapOfThread },
    recordTiming: false,
  })
  // A thread that dies without a task is replaced by the pool; the task of one that dies with it is rejected.
  pool.on('error', () => undefined)
  return pool
}

function workerFile(packageRoot: string): string {
  return join(packageRoot, 'dist/batch/worker.js')
}
