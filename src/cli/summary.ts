/** What became of a batch, in a few lines. */
import type { Diagnostic } from '../model/diagnostic.ts'
import { countOf, nameOf, type Outcome } from './outcome.ts'

const slowestShown = 5
const failuresShown = 20
/** A batch smaller than this has no need of a list of its slowest services. */
const worthSlowest = 10

export type Totals = {
  readonly outcomes: readonly Outcome[]
  /** Services that were not begun because the run was stopped. */
  readonly notReached: number
  /** Findings of the project and of the output folder, not of one service. */
  readonly findings: readonly Diagnostic[]
  /** Files that were removed, relative to the output folder. */
  readonly removed: readonly string[]
  /** Time of the whole run in milliseconds. */
  readonly elapsed?: number
}

/** Russian text that ends with a line feed. */
export function summary({
  outcomes,
  notReached,
  elapsed,
}: Pick<Totals, 'outcomes' | 'notReached' | 'elapsed'>): string {
  const counts = [
    `выпущено: ${countOf(outcomes, 'rendered')}`,
    `без изменений: ${countOf(outcomes, 'unchanged')}`,
    `не выпущено: ${countOf(outcomes, 'failed')}`,
    ...(notReached > 0 ? [`не дошла очередь: ${notReached}`] : []),
    ...(elapsed === undefined ? [] : [`время: ${seconds(elapsed)}`]),
  ]
  const lines = [`Услуг: ${outcomes.length + notReached}; ${counts.join(', ')}.`]
  const failed = outcomes.filter(({ kind }) => kind === 'failed')
  if (failed.length > 0)
    lines.push(
      'Не выпущены:',
      ...table(
        failed.slice(0, failuresShown).map((outcome) => [nameOf(outcome), outcome.brief.reason] as const),
      ),
    )
  if (failed.length > failuresShown)
    lines.push(`  … и еще ${failed.length - failuresShown}; все – в report.html.`)
  lines.push(...slowest(outcomes))
  return `${lines.join('\n')}\n`
}

function slowest(outcomes: readonly Outcome[]): string[] {
  const timed = outcomes.flatMap((outcome) =>
    outcome.milliseconds === undefined ? [] : [{ outcome, time: outcome.milliseconds }],
  )
  if (timed.length < worthSlowest) return []
  const rows = timed
    .sort((one, other) => other.time - one.time)
    .slice(0, slowestShown)
    .map(({ outcome, time }) => [nameOf(outcome), seconds(time)] as const)
  return ['Дольше всех:', ...table(rows)]
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`.trimEnd())
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} с`
}
