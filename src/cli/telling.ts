/** What a run tells people while it goes on: findings once each, lists, and what became of one service after another. */
import { type Tally, tally } from '../batch/mark.ts'
import { restoreFinding } from '../batch/stored-finding.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { findingsView } from './findings.ts'
import { fewServices, type Outcome } from './outcome.ts'
import type { Progress } from './progress/progress.ts'
import { type ProgressOptions, startProgress } from './progress/start.ts'
import { removedText } from './prune.ts'
import { tell } from './report/wrap.ts'
import type { Settled } from './settle.ts'
import type { World } from './world.ts'

export type Telling = {
  readonly progress: Progress
  /** The world of the run; its `err` goes through the progress, which may keep a bar below what is said. */
  readonly world: World
  /** Everything that was found, told or only counted. */
  readonly all: Tally
  /** What was found in the project itself, and what is to be done. */
  readonly beforeServices: (findings: readonly Diagnostic[], announced: readonly string[]) => void
  /** One service; to be called in the order of the services. */
  readonly service: (outcome: Outcome) => void
  readonly afterServices: (settled: Settled) => void
}

type TellingOptions = ProgressOptions & { readonly strict?: boolean }

/** `services`: how many the run is for. */
export async function startTelling(
  options: TellingOptions,
  services: number,
  world: World,
): Promise<Telling> {
  const { quiet = false, strict = false, out } = options
  const all = tally()
  const progress = await startProgress(options, services, world)
  const told = { ...world, err: progress.say }
  const view = findingsView(all, options, told)
  // What makes a quiet run fail is shown, however many services there are.
  const isCounted = services > fewServices && !(quiet && strict)
  return {
    progress,
    world: told,
    all,
    beforeServices: (findings, announced) => {
      view.show(findings)
      for (const text of announced) tell(text, told)
    },
    service: (outcome) => {
      progress.shown(outcome)
      const { kind, brief, findings } = outcome
      if (kind === 'unchanged' && isCounted) all.add(brief.marks)
      else view.show(findings().map(restoreFinding), brief.marks)
    },
    afterServices: ({ findings, removed }) => {
      view.show(findings)
      view.end()
      if (removed.length > 0 && !quiet) progress.say(removedText(removed, out))
    },
  }
}
