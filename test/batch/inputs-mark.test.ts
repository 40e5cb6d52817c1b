/** The mark of the files that services share: another state of them is another mark, a service saved again is not. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { inputsMark } from '../../src/batch/inputs-mark.ts'
import type { Settings } from '../../src/batch/job.ts'
import { openProject } from '../../src/load/project.ts'
import { root } from './project.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-mark-'))
const project = join(folder, 'project')
const service = 'data/services/voronezh-forestry/hunting-ticket.yaml'
const standard = 'data/services/minprirody/hunting-ticket-standard.yaml'
const agency = 'data/agencies/voronezh-forestry.yaml'
const template = 'templates/sections/unified/general.hbs'

const settings: Settings = {
  root: project,
  packageRoot: root,
  out: join(folder, 'out'),
  formats: ['outline'],
  date: '2026-11-23',
  draft: false,
  numbering: 'native',
  notes: true,
  pdfProfile: 'a-3a',
  program: 'a build',
  pid: 1,
}

const mark = (more: Partial<Settings> = {}): string => {
  const own = { ...settings, ...more }
  return inputsMark(
    openProject(own.root, root, () => undefined),
    own,
  )
}

const copy = (path: string, to = path): void => {
  mkdirSync(dirname(join(project, to)), { recursive: true })
  cpSync(join(root, path), join(project, to))
}

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  for (const path of ['data/acts.yaml', agency, service, standard, template]) copy(path)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['data/acts.yaml', agency, standard, template])('%s changes it', (path) => {
  const before = mark()
  appendFileSync(join(project, path), '\n')
  expect(mark()).not.toBe(before)
})

test('a service, an agency or a structure that comes changes it', () => {
  const marks = [mark()]
  const coming = [
    [service, service.replace('ticket', 'permit')],
    ['data/agencies/sfr.yaml', 'data/agencies/sfr.yaml'],
    ['templates/profiles/unified-standard.yaml', 'templates/profiles/own.yaml'],
  ] as const
  for (const [path, to] of coming) {
    copy(path, to)
    marks.push(mark())
  }
  expect(new Set(marks).size).toBe(4)
})

test('what shows in the documents changes it, where the folders are does not', () => {
  const before = mark()
  expect(mark({ date: '2026-11-24' })).not.toBe(before)
  expect(mark({ draft: true })).not.toBe(before)
  const moved = join(folder, 'moved')
  cpSync(project, moved, { recursive: true })
  expect(mark({ root: moved, out: join(moved, 'out'), pid: 2 })).toBe(before)
})

test('a service saved again leaves it as it is: that is read for every job', () => {
  const before = mark()
  appendFileSync(join(project, service), '\n')
  expect(mark()).toBe(before)
})
