/** Entry of a worker thread: prepares itself at the first service and keeps what it has prepared. */
import { workerData } from 'piscina'
import type { ServiceFile } from '../load/project.ts'
import type { Rendered, Settings } from './job.ts'
import { openRenderer, type Renderer } from './renderer.ts'

let prepared: Promise<Renderer> | undefined

/** Called by the pool by its name. */
export async function renderInWorker(file: ServiceFile): Promise<Rendered> {
  prepared ??= openRenderer(workerData as Settings)
  const rendered = await (await prepared)(file)
  // The engine gives memory back between two turns of the loop; a thread that is never idle would keep all that it frees.
  await new Promise((resolve) => setImmediate(resolve))
  return rendered
}
