/**
 * What an incremental run leaves is, byte for byte, what a run into an empty folder leaves, whatever has happened in
 * between; what it lists is what it renders; and `--since` leaves out nothing that has become another. The order of what
 * happens is drawn with a fixed seed.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { touchedBy } from '../../src/batch/touched.ts'
import { changedSince } from '../../src/cli/since.ts'
import { openProject } from '../../src/load/project.ts'
import { hashes } from './child.ts'
import { mutations, type Scene, services } from './mutations.ts'
import { manifestIn, root } from './project.ts'
import { type Told, tell } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-exact-'))
const [base, project, empty] = ['base', 'project', 'empty'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const scene: Scene = { folder: project, call: new Map(), draw: drawing(20_261_123) }

/** Numbers that are the same in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Every kind once, in an order that is drawn. */
function story(): string[] {
  const left = Object.keys(mutations)
  return Object.keys(mutations).flatMap(() => left.splice(scene.draw(left.length), 1))
}

/** All is again as it was at first, but for the folder of results, which has followed. */
async function restore(): Promise<void> {
  for (const inner of ['data', 'templates']) rmSync(join(project, inner), { recursive: true, force: true })
  cpSync(base, project, { recursive: true })
  scene.call.clear()
  await render('out')
}

const git = (...words: string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
    cwd: project,
    stdio: 'pipe',
  })

const render = (out: string, ...more: string[]): Promise<Told> => {
  const call = new Map([['--format', 'outline'], ...scene.call])
  const words = [...call].flatMap((words) => words.filter((word) => word !== ''))
  return tell(project, ['render', '--jobs', '1', '--out', out, ...words, ...more])
}

/** What is said of the data: without what tells an incremental run from another, and what it says of the folder of results. */
function findings({ err }: Told): string {
  return err
    .replace(/^Будет выпущено: .*\n(?: {2}\S+\/\S+: .*\n)*/m, '')
    .replace(/^[\w-]+: (?:без изменений|не выпущена|\S+\/.*)\n/gm, '')
    .replace(/^\S+ {2}output\/.*\n(?:.+\n)*\n/gm, '')
    .replace(/^(?:Услуг|Ошибок): .*\n/gm, '')
}

type Result = Readonly<Record<string, string>>

/** By service: its entry in the manifest. */
function results(out: string): Result {
  const { services } = manifestIn(out)
  return Object.fromEntries(
    services.map((entry) => [`${entry.agency}/${entry.service}`, JSON.stringify(entry)]),
  )
}

/** Of files that a service left before it failed, lost its name or was asked for in another format the empty folder knows nothing. */
function compared(out: string, known: Result): Record<string, string> {
  const all = Object.entries(hashes(out)).filter(([path]) => !path.startsWith('.reglament/'))
  const made = Object.values(known).join()
  return Object.fromEntries(
    all.filter(([path]) => path !== 'manifest.json' && (!path.includes('/') || made.includes(`"${path}"`))),
  )
}

type Anew = { readonly told: Told; readonly now: Result; readonly files: Record<string, string> }

const known = new Map<string, Anew>()

/** What a run into an empty folder says and leaves: known, when it is only the folder of results that has become another. */
async function anew(): Promise<Anew> {
  const inputs = ['data', 'templates', 'linked']
    .map((name) => join(project, name))
    .filter((path) => existsSync(path))
  const state = JSON.stringify([inputs.map(hashes), [...scene.call]])
  const before = known.get(state)
  if (before) return before
  rmSync(empty, { recursive: true, force: true })
  const { err, ...told } = await render(empty)
  const now = results(empty)
  const found = { told: { ...told, err: err.replaceAll(empty, 'out') }, now, files: compared(empty, now) }
  known.set(state, found)
  return found
}

const fileIds = (): Record<string, number> =>
  Object.fromEntries(
    Object.keys(hashes(join(project, 'out')))
      .filter((path) => /\.(txt|html)$/.test(path) && path.includes('/'))
      .map((path) => [path, statSync(join(project, 'out', path)).ino]),
  )

function concerned(): string[] {
  const opened = openProject(project, root, () => undefined)
  const paths = changedSince('HEAD', project)
  return touchedBy(opened, opened.services, paths).map(({ agency, id }) => `${agency}/${id}`)
}

describe('an incremental run is as one into an empty folder', () => {
  beforeAll(async () => {
    for (const path of ['data/acts.yaml', 'data/agencies', ...services])
      cpSync(join(root, path), join(base, path), { recursive: true })
    cpSync(base, project, { recursive: true })
    git('init', '-q')
    expect((await render('out')).code).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(story())('%s', async (step) => {
    // Now and then one thing comes upon another.
    if (scene.draw(4) > 0) await restore()
    const before = results(join(project, 'out'))
    git('add', 'data')
    if (existsSync(join(project, 'templates'))) git('add', 'templates')
    git('commit', '-q', '--allow-empty', '-m', 'before')
    const options = JSON.stringify([...scene.call])
    mutations[step]?.(scene)
    const chosen = concerned()
    const ids = fileIds()
    const kept = await render('out', '--changed')
    const again = fileIds()
    const { told, now, files } = await anew()

    expect(kept.code).toBe(told.code)
    expect(findings(kept)).toBe(findings(told))
    expect(results(join(project, 'out'))).toMatchObject(now)
    expect(compared(join(project, 'out'), now)).toEqual(files)

    const listed = [...kept.err.matchAll(/^ {2}(\S+\/\S+): .*$/gm)].map(([, unit]) => unit)
    const written = Object.keys(again).filter((path) => again[path] !== ids[path])
    const rendered = new Set(written.map((path) => path.split('/').slice(0, 2).join('/')))
    const failed = Object.keys(now).filter((unit) => now[unit]?.includes('"status":"failed"'))
    expect(listed.filter((unit) => !failed.includes(String(unit)))).toEqual([...rendered].sort())

    const others = Object.keys(now).filter((unit) => now[unit] !== before[unit])
    if (options === JSON.stringify([...scene.call])) expect(chosen).toEqual(expect.arrayContaining(others))
  })
})
