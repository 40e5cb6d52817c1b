import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rendered, Settings } from '../../src/batch/job.ts'
import { unpackedFindings } from '../../src/batch/packed.ts'
import { runBatch } from '../../src/batch/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-crash-'))

/** A worker that breaks in every way that a service could break it. */
const worker = `
import { threadId } from 'node:worker_threads'
export async function renderInWorker(file) {
  if (file.id === 'exits') process.exit(3)
  if (file.id === 'throws') throw new Error('сбой')
  if (file.id === 'later') { setTimeout(() => { throw new Error('позже') }, 1); await new Promise((r) => setTimeout(r, 500)) }
  return { file, entry: { status: 'rendered', service: String(threadId) }, findings: '' }
}
`

beforeAll(() => {
  mkdirSync(join(folder, 'dist/batch'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'dist/batch/worker.js'), worker)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a service that breaks its thread is one failed service', async () => {
  const ids = [
    'exits',
    'throws',
    'later',
    'usage',
    ...Array.from({ length: 20 }, (_, index) => `good-${index}`),
  ]
  const tasks = ids.map((id) => ({
    file: { id, agency: 'a', path: `data/services/a/${id}.yaml` },
    weight: 1_000_000,
  }))
  const done: Rendered[] = []
  const settings = { packageRoot: folder } as Settings
  await runBatch(tasks, settings, {
    jobs: 2,
    isAsked: true,
    stopped: () => false,
    done: (one) => done.push(one),
  })
  expect(done.map(({ file }) => file.id).sort()).toEqual([...ids].sort())
  const failed = done.filter(({ entry }) => entry.status === 'failed')
  expect(failed.map(({ file }) => file.id).sort()).toEqual(['exits', 'later', 'throws'])
  const codes = new Map(failed.map(({ file, findings }) => [file.id, unpackedFindings(findings)[0]?.code]))
  expect([...codes.values()]).toEqual(['batch/crashed', 'batch/crashed', 'batch/crashed'])
})

test('a thread gives way to a new one after 500 services, and not when the other does', async () => {
  const tasks = Array.from({ length: 1_200 }, (_, index) => ({
    file: { id: `s${index}`, agency: 'a', path: `data/services/a/s${index}.yaml` },
    weight: 1,
  }))
  const lives = new Map<string, number>()
  await runBatch(tasks, { packageRoot: folder } as Settings, {
    jobs: 2,
    isAsked: true,
    stopped: () => false,
    done: ({ entry }) => lives.set(entry.service, (lives.get(entry.service) ?? 0) + 1),
  })
  const [first = 0, second = 0, ...later] = lives.values()
  expect([first, second].sort()).toEqual([250, 500])
  expect(later.every((life) => life <= 500)).toBe(true)
  expect(later.reduce((sum, life) => sum + life, first + second)).toBe(1_200)
})

test('when the run is stopped, what has begun is finished and nothing else is begun', async () => {
  const tasks = Array.from({ length: 30 }, (_, index) => ({
    file: { id: `s${index}`, agency: 'a', path: `data/services/a/s${index}.yaml` },
    weight: 1_000_000 + index,
  }))
  const begun: string[] = []
  const done: string[] = []
  await runBatch(tasks, { packageRoot: folder } as Settings, {
    jobs: 2,
    isAsked: true,
    stopped: () => done.length >= 5,
    begun: ({ id }) => begun.push(id),
    done: ({ file }) => done.push(file.id),
  })
  expect(begun[0]).toBe('s29')
  expect([...done].sort()).toEqual([...begun].sort())
  expect(done.length).toBeLessThan(8)
})

test('where a failure stops the run, a thread that has one begins nothing behind it', async () => {
  const ids = ['throws', ...Array.from({ length: 20 }, (_, index) => `good-${index}`)]
  const tasks = ids.map((id, index) => ({
    file: { id, agency: 'a', path: `data/services/a/${id}.yaml` },
    weight: 1_000_000 - index,
  }))
  const done: Rendered[] = []
  const begun: string[] = []
  let still = Number.POSITIVE_INFINITY
  await runBatch(tasks, { packageRoot: folder } as Settings, {
    jobs: 2,
    isAsked: true,
    stopped: () => done.some(({ entry }) => entry.status === 'failed'),
    begun: ({ id }) => begun.push(id),
    done: (one) => {
      done.push(one)
      if (one.entry.status === 'failed') still = begun.length - done.length
    },
  })
  expect(done.map(({ file }) => file.id).sort()).toEqual([...begun].sort())
  // What the other thread had begun.
  expect(still).toBeLessThanOrEqual(1)
})
