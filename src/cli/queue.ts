/** `render --queue`: services are not rendered here but put into a queue, for `reglament worker` on any machine. */
import { decide } from '../batch/decide.ts'
import { hashOfText } from '../batch/hash.ts'
import { inputsMark } from '../batch/inputs-mark.ts'
import { type Settings, unitOf } from '../batch/job.ts'
import { heaviestFirst } from '../batch/order.ts'
import { shardOf } from '../batch/shard.ts'
import { openProject, type ServiceFile } from '../load/project.ts'
import { connectionErrors, connectionTo, loadBullmq, queueName } from './bullmq.ts'
import { packageRoot } from './command.ts'
import { announced } from './reasons.ts'
import type { RenderOptions } from './render.ts'
import { tell } from './report/wrap.ts'
import { settingsOf, tasksOf } from './selection.ts'
import { refuseUnknownForms } from './unknown-forms.ts'
import type { ExitCode, World } from './world.ts'

/** What a worker needs to know; its folders are its own. */
export type QueuedJob = {
  readonly file: ServiceFile
  readonly settings: Omit<Settings, 'root' | 'packageRoot' | 'out' | 'program' | 'pid'>
  /** What `inputsMark` says of the files that all services share: with another, a worker reads them anew. */
  readonly mark: string
}

export type QueueOptions = RenderOptions & { readonly queue: string }

/** A worker that dies is noticed and its service is given to another this many times. */
const attempts = 3

/** Puts the services that are not up to date into the queue, the heaviest first; one that is there already, once. */
export async function enqueue(
  names: readonly string[],
  options: QueueOptions,
  world: World,
): Promise<ExitCode> {
  const connection = connectionTo(options.queue)
  const { Queue } = loadBullmq(world.cwd)
  const own = settingsOf(options, world)
  const { root: _, packageRoot: __, out: ___, program: ____, pid: _____, ...settings } = own
  const project = openProject(world.cwd, packageRoot, () => undefined)
  refuseUnknownForms(project, options)
  const { tasks, changes } = tasksOf(project, names, options, world)
  const selected = options.shard ? shardOf(tasks, options.shard) : tasks
  const decisions = await decide(project, selected, own, options.force === true)
  const due = decisions.filter(({ state }) => state === undefined)
  const queue = new Queue<QueuedJob>(queueName, { connection })
  queue.on('error', connectionErrors(world))
  const mark = inputsMark(project, own)
  // Files of another state are another job, even where one of the state before is waiting.
  const run = hashOfText(JSON.stringify([settings, mark])).slice(0, 12)
  await queue.addBulk(
    heaviestFirst(due).map(({ file }) => ({
      name: unitOf(file),
      data: { file, settings, mark },
      opts: { jobId: `${run}-${unitOf(file)}`, attempts, removeOnComplete: true, removeOnFail: true },
    })),
  )
  await queue.close()
  for (const text of announced(decisions, changes, options)) tell(text, world)
  if (options.quiet) return 0
  world.err(`Поставлено в очередь услуг: ${due.length}, без изменений: ${decisions.length - due.length}.\n`)
  return 0
}
