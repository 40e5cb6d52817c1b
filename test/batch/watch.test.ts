/** `render --watch` as it is used: a process that stays, files that are saved under it, Ctrl-C at the end. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { silentWorld } from '../cli/console.ts'
import { date, hashes, main } from './child.ts'
import { dataIn, makeProject, root } from './project.ts'
import { tell } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-watch-'))
const waiting = 'Ожидаются изменения'
const patience = 120_000
let units: readonly string[]
let child: ChildProcess
let said = ''

beforeAll(async () => {
  units = makeProject(folder, 3)
  const layouts = join(folder, 'templates/layouts')
  mkdirSync(layouts, { recursive: true })
  const layout = readFileSync(join(root, 'templates/layouts/gost-2025.yaml'), 'utf8')
  writeFileSync(
    join(layouts, 'own.yaml'),
    `${layout.replace('id: gost-2025', 'id: own')}template: blank.docx\n`,
  )
  writeFileSync(join(folder, 'templates/blank.docx'), 'only its hash is looked at')
  const words = [main, 'render', '--watch', '--format', 'outline', '--date', date, '--layout', 'own']
  child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr?.on('data', (bytes) => {
    said += bytes
  })
  await told()
}, patience)
afterAll(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** What was said until the program waits again. */
async function told(): Promise<string> {
  while (!said.includes(waiting)) await new Promise((resolve) => setTimeout(resolve, 20))
  const [before = '', ...rest] = said.split(waiting)
  said = rest.join(waiting)
  return before
}

function after(change: () => void): Promise<string> {
  change()
  return told()
}

const dataOf = (index: number): string => dataIn(folder, units[index] ?? '')

test(
  'a saved service is rendered alone, with the reason',
  async () => {
    const answer = await after(() => appendFileSync(dataOf(0), '# правка\n'))
    expect(answer).toContain(`${units[0]}: изменен файл услуги`)
    expect(answer).toContain('Будет выпущено: 1, без изменений: 0')
  },
  patience,
)

test(
  'a slip is told with its place and leaves the last good file; mending it renders again',
  async () => {
    const good = readFileSync(dataOf(1), 'utf8')
    const before = hashes(join(folder, 'out'))
    const broken = await after(() => writeFileSync(dataOf(1), `${good}лишнее: да\n`))
    expect(broken).toMatch(new RegExp(`${units[1]}\\.yaml:\\d+:1`))
    expect(hashes(join(folder, 'out'))[`${units[1]}.txt`]).toBe(before[`${units[1]}.txt`])
    const mended = await after(() => writeFileSync(dataOf(1), `${good}# исправлено\n`))
    expect(mended).toContain('изменен файл услуги')
  },
  patience,
)

test(
  'the acts concern every service',
  async () => {
    const answer = await after(() => appendFileSync(join(folder, 'data/acts.yaml'), '# правка\n'))
    expect(answer).toContain('Будет выпущено: 3')
    expect(answer).toContain('изменен реестр актов')
  },
  patience,
)

test(
  'so does the file that the layout takes its styles from',
  async () => {
    const answer = await after(() => appendFileSync(join(folder, 'templates/blank.docx'), ' saved'))
    expect(answer).toContain('Будет выпущено: 3')
    expect(answer).toContain('изменено оформление')
  },
  patience,
)

test(
  'folders that are gone and have come again are watched',
  async () => {
    const copy = join(folder, 'copy')
    cpSync(join(folder, 'data'), copy, { recursive: true })
    rmSync(join(folder, 'data'), { recursive: true })
    cpSync(copy, join(folder, 'data'), { recursive: true })
    await told()
    // What is said of so many files may be said in several goes.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    said = ''
    expect(await after(() => appendFileSync(dataOf(0), '# еще\n'))).toContain('Будет выпущено: 1')
    expect(await after(() => appendFileSync(dataOf(1), '# еще\n'))).toContain('Будет выпущено: 1')
  },
  patience,
)

test(
  'a service that is moved away and back is not lost, and Ctrl-C ends with what a plain run leaves',
  async () => {
    await after(() => renameSync(dataOf(2), `${dataOf(2)}.старый`))
    await after(() => renameSync(`${dataOf(2)}.старый`, dataOf(2)))
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    const out = join(folder, 'plain')
    const plain = ['render', '--format', 'outline', '--date', date]
    expect((await tell(folder, [...plain, '--layout', 'own', '--out', out])).code).toBe(0)
    const texts = (all: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(all).filter(([path]) => path.endsWith('.txt')))
    expect(texts(hashes(join(folder, 'out')))).toEqual(texts(hashes(out)))
  },
  patience,
)

test(
  'what was saved and undone is rendered again, though there is no change since the revision',
  async () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: folder })
    git('init', '-q')
    git('add', 'data', 'templates')
    git('commit', '-qm', 'all')
    said = ''
    const words = [main, 'render', '--watch', '--format', 'outline', '--date', date, '--since', 'HEAD']
    child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr?.on('data', (bytes) => {
      said += bytes
    })
    await told()
    const good = readFileSync(dataOf(0))
    expect(await after(() => appendFileSync(dataOf(0), '# правка\n'))).toContain('Будет выпущено: 1')
    expect(await after(() => writeFileSync(dataOf(0), good))).toContain(`${units[0]}: изменен файл услуги`)
  },
  patience,
)

test('a saved file is not divided into parts', async () => {
  const { code, err } = await tell(folder, ['render', '--watch', '--shard', '1/2'])
  expect(code).toBe(2)
  expect(err).toContain('--shard')
})

test(
  'a mistaken name ends the command at once',
  async () => {
    const words = [main, 'render', 'no-such-service', '--watch', '--format', 'outline']
    const mistaken = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' })
    const code = await new Promise((resolve) => mistaken.once('exit', resolve))
    expect(code).toBe(2)
  },
  patience,
)

test.each(['--quiet', '--json-progress'])(
  'with %s the terminal is left alone while files are waited for',
  async (option) => {
    const controller = new AbortController()
    let err = ''
    const world = silentWorld(folder, {
      err: (text) => {
        err += text
      },
      catchSignals: () => controller.signal,
    })
    const words = ['render', units[1] ?? '', '--watch', '--format', 'outline', '--out', 'calm', option]
    const ended = run(words, world)
    const written = join(folder, 'calm/manifest.json')
    while (!existsSync(written)) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 500))
    controller.abort('SIGINT')
    await ended
    expect(err).toBe('')
    rmSync(join(folder, 'calm'), { recursive: true })
  },
  patience,
)
