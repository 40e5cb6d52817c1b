/** `reglament render`: services in, files out; one faulty service never stops the others. */
import { collect } from '../batch/collect.ts'
import { type Decision, decide } from '../batch/decide.ts'
import type { Settings } from '../batch/job.ts'
import { inspectOnce } from '../batch/opening.ts'
import type { Shard } from '../batch/shard.ts'
import type { Task } from '../batch/task.ts'
import { openProject, type Project } from '../load/project.ts'
import type { Report } from '../model/diagnostic.ts'
import type { PdfProfile } from '../render/writer.ts'
import { type BatchOptions, runDecided } from './batch.ts'
import { type CommonOptions, inspect, packageRoot } from './command.ts'
import { ending } from './ending.ts'
import { announced } from './reasons.ts'
import { scopeOf } from './scope.ts'
import { settingsOf } from './selection.ts'
import { settle } from './settle.ts'
import { startTelling } from './telling.ts'
import { refuseUnknownForms } from './unknown-forms.ts'
import type { ExitCode, World } from './world.ts'

export type RenderOptions = CommonOptions & {
  readonly format: readonly string[]
  readonly out: string
  readonly layout?: string
  readonly draft?: boolean
  readonly numbering: 'native' | 'literal'
  readonly notes: boolean
  readonly pdfProfile: PdfProfile
  readonly jobs?: number
  readonly force?: boolean
  readonly changed?: boolean
  /** Only services that differ from this git revision. */
  readonly since?: string
  /** Only services that these files concern, relative to the project. */
  readonly paths?: readonly string[]
  readonly shard?: Shard
  /** Remove what lies in the output folder of services that the project does not have. */
  readonly prune?: boolean
  readonly failFast?: boolean
  readonly quiet?: boolean
  readonly jsonProgress?: boolean
}

/** Writes `<out>/<agency>/<service>/<service>.<ext>`, the manifest and the report; findings and progress go to `world.err`. */
export async function render(
  names: readonly string[],
  options: RenderOptions,
  world: World,
): Promise<ExitCode> {
  const { force = false } = options
  const settings = settingsOf(options, world)
  const start = world.now?.()
  const signal = world.catchSignals?.()
  const opening = collect()
  const project = openProject(world.cwd, packageRoot, opening.report)
  refuseUnknownForms(project, options)
  const scope = scopeOf(project, names, options, world)
  const { tasks, changes } = scope
  const told = await startTelling(options, tasks.length, world)
  const decisions = await decideAndInspect(project, tasks, settings, force, opening.report)
  told.beforeServices(opening.findings, announced(decisions, changes, options))
  const batch = batchOptions(options, signal, world)
  const outcomes = await runDecided(decisions, settings, batch, told.progress, told.world, told.service)
  const settled = await settle(outcomes, project, settings, scope, options, signal?.aborted === true)
  told.afterServices(settled)
  const totals = {
    outcomes,
    notReached: tasks.length - outcomes.length,
    findings: [...opening.findings, ...settled.findings],
    removed: settled.removed,
    ...(start !== undefined && world.now && { elapsed: world.now() - start }),
  }
  return ending(totals, told.all, options, signal, world)
}

/** What has to be rendered. What is wrong with the project as a whole is reported. */
async function decideAndInspect(
  project: Project,
  tasks: readonly Task[],
  settings: Settings,
  force: boolean,
  report: Report,
): Promise<Decision[]> {
  // First: it reads the files of the services, and keeps what the inspection would read them again for.
  const decisions = await decide(project, tasks, settings, force)
  await inspectOnce(project, settings, force, (found) => inspect(project, found), report)
  return decisions
}

function batchOptions(
  { jobs, failFast = false }: Pick<RenderOptions, 'jobs' | 'failFast'>,
  signal: AbortSignal | undefined,
  { cores = 1 }: World,
): BatchOptions {
  return { jobs: jobs ?? cores, isAsked: jobs !== undefined, failFast, signal }
}
