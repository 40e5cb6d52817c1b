/** The last words of a batch and its exit code. */
import type { Shard } from '../batch/shard.ts'
import { type Counted, exitCode } from './command.ts'
import { countOf } from './outcome.ts'
import { event } from './progress/json.ts'
import { plainFinding } from './report/json.ts'
import { tell } from './report/wrap.ts'
import { partOf } from './results.ts'
import { type Place, summary, type Totals } from './summary.ts'
import type { ExitCode, World } from './world.ts'

export type EndingOptions = {
  readonly date: string
  readonly out: string
  readonly shard?: Shard
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly jsonProgress?: boolean
}

/** `signal` has been aborted when the user has stopped the run. */
export function ending(
  totals: Totals,
  all: Counted,
  options: EndingOptions,
  signal: AbortSignal | undefined,
  world: World,
): ExitCode {
  const isSilent = options.quiet || options.jsonProgress
  const said = isSilent ? { ...world, err: () => undefined } : world
  const count = totals.outcomes.length + totals.notReached
  // One service has said everything about itself already; that a part is empty nobody has said.
  if (count > 1 || (count === 0 && options.shard)) said.err(summary(totals, placeOf(all, options, world)))
  const code = stoppedCode(signal) ?? exitCode(all, options, said)
  if (code > 2 && !options.jsonProgress)
    tell('Остановлено. Готовые файлы целы, следующий запуск продолжит с этого места.', world)
  if (options.jsonProgress) {
    const { outcomes, notReached, findings, removed, elapsed } = totals
    event(world, {
      event: 'end',
      rendered: countOf(outcomes, 'rendered'),
      unchanged: countOf(outcomes, 'unchanged'),
      failed: countOf(outcomes, 'failed'),
      notReached,
      findings: findings.map(plainFinding),
      removed,
      ...(elapsed !== undefined && { milliseconds: Math.round(elapsed) }),
      exitCode: code,
    })
  }
  return code
}

function placeOf(all: Counted, { out, shard }: EndingOptions, { interactive, width }: World): Place {
  return {
    report: all.has('output/not-writable') ? undefined : `${out}/report${partOf(shard)}.html`,
    columns: interactive ? width : undefined,
  }
}

function stoppedCode(signal: AbortSignal | undefined): ExitCode | undefined {
  if (!signal?.aborted) return undefined
  return signal.reason === 'SIGTERM' ? 143 : 130
}
