/**
 * A batch as it is run for real: in a process of its own, disturbed in every way. REGLAMENT_SOAK=2000 makes it the soak
 * of docs/scale.md; without it the batch is small enough for every run of the tests.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lifeOfThread } from '../../src/batch/thread.ts'
import { date, type Ended, hashes, main, runRender } from './child.ts'
import { makeProject, root } from './project.ts'

const count = Number(process.env.REGLAMENT_SOAK ?? 18)
const isSoak = count >= 400
const formats = ['--format', isSoak ? 'docx,pdf' : 'outline', '--jobs', '2']
const patience = isSoak ? 3_600_000 : 240_000
/** Services in which both threads are renewed once: memory is compared over whole periods. */
const renewal = 2 * lifeOfThread
const folder = mkdtempSync(join(tmpdir(), 'reglament-soak-'))
const out = (name: string): string => join(folder, 'out', name)
const render = (name: string, ...more: readonly string[]): Promise<Ended> =>
  runRender(folder, [...formats, '--out', out(name), ...more])

let calm: Ended
let expected: Record<string, string>
let units: readonly string[]

beforeAll(async () => {
  units = makeProject(folder, count)
  calm = await render('calm')
  expected = hashes(out('calm'))
}, patience)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything but the records, which also hold what the run of a part knew. */
function outputs(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).filter(([path]) => /^[a-z][a-z-]*\/.*\.(docx|pdf|txt)$/.test(path)),
  )
}

test('every service is rendered, and the process ends by itself', () => {
  expect(calm.events.at(-1)).toMatchObject({
    event: 'end',
    rendered: count,
    unchanged: 0,
    failed: 0,
    exitCode: 0,
  })
  expect(calm.code).toBe(0)
  expect(calm.lingered).toBeLessThan(5_000)
  expect(Object.keys(outputs(expected))).toHaveLength(count * (isSoak ? 2 : 1))
  expect(Object.keys(expected).filter((path) => /\.(tmp|lock)$/.test(path))).toEqual([])
})

test.runIf(isSoak)(
  'from the 200th service on memory goes up and down with the age of the threads, and not further up',
  () => {
    const early = mean(calm.memory.slice(200, 200 + renewal))
    const late = mean(calm.memory.slice(-renewal))
    const [first, last] = [median(calm.memory.slice(200, 300)), median(calm.memory.slice(-100))]
    const end = calm.events.at(-1)
    say(
      `memory: ${early.toFixed(0)} MiB on average of the first ${renewal} from 200 on, ${late.toFixed(0)} MiB of the last, ` +
        `${first.toFixed(0)} MiB at 200-300, ${last.toFixed(0)} MiB at the end, peak ${Math.max(...calm.memory).toFixed(0)} MiB`,
    )
    say(`${count} services in ${(Number(end?.milliseconds) / 1000).toFixed(1)} s`)
    // The entries of the manifest, and room between buffers that the system does not get back.
    expect(late / early).toBeLessThan(1.05)
  },
)

test.runIf(isSoak)(
  'files are valid by sample',
  () => {
    // An odd step takes DOCX and PDF in turn.
    const step = Math.ceil(count / 50) | 1
    const paths = Object.keys(outputs(expected)).filter((_, index) => index % step === 0)
    const sample = join(folder, 'sample')
    for (const path of paths) cpSync(join(out('calm'), path), join(sample, path))
    // Open XML SDK validator and qpdf; `npm --prefix .ci/judges install` brings the first.
    execFileSync('bash', [join(root, '.ci/judge'), sample], { stdio: 'pipe' })
    say(`${paths.length} files judged valid`)
  },
  patience,
)

test(
  'a second run renders none and changes no byte',
  async () => {
    const second = await render('calm')
    expect(second.events.at(-1)).toMatchObject({ rendered: 0, unchanged: count, exitCode: 0 })
    expect(hashes(out('calm'))).toEqual(expected)
    say(`unchanged batch of ${count}: ${second.events.at(-1)?.milliseconds} ms`)
  },
  patience,
)

test(
  'after kill -9 in the middle every file is whole, and the next run completes the batch',
  async () => {
    const killed = await runRender(folder, [...formats, '--out', out('killed')], {
      after: Math.floor(count / 2),
      signal: 'SIGKILL',
    })
    expect(killed.signal).toBe('SIGKILL')
    for (const [path, hash] of Object.entries(outputs(hashes(out('killed')))))
      expect(hash, path).toBe(expected[path])
    const third = await render('killed')
    const { rendered, unchanged } = third.events.at(-1) ?? {}
    expect(Number(rendered) + Number(unchanged)).toBe(count)
    expect(Number(unchanged)).toBeGreaterThanOrEqual(Math.floor(count / 2) - 2)
    expect(withoutTemporary(hashes(out('killed')))).toEqual(expected)
  },
  patience,
)

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const

test.each(isSoak ? signals : signals.slice(0, 1))(
  '%s ends cleanly: the manifest names what is there, and the next run goes on',
  async (signal, code) => {
    const ended = await runRender(folder, [...formats, '--out', out(signal)], { after: 3, signal })
    expect(ended.code).toBe(code)
    const manifest = JSON.parse(readFileSync(join(out(signal), 'manifest.json'), 'utf8'))
    const named = manifest.services.flatMap(
      (entry: { outputs: { path: string; sha256: string }[] }) => entry.outputs,
    )
    const there = outputs(hashes(out(signal)))
    expect(
      Object.fromEntries(named.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256])),
    ).toEqual(there)
    expect(named.length).toBeLessThan(count * 2)
    await render(signal)
    expect(hashes(out(signal))).toEqual(expected)
  },
  patience,
)

test(
  'two processes rendering into one folder do no harm',
  async () => {
    const both = await Promise.all([render('both'), render('both')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(hashes(out('both'))).toEqual(expected)
  },
  patience,
)

test(
  'two processes with different services keep both in the manifest',
  async () => {
    const agencies = [...new Set(units.map((unit) => unit.split('/')[0] ?? ''))]
    const half = agencies.length / 2
    await Promise.all([
      render('halves', ...agencies.slice(0, half)),
      render('halves', ...agencies.slice(half)),
    ])
    expect(manifestOf('halves')).toBe(manifestOf('calm'))
  },
  patience,
)

test(
  'all shards together are the undivided run, byte for byte',
  async () => {
    const shards = isSoak ? 7 : 3
    const numbers = Array.from({ length: shards }, (_, index) => index + 1)
    for (const number of numbers) await render('shards', '--shard', `${number}/${shards}`)
    const parts = numbers.map((number) => join(out('shards'), `manifest-${number}-of-${shards}.json`))
    const into = join(out('shards'), 'manifest.json')
    execFileSync(process.execPath, [main, 'merge-manifests', ...parts, '--into', into], {
      cwd: folder,
      stdio: 'pipe',
    })
    expect(outputs(hashes(out('shards')))).toEqual(outputs(expected))
    expect(manifestOf('shards')).toBe(manifestOf('calm'))
  },
  patience,
)

test(
  'one thread and several give the same bytes',
  async () => {
    await render('one', '--jobs', '1')
    expect(hashes(out('one'))).toEqual(expected)
  },
  patience,
)

const disk = join(folder, 'disk')

test.each([
  ['a full disk', ['size=200k'], 'на диске нет места'],
  ['a disk that is only for reading', ['size=200k', 'ro'], 'диск доступен только для чтения'],
] as const)('%s gives one clear message and no half file', (_, options, words) => {
  // Only a machine that lets us mount can play this.
  if (!mount(options)) return
  try {
    const told = tellRender(['--format', isSoak ? 'docx,pdf' : 'outline', '--out', disk, '--jobs', '2'])
    expect(told.code).toBe(2)
    expect(told.err.match(/output\/not-writable/g)).toHaveLength(1)
    expect(told.err).toContain(words)
    expect(told.err).toContain('не дошла очередь')
    for (const [path, hash] of Object.entries(outputs(hashes(disk)))) expect(hash, path).toBe(expected[path])
    expect(Object.keys(hashes(disk)).filter((path) => path.endsWith('.tmp'))).toEqual([])
  } finally {
    execFileSync('umount', [disk])
  }
})

function mount(options: readonly string[]): boolean {
  mkdirSync(disk, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk]).status === 0
}

function tellRender(options: readonly string[]): { code: number | null; err: string } {
  const words = [main, 'render', '--date', date, ...options]
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  return { code: status, err: stderr }
}

function manifestOf(name: string): string {
  return readFileSync(join(out(name), 'manifest.json'), 'utf8')
}

/** A killed run may leave a temporary file; it is of no value and no one takes it for a document. */
function withoutTemporary(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([path]) => !/\.reglament-\d+-\d+\.tmp$/.test(path)))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
