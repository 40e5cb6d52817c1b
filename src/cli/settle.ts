/** Settles the output folder once the services are written: what is gone, the manifest and the report, what is of earlier releases. */
import { collect } from '../batch/collect.ts'
import { inputsMark } from '../batch/inputs-mark.ts'
import type { Settings } from '../batch/job.ts'
import { type Shard, shardMark } from '../batch/shard.ts'
import type { Project } from '../load/project.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { earlierFiles } from './earlier-files.ts'
import type { Outcome } from './outcome.ts'
import { leftovers } from './prune.ts'
import { writeResults } from './results.ts'
import type { Scope } from './scope.ts'

export type Settled = {
  /** Of the output folder, not of one service. */
  readonly findings: readonly Diagnostic[]
  /** Files that were removed, relative to the output folder. */
  readonly removed: readonly string[]
}

type SettleOptions = {
  readonly shard?: Shard
  readonly prune?: boolean
  readonly paths?: readonly string[]
}

/** `isStopped`: the user has ended the run before its time, and of what it did not reach nothing is known. */
export async function settle(
  outcomes: readonly Outcome[],
  project: Project,
  settings: Settings,
  { selected, tasks, isWhole }: Scope,
  { shard, prune = false, paths }: SettleOptions,
  isStopped: boolean,
): Promise<Settled> {
  const { report, findings } = collect()
  const mark = shard && shardMark(selected, shard, inputsMark(project, settings))
  // Of a part of the project, or of a run that was stopped, nothing is gone.
  const gone = leftovers(project, settings, isWhole && !isStopped, prune, report)
  await writeResults(outcomes, tasks.length - outcomes.length, settings, mark, report, gone.settle)
  // While one service is being written, its other formats are behind with every saved file.
  earlierFiles(outcomes, settings, paths === undefined).forEach(report)
  return { findings, removed: gone.removed() }
}
