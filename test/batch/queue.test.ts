/** The recipe of docs/scale.md for Redis: a worker is killed in the middle, and nothing is lost or done twice. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { date, hashes, main, runRender } from './child.ts'
import { makeProject, root } from './project.ts'
import { tell } from './told.ts'

const packages = join(root, '.ci/queue/node_modules')
const isPossible =
  existsSync(join(packages, 'bullmq')) && spawnSync('redis-server', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'reglament-queue-'))
const port = '16379'
const address = `redis://127.0.0.1:${port}`
const count = 12
const children: ChildProcess[] = []

beforeAll(() => {
  makeProject(folder, count)
  if (!isPossible) return
  writeFileSync(join(folder, 'package.json'), '{}')
  symlinkSync(packages, join(folder, 'node_modules'))
  const words = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  children.push(spawn('redis-server', words, { stdio: 'ignore' }))
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function worker(out: string, cwd: string, ...more: readonly string[]): ChildProcess {
  const words = [main, 'worker', address, '--out', out, '--stalled', '4', ...more]
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  children.push(child)
  return child
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', (code) => resolve(code)))

test('without the package a sentence says what to install', async () => {
  const told = await tell('/', ['worker', address])
  expect(told.code).toBe(2)
  expect(told.err).toContain('npm install bullmq ioredis')
})

test.runIf(isPossible)(
  'a server that is not there is told of once, without a stack, and not waited for by who is stopped',
  async () => {
    const nobody = 'redis://127.0.0.1:1'
    for (const words of [
      ['worker', nobody],
      ['render', '--queue', nobody, '--format', 'outline'],
    ]) {
      const child = spawn(process.execPath, [main, ...words], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      children.push(child)
      let said = ''
      child.stderr.on('data', (text) => {
        said += String(text)
      })
      await expect.poll(() => said, { timeout: 20_000 }).not.toBe('')
      // Meanwhile it tries again several times.
      await new Promise((resolve) => setTimeout(resolve, 1500))
      child.kill('SIGKILL')
      await ended(child)
      expect(said).toBe(
        'Очередь недоступна: connect ECONNREFUSED 127.0.0.1:1. Соединение повторяется, пока не удастся.\n',
      )
    }
  },
  60_000,
)

test.runIf(isPossible)(
  'a killed worker loses nothing, and what is queued twice is done once',
  async () => {
    const out = join(folder, 'out')
    const options = ['--format', 'outline', '--date', date, '--out', out, '--queue', address]
    const enqueue = (...more: readonly string[]): string => {
      const words = [main, 'render', ...options, ...more]
      return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' }).stderr
    }
    expect(enqueue('--changed')).toMatch(
      /^Будет выпущено: 12, без изменений: 0\.\n(?: {2}\S+\/\S+: .*\n){12}Поставлено в очередь услуг: 12, без изменений: 0\.\n$/,
    )
    expect(enqueue('--quiet')).toBe('')
    const victim = worker(out, folder)
    await new Promise<void>((resolve) => victim.stderr?.once('data', () => resolve()))
    victim.kill('SIGKILL')
    const others = [worker(out, folder, '--drain'), worker(out, folder, '--drain')]
    const done: string[] = []
    for (const other of others)
      other.stderr?.on('data', (bytes) => done.push(...(String(bytes).match(/выпущена/g) ?? [])))
    expect(await Promise.all(others.map(ended))).toEqual([0, 0])
    // The victim had finished at least one; the one that it was rendering was done again.
    expect(done.length).toBeGreaterThanOrEqual(count - 3)
    expect(done.length).toBeLessThan(count + 1)

    const proof = await runRender(folder, ['--format', 'outline', '--out', out])
    expect(proof.events.at(-1)).toMatchObject({ rendered: 0, unchanged: count, failed: 0 })
    await runRender(folder, ['--format', 'outline', '--out', join(folder, 'calm')])
    expect(hashes(out)).toEqual(hashes(join(folder, 'calm')))
  },
  240_000,
)

const ofService = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    let said = ''
    child.stderr?.on('data', (bytes) => {
      said += bytes
      if (said.split('\n').length > 1) resolve()
    })
  })

test.runIf(isPossible)(
  'a worker that stays reads shared files anew when they have changed',
  async () => {
    const project = join(folder, 'small')
    const [unit = ''] = makeProject(project, 1)
    symlinkSync(packages, join(project, 'node_modules'))
    const out = join(project, 'out')
    const options = [unit, '--format', 'outline', '--date', date, '--out', out]
    const enqueue = (): void => {
      const words = [main, 'render', ...options, '--queue', address]
      execFileSync(process.execPath, words, { cwd: project, stdio: 'pipe' })
    }
    const agency = join(project, `data/agencies/${unit.split('/')[0]}.yaml`)
    const staying = worker(out, project)
    const text = readFileSync(agency, 'utf8')
    for (const site of ['one.example.ru', 'two.example.ru']) {
      writeFileSync(agency, text.replace(/^сайт: .*$/m, `сайт: ${site}`))
      const rendered = ofService(staying)
      enqueue()
      await rendered
    }
    staying.kill('SIGTERM')
    await ended(staying)
    const proof = await runRender(project, ['--format', 'outline', '--out', out])
    expect(proof.events.at(-1)).toMatchObject({ rendered: 0, unchanged: 1, failed: 0 })
  },
  120_000,
)
