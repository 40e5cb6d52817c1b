/** What became of a batch, in a few lines. */
import type { Diagnostic } from '../model/diagnostic.ts'
import { several } from '../suggest/several.ts'
import { countOf, fewServices, nameOf, type Outcome } from './outcome.ts'
import { wrapped } from './report/wrap.ts'

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

export type Place = {
  /** The report of the run as the user finds it; undefined when it could not be written. */
  readonly report: string | undefined
  /** Columns of the console that lines have to fit; undefined for files and programs, which get them whole. */
  readonly columns: number | undefined
}

type Row = readonly [name: string, text: string]

/** Russian text that ends with a line feed. */
export function summary(totals: Omit<Totals, 'findings' | 'removed'>, place: Place): string {
  const { outcomes } = totals
  const lines = [
    ...fitted(counts(totals), place),
    ...failures(
      outcomes.filter(({ kind }) => kind === 'failed'),
      place,
    ),
    ...slowest(outcomes, place),
    ...untold(totals, place),
  ]
  return `${lines.join('\n')}\n`
}

function counts({ outcomes, notReached, elapsed }: Omit<Totals, 'findings' | 'removed'>): string {
  const parts = [
    `выпущено: ${countOf(outcomes, 'rendered')}`,
    `без изменений: ${countOf(outcomes, 'unchanged')}`,
    `не выпущено: ${countOf(outcomes, 'failed')}`,
    ...(notReached > 0 ? [`не дошла очередь: ${notReached}`] : []),
    ...(elapsed === undefined ? [] : [`время: ${duration(elapsed)}`]),
  ]
  return `Услуг: ${outcomes.length + notReached}; ${parts.join(', ')}.`
}

/** Services that one fault has stopped, such as the registry of acts, stand together. */
function failures(failed: readonly Outcome[], place: Place): string[] {
  if (failed.length === 0) return []
  const byReason = new Map<string, string[]>()
  for (const outcome of failed) {
    const { reason } = outcome.brief
    byReason.set(reason, [...(byReason.get(reason) ?? []), nameOf(outcome)])
  }
  const groups = [...byReason].map(([reason, names]) => ({ reason, names }))
  const shown = groups.slice(0, failuresShown).map(({ names, reason }): Row => [several(names), reason])
  const isJoined = groups.some(({ names }) => names.length > 1)
  const more = groups.slice(failuresShown).reduce((sum, { names }) => sum + names.length, 0)
  const where = place.report === undefined ? '' : `; все – в ${place.report}`
  return [
    'Не выпущены:',
    ...(isJoined ? stacked(shown, place) : table(shown, place)),
    ...(more > 0 ? fitted(`  … и еще ${more}${where}.`, place) : []),
  ]
}

function slowest(outcomes: readonly Outcome[], place: Place): string[] {
  const timed = outcomes.flatMap((outcome) =>
    outcome.milliseconds === undefined ? [] : [{ outcome, time: outcome.milliseconds }],
  )
  if (timed.length < worthSlowest) return []
  const rows = timed
    .sort((one, other) => other.time - one.time)
    .slice(0, slowestShown)
    .map(({ outcome, time }): Row => [nameOf(outcome), duration(time)])
  return ['Дольше всех:', ...table(rows, place)]
}

/** In a large batch findings of unchanged services are counted and not shown. */
function untold({ outcomes, notReached }: Omit<Totals, 'findings' | 'removed'>, place: Place): string[] {
  const isUntold =
    outcomes.length + notReached > fewServices &&
    outcomes.some((outcome) => outcome.kind === 'unchanged' && hasFindings(outcome))
  return isUntold && place.report !== undefined
    ? fitted(`Замечания к услугам без изменений – в ${place.report}.`, place)
    : []
}

function hasFindings({ entry }: Outcome): boolean {
  return Object.values(entry.findings).some((count) => count > 0)
}

/** Names and texts in columns; where a line would be broken by the console, below each other. */
function table(rows: readonly Row[], place: Place): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`.trimEnd())
  const { columns } = place
  const isTooWide = columns !== undefined && lines.some((line) => line.length >= columns)
  return isTooWide ? stacked(rows, place) : lines
}

function stacked(rows: readonly Row[], place: Place): string[] {
  return rows.flatMap(([name, text]) => [...fitted(`  ${name}`, place), ...fitted(`    ${text}`, place)])
}

function fitted(line: string, { columns }: Place): string[] {
  return [columns === undefined ? line : wrapped(line, columns)]
}

const second = 1000
const minute = 60

/** «12,3 с», «4 мин 5 с». */
function duration(milliseconds: number): string {
  if (milliseconds < minute * second) return `${(milliseconds / second).toFixed(1).replace('.', ',')} с`
  const whole = Math.round(milliseconds / second)
  return `${Math.floor(whole / minute)} мин ${whole % minute} с`
}
