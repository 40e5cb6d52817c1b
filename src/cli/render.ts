/** `reglament render`: services in, files out; one faulty service never stops the others. */
import { collect } from '../batch/collect.ts'
import { decide } from '../batch/decide.ts'
import { inputsMark } from '../batch/inputs-mark.ts'
import { tally } from '../batch/mark.ts'
import { inspectOnce } from '../batch/opening.ts'
import { type Shard, shardMark, shardOf } from '../batch/shard.ts'
import { restoreFinding } from '../batch/stored-finding.ts'
import { openProject } from '../load/project.ts'
import type { PdfProfile } from '../render/writer.ts'
import { runDecided } from './batch.ts'
import { type CommonOptions, inspect, packageRoot } from './command.ts'
import { earlierFiles } from './earlier-files.ts'
import { ending } from './ending.ts'
import { findingsView } from './findings.ts'
import { fewServices } from './outcome.ts'
import { startProgress } from './progress/start.ts'
import { leftovers, removedText } from './prune.ts'
import { announced } from './reasons.ts'
import { tell } from './report/wrap.ts'
import { writeResults } from './results.ts'
import { settingsOf, tasksOf } from './selection.ts'
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
  const settings = settingsOf(options, world)
  const { force = false, failFast = false, quiet = false, jobs = world.cores ?? 1 } = options
  const start = world.now?.()
  const signal = world.catchSignals?.()
  const all = tally()
  const opening = collect()
  const project = openProject(world.cwd, packageRoot, opening.report)
  const { tasks: selected, changes } = tasksOf(project, names, options, world)
  const tasks = options.shard ? shardOf(selected, options.shard) : selected
  const progress = await startProgress(options, tasks.length, world)
  const told = { ...world, err: progress.say }
  const view = findingsView(all, options, told)
  // First: it reads the files of the services, and keeps what the inspection would read them again for.
  const decisions = await decide(project, tasks, settings, force)
  await inspectOnce(project, settings, force, (report) => inspect(project, report), opening.report)
  view.show(opening.findings)
  for (const text of announced(decisions, changes, options)) tell(text, told)
  // What makes a quiet run fail is shown, however many services there are.
  const isCounted = tasks.length > fewServices && !(quiet && options.strict)
  const outcomes = await runDecided(
    decisions,
    settings,
    { jobs, isAsked: options.jobs !== undefined, failFast, signal },
    progress,
    told,
    (outcome) => {
      progress.shown(outcome)
      const { kind, brief, findings } = outcome
      if (kind === 'unchanged' && isCounted) all.add(brief.marks)
      else view.show(findings().map(restoreFinding), brief.marks)
    },
  )

  const closing = collect()
  const mark = options.shard && shardMark(selected, options.shard, inputsMark(project, settings))
  // Of a part of the project, or of a run that was stopped, nothing is gone.
  const isWhole = names.length === 0 && !options.shard && !changes && !signal?.aborted
  const gone = leftovers(project, settings, isWhole, options.prune === true, closing.report)
  await writeResults(outcomes, settings, mark, closing.report, gone.settle)
  // While one service is being written, its other formats are behind with every saved file.
  earlierFiles(outcomes, settings, options.paths === undefined).forEach(closing.report)
  view.show(closing.findings)
  view.end()
  if (gone.removed().length > 0 && !quiet) progress.say(removedText(gone.removed(), options.out))
  const elapsed = start === undefined || !world.now ? {} : { elapsed: world.now() - start }
  const general = { findings: [...opening.findings, ...closing.findings], removed: gone.removed() }
  const totals = { outcomes, notReached: tasks.length - outcomes.length, ...general, ...elapsed }
  return ending(totals, all, options, signal, world)
}
