/** What a batch keeps in memory of a service whose findings were shown. */
import { expect, test } from 'vitest'
import { briefOf } from '../../src/batch/brief.ts'
import type { Decision } from '../../src/batch/decide.ts'
import { failed } from '../../src/batch/failure.ts'
import type { Settings } from '../../src/batch/job.ts'
import { markOf, tally } from '../../src/batch/mark.ts'
import { unpacked } from '../../src/batch/packed.ts'
import type { State } from '../../src/batch/state.ts'
import { runDecided } from '../../src/cli/batch.ts'
import type { Outcome } from '../../src/cli/outcome.ts'
import { quietProgress } from '../../src/cli/progress/quiet.ts'
import type { World } from '../../src/cli/world.ts'
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts'

const world = { cwd: '/', err: () => undefined } as unknown as World

function findingOf(message: string, severity: Severity = 'warning', code = 'data/example'): Diagnostic {
  const source = { name: 'data/a.yaml', text: '' }
  return { code, severity, message, location: { source, start: { line: 1, column: 1 } } }
}

function unchanged(id: string, parsed: string[]): Decision {
  const file = { id, agency: 'a', path: `data/services/a/${id}.yaml` }
  const { entry } = failed(file, new Error('only for its form'))
  const findings = [{ code: 'data/example', severity: 'warning', message: id } as const]
  const state: Partial<State> = {
    entry: { ...entry, status: 'rendered' },
    brief: briefOf(entry, findings),
    earlier: [],
    findings: () => {
      parsed.push(id)
      return findings
    },
  }
  return { file, weight: 1, reasons: [], state: state as State }
}

const run = (parsed: string[], show: (outcome: Outcome) => void): Promise<Outcome[]> =>
  runDecided(
    ['one', 'two', 'three'].map((id) => unchanged(id, parsed)),
    { out: '/none' } as Settings,
    { jobs: 1, isAsked: false, failFast: false },
    quietProgress(world),
    world,
    show,
  )

test('findings that nobody asks for are not even parsed', async () => {
  const parsed: string[] = []
  const outcomes = await run(parsed, () => undefined)
  expect(outcomes).toHaveLength(3)
  expect(parsed).toEqual([])
})

test('findings are there when a service is shown and gone afterwards; report and summary have what they need', async () => {
  const shown: string[] = []
  const outcomes = await run([], ({ findings }) => shown.push(...findings().map(({ message }) => message)))
  expect(shown).toEqual(['one', 'two', 'three'])
  expect(outcomes.flatMap(({ findings }) => findings())).toEqual([])
  expect(
    outcomes.map(({ brief }) => new TextDecoder().decode(unpacked(brief.row)).includes('замечание')),
  ).toEqual([true, true, true])
})

test('a finding is counted once, whether it was shown or only counted', () => {
  const all = tally()
  const [one, other] = [findingOf('первое'), findingOf('второе', 'error')]
  expect(all.fresh([one, other, one])).toEqual([one, other])
  all.add([markOf(one), markOf(findingOf('третье', 'info'))])
  all.add([markOf(findingOf('третье', 'info'))])
  expect(all.fresh([other])).toEqual([])
  expect((['error', 'warning', 'info'] as const).map(all.count)).toEqual([1, 1, 1])
  expect([all.has('data/example'), all.has('batch/crashed')]).toEqual([true, false])
})

test('a template that is wrong at a place is wrong once, in whatever words', () => {
  const all = tally()
  expect(
    all.fresh([findingOf('до', 'error', 'template/a'), findingOf('после', 'error', 'markup/b')]),
  ).toHaveLength(1)
})
