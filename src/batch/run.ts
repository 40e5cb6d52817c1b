/** Renders the services of a batch in this thread or in several; results come as they are ready. */
import type { ServiceFile } from '../load/project.ts'
import type { Rendered, Settings } from './job.ts'
import { mixed } from './order.ts'
import type { Task } from './task.ts'
import { canUseThreads, lifeOfThread, openThread, type Thread } from './thread.ts'

export type Control = {
  /** Threads that may render at once. */
  readonly jobs: number
  /** The user has named the number: it is taken whatever the batch. */
  readonly isAsked: boolean
  /** Called as soon as a service is begun and when it is finished. */
  readonly begun?: (file: ServiceFile) => void
  readonly done: (rendered: Rendered) => void
  /** Asked before each service; true lets those begun finish and begins no other. */
  readonly stopped: () => boolean
}

/** Bytes of service files, times threads, below which threads that start cold save nothing: docs/scale.md says how measured. */
const worthThreads = 16_000_000

/** Resolves when everything begun is finished. Never rejects because of a service. */
export async function runBatch(tasks: readonly Task[], settings: Settings, control: Control): Promise<void> {
  const threads = Math.min(control.jobs, tasks.length)
  const ordered = mixed(tasks, threads)
  const weight = tasks.reduce((sum, task) => sum + task.weight, 0)
  const isWorth = control.isAsked || weight * threads >= worthThreads
  if (threads < 2 || !isWorth || !canUseThreads(settings)) return runHere(ordered, settings, control)
  await runInThreads(ordered, threads, settings, control)
}

async function runHere(tasks: readonly Task[], settings: Settings, control: Control): Promise<void> {
  if (tasks.length === 0) return
  const { reopenRenderer } = await import('./renderer.ts')
  const render = await reopenRenderer(settings)
  for (const { file } of tasks) {
    if (control.stopped()) return
    control.begun?.(file)
    control.done(await render(file))
    // A signal of the user is handled between two services.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function runInThreads(
  tasks: readonly Task[],
  threads: number,
  settings: Settings,
  control: Control,
): Promise<void> {
  const opening = Array.from({ length: threads }, (_, index) =>
    openThread(settings, Math.ceil((lifeOfThread * (index + 1)) / threads)),
  )
  const opened = await Promise.all(opening)
  const waiting = tasks.values()
  const feed = async (thread: Thread): Promise<void> => {
    let tell: () => void = () => undefined
    for (const { file } of waiting) {
      if (control.stopped()) break
      control.begun?.(file)
      const rendering = thread.render(file)
      // The thread has its next service before the last one is told of: it must not wait for words.
      tell()
      const rendered = await rendering
      tell = () => control.done(rendered)
      if (rendered.entry.status !== 'failed') continue
      // Whether another is begun may depend on it.
      tell()
      tell = () => undefined
    }
    tell()
  }
  try {
    await Promise.all(opened.map(feed))
  } finally {
    await Promise.all(opened.map((thread) => thread.close()))
  }
}
