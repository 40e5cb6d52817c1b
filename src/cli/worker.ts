/** `reglament worker`: takes services from the queue, renders them and writes their files, until it is stopped. */
import { unpackedFindings } from '../batch/packed.ts'
import { openThread, type Thread } from '../batch/thread.ts'
import { connectionErrors, connectionTo, loadBullmq, queueName } from './bullmq.ts'
import { packageRoot } from './command.ts'
import { outFolder } from './out-folder.ts'
import { programBuild } from './program-build.ts'
import type { QueuedJob } from './queue.ts'
import type { ExitCode, World } from './world.ts'

export type WorkerOptions = {
  readonly out: string
  /** End when nothing is waiting and nobody is working. */
  readonly drain?: boolean
  /** Seconds without a sign of life after which a worker's service is given to another. */
  readonly stalled: number
}

const pause = 500
const millisecondsPerSecond = 1000
/** A service that has killed three workers is not given to a fourth. */
const deaths = 3

export async function worker(address: string, options: WorkerOptions, world: World): Promise<ExitCode> {
  const connection = connectionTo(address)
  const threads = threadsFor(options, world)
  const { Queue, Worker } = loadBullmq(world.cwd)
  const signal = world.catchSignals?.()
  let failed = 0
  const render = async ({ data }: { readonly data: QueuedJob }): Promise<void> => {
    const thread = await threads.threadFor(data)
    const { entry, file, findings: packed } = await thread.render(data.file)
    const findings = unpackedFindings(packed)
    // Not the fault of the data: another try, perhaps of another worker, may succeed.
    if (findings.some(({ code }) => code === 'batch/crashed')) throw new Error(findings[0]?.message)
    if (entry.status === 'failed') failed++
    world.err(`${file.id}: ${entry.status === 'failed' ? 'не выпущена' : 'выпущена'}\n`)
  }
  const silence = options.stalled * millisecondsPerSecond
  let rendering: Promise<unknown> = Promise.resolve()
  const take = (job: { readonly data: QueuedJob }): Promise<void> => {
    const done = render(job)
    rendering = done.catch(() => undefined)
    return done
  }
  const taking = new Worker<QueuedJob>(queueName, take, {
    connection,
    lockDuration: silence,
    stalledInterval: silence,
    maxStalledCount: deaths,
  })
  const queue = new Queue(queueName, { connection })
  const unreachable = connectionErrors(world)
  let isAway = false
  taking.on('error', (error) => {
    isAway = true
    unreachable(error)
  })
  taking.on('ready', () => {
    isAway = false
  })
  queue.on('error', unreachable)
  while (!signal?.aborted) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (options.drain && (await isEmpty(queue))) break
  }
  // The service that is being rendered is waited for, a server that may never come is not.
  if (isAway) await rendering
  await taking.close(isAway)
  await queue.close()
  await threads.close()
  return failed > 0 ? 1 : 0
}

async function isEmpty(queue: {
  getJobCounts(...types: string[]): Promise<Record<string, number>>
}): Promise<boolean> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized')
  return Object.values(counts).every((count) => count === 0)
}

/**
 * One thread for each set of options and each state of the files that services share: a worker may serve several runs,
 * and live longer than a template. The lock of a job is renewed meanwhile.
 */
function threadsFor({ out }: WorkerOptions, world: World) {
  const target = outFolder(out, world.cwd)
  const program = programBuild(packageRoot)
  let known = ''
  let thread: Promise<Thread> | undefined
  const close = async (): Promise<void> => (await thread)?.close()
  const threadFor = async ({ settings: queued, mark }: QueuedJob): Promise<Thread> => {
    const key = JSON.stringify([queued, mark])
    if (thread !== undefined && known === key) return thread
    await close()
    const own = { root: world.cwd, packageRoot, out: target, program, pid: world.pid }
    known = key
    thread = openThread({ ...queued, ...own })
    return thread
  }
  return { threadFor, close }
}
