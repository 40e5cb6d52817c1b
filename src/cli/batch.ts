/** Runs a decided batch and tells of it: findings in the order of the services, whatever order they were finished in. */
import type { Brief } from '../batch/brief.ts'
import type { Decision } from '../batch/decide.ts'
import { outdated as notOfThese, notWritten } from '../batch/earlier.ts'
import { type Rendered, type Settings, unitOf } from '../batch/job.ts'
import { unpackedFindings } from '../batch/packed.ts'
import { runBatch } from '../batch/run.ts'
import { shareInputs } from '../batch/shared-inputs.ts'
import type { State } from '../batch/state.ts'
import type { ServiceFile } from '../load/project.ts'
import type { Outcome } from './outcome.ts'
import type { Progress } from './progress/progress.ts'
import type { World } from './world.ts'

export type BatchOptions = {
  readonly jobs: number
  readonly isAsked: boolean
  readonly failFast: boolean
  /** Aborted when no further service may be begun. */
  readonly signal?: AbortSignal | undefined
}

const none = () => []

/** Services one after another of which no file could be written before the batch is given up: the folder is at fault. */
const unwritableInRow = 3

/** Outcomes in the order of `decisions`; those that were not reached are missing. `show` is called in that order. */
export async function runDecided(
  decisions: readonly Decision[],
  settings: Settings,
  options: BatchOptions,
  progress: Progress,
  world: World,
  show: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  const begun = new Map<string, number>()
  const guard = stopper(options)
  const shared = shareInputs()
  const next = inOrder(decisions, outcomes, show)
  const due = decisions.filter(({ state }) => state === undefined)
  progress.begin(decisions.length, due.length)
  const finish = (outcome: Outcome): void => {
    outcomes.set(unitOf(outcome.file), outcome)
    progress.finished(outcome)
    next()
  }
  for (const { file, state } of decisions) {
    if (state) finish(unchanged(file, state, settings.out))
  }
  await runBatch(due, settings, {
    jobs: options.jobs,
    isAsked: options.isAsked,
    stopped: guard.stopped,
    begun: (file) => {
      if (world.now) begun.set(unitOf(file), world.now())
    },
    done: (rendered) => {
      guard.saw(rendered)
      const start = begun.get(unitOf(rendered.file))
      const kind = rendered.entry.status === 'failed' ? 'failed' : 'rendered'
      const time = start === undefined || !world.now ? {} : { milliseconds: world.now() - start }
      const { file, brief, findings, outdated } = rendered
      const late = outdated && { outdated }
      const entry = shared(rendered.entry, file.path)
      finish({ file, entry, brief, findings: () => unpackedFindings(findings), kind, ...late, ...time })
    },
  })
  next(true)
  progress.end()
  return decisions.flatMap(({ file }) => outcomes.get(unitOf(file)) ?? [])
}

function unchanged(file: ServiceFile, { entry, brief, earlier, findings }: State, out: string): Outcome {
  const outdated = notOfThese(notWritten(out, entry), earlier, entry)
  return { file, entry, brief, findings, kind: 'unchanged', outdated }
}

/**
 * Shows what is ready and whose turn it is; at the end also what stands behind services that were not reached. Of what
 * was shown only what the summary and the report tell is kept: a batch may be long.
 */
function inOrder(
  decisions: readonly Decision[],
  outcomes: Map<string, Outcome>,
  show: (outcome: Outcome) => void,
): (atEnd?: boolean) => void {
  let turn = 0
  return (atEnd = false) => {
    for (; turn < decisions.length; turn++) {
      const decision = decisions[turn]
      const outcome = decision && outcomes.get(unitOf(decision.file))
      if (outcome) {
        show(outcome)
        outcomes.set(unitOf(outcome.file), { ...outcome, brief: rest(outcome), findings: none })
      } else if (!atEnd) return
    }
  }
}

/** What the report and the summary tell of a service that was shown. */
function rest({ brief, kind }: Outcome): Brief {
  return { row: brief.row, marks: [], reason: kind === 'failed' ? brief.reason : '' }
}

function stopper({ failFast, signal }: BatchOptions) {
  let failed = false
  let unwritable = 0
  return {
    stopped: (): boolean => signal?.aborted === true || (failFast && failed) || unwritable >= unwritableInRow,
    saw: ({ entry, findings }: Rendered): void => {
      failed ||= entry.status === 'failed'
      const isUnwritable =
        entry.outputs.length === 0 &&
        unpackedFindings(findings).some(({ code }) => code === 'output/not-writable')
      unwritable = isUnwritable ? unwritable + 1 : 0
    },
  }
}
