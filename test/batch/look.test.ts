/** What one look at the files of services tells of each: the work to be expected, and the hash of its bytes. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lookAt } from '../../src/batch/look.ts'
import type { Task } from '../../src/batch/task.ts'
import { openProject } from '../../src/load/project.ts'
import { copyForEachTest } from './copies.ts'
import { root } from './project.ts'

const standard = `id: tickets\nkind: unified\n# ${'норма '.repeat(100)}\n`
const texts = {
  alone: 'id: alone\nagency: town\n',
  english: 'id: english\nunifiedStandard: tickets\n',
  russian: '\uFEFFидентификатор: russian\r\nединыйСтандарт: "tickets" # образец\r\n',
  nobody: 'id: nobody\nunifiedStandard: nowhere\n',
  inner: 'id: inner\nnote:\n  unifiedStandard: tickets\n',
}
const { project } = copyForEachTest('look', (fresh) => {
  mkdirSync(join(fresh, 'data/services/town'), { recursive: true })
  for (const [id, text] of Object.entries({ ...texts, tickets: standard }))
    writeFileSync(join(fresh, `data/services/town/${id}.yaml`), text)
})

function look(choose: (id: string) => boolean = () => true): Record<string, Task> {
  const opened = openProject(project, root, () => undefined)
  const chosen = opened.services.filter(({ id }) => choose(id))
  return Object.fromEntries(lookAt(opened, chosen).map((task) => [task.file.id, task]))
}

const size = (text: string): number => Buffer.byteLength(text)

test('who follows a standard weighs as much as both, in whatever language the data are', () => {
  const tasks = look()
  const both = (text: string): number => size(text) + size(standard)
  expect(tasks.english?.weight).toBe(both(texts.english))
  expect(tasks.russian?.weight).toBe(both(texts.russian))
  for (const id of ['alone', 'nobody', 'inner'] as const) expect(tasks[id]?.weight, id).toBe(size(texts[id]))
  expect(tasks.tickets?.weight).toBe(size(standard))
})

test('the weight is the same when only that service is chosen', () => {
  expect(look((id) => id === 'english')).toEqual({ english: look().english })
})

test('the hash is that of the bytes', () => {
  const bytes = readFileSync(join(project, 'data/services/town/russian.yaml'))
  expect(look().russian?.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
})
