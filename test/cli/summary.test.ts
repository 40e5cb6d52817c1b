/** The last words of a batch: nothing cut by a narrow console, one fault said once, nothing counted without a place to read it. */
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { briefOf } from '../../src/batch/brief.ts'
import { failed } from '../../src/batch/failure.ts'
import { fewServices, type Outcome } from '../../src/cli/outcome.ts'
import { looks } from '../../src/cli/progress/bar.ts'
import { type Place, summary } from '../../src/cli/summary.ts'
import { inProject, say } from './console.ts'

function outcomeOf(id: string, kind: Outcome['kind'], message = '', milliseconds?: number): Outcome {
  const file = { id, agency: 'agency-of-the-region', path: `data/services/agency-of-the-region/${id}.yaml` }
  const severity = kind === 'failed' ? 'error' : 'warning'
  const findings = message === '' ? [] : [{ code: 'data/example', severity, message } as const]
  const counted = { error: 0, warning: 0, info: 0, ...(findings.length > 0 && { [severity]: 1 }) }
  const entry = { ...failed(file, new Error('only for its form')).entry, findings: counted }
  const time = milliseconds === undefined ? {} : { milliseconds }
  return { file, entry, brief: briefOf(entry, findings), findings: () => [], kind, ...time }
}

const whole: Place = { report: 'out/report.html', columns: undefined }
const broken = 'Выше открыта скобка { или [, и до этой строки она не закрыта. (data/acts.yaml:216:1)'
const own = (number: number): string =>
  `Поля «levell» в файле услуги нет. (data/services/a/${number}.yaml:4:1)`

const mixed = [
  outcomeOf('rendered', 'rendered', '', 61_400),
  ...Array.from({ length: 23 }, (_, index) => outcomeOf(`own-${index}`, 'failed', own(index), 1200)),
  outcomeOf('shared-1', 'failed', broken),
  outcomeOf('shared-2', 'failed', broken),
]

test.each([40, 60, 80, 100])('at %i columns no word is broken and nothing is lost', (columns) => {
  const totals = { outcomes: mixed, notReached: 3, elapsed: 125_000 }
  const told = summary(totals, { ...whole, columns })
  const tooLong = told.split('\n').filter((line) => line.length >= columns && line.trim().includes(' '))
  expect(tooLong).toEqual([])
  const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
  expect(words(told)).toEqual(words(summary(totals, whole)))
  expect(told).not.toMatch(/^\S.*\(data/m)
})

test('services that one fault has stopped stand together, and all are counted', () => {
  const many = Array.from({ length: 30 }, (_, index) => outcomeOf(`service-${index}`, 'failed', broken))
  const told = summary({ outcomes: many, notReached: 0 }, whole)
  expect(told.split(broken)).toHaveLength(2)
  expect(told.match(/agency-of-the-region\/service-/g)).toHaveLength(12)
  expect(told).toContain('и другие (всего 30)')
  const two = summary({ outcomes: mixed, notReached: 0 }, whole)
  expect(two).toContain('  … и еще 5; все – в out/report.html.\n')
  expect(summary({ outcomes: mixed, notReached: 0 }, { ...whole, report: undefined })).toContain(
    '  … и еще 5.\n',
  )
})

test('different faults stand in columns where they fit', () => {
  const told = summary({ outcomes: mixed.slice(0, 13), notReached: 0 }, { ...whole, columns: 200 })
  expect(told).toContain(`  agency-of-the-region/own-0   ${own(0)}\n`)
  expect(told).toContain(`  agency-of-the-region/own-11  ${own(11)}\n`)
  expect(told).toContain('  agency-of-the-region/rendered  1 мин 1 с\n')
})

test('findings that were only counted have a place', () => {
  const outcomes = Array.from({ length: fewServices + 1 }, (_, index) =>
    outcomeOf(`service-${index}`, 'unchanged', index === 3 ? 'замечание' : ''),
  )
  const sentence = 'Замечания к услугам без изменений – в out/report.html.\n'
  expect(summary({ outcomes, notReached: 0 }, whole)).toContain(sentence)
  expect(summary({ outcomes: outcomes.slice(1), notReached: 0 }, whole)).not.toContain(sentence)
  expect(
    summary({ outcomes: outcomes.filter((_, index) => index !== 3), notReached: 2 }, whole),
  ).not.toContain(sentence)
})

test('the report of a shard is named as it is called', () =>
  inProject({}, async (folder) => {
    const text = 'id: x\n'
    for (let number = 0; number < 45; number++)
      writeFileSync(`${folder}/data/services/archive/faulty-${number}.yaml`, text)
    const { err } = await say(folder, 'render', '--format', 'outline', '--shard', '2/2', '--out', 'up/to')
    expect(err).toMatch(/ … и еще \d+; все – в up\/to\/report-2-of-2\.html\.$/m)
  }))

test('a shard that has no services says so', () =>
  inProject({}, async (folder) => {
    const { code, err } = await say(folder, 'render', '--format', 'outline', '--shard', '7/9')
    expect(err).toContain('Услуг: 0; выпущено: 0')
    expect(code).toBe(0)
  }))

test('at 60 columns the bar says what its seconds are', () => {
  expect(looks(60).format).toContain('осталось {left}')
})
