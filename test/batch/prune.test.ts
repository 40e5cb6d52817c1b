/** Files of services that were deleted or renamed: told of by a run over the whole project, removed by `--prune`. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { fileHash } from '../../src/output/manifest.ts'
import { silentWorld } from '../cli/console.ts'
import { copyForEachTest } from './copies.ts'
import { dataIn, makeProject, manifestIn } from './project.ts'
import { type Told, tell, tellDone } from './told.ts'

const [kept, renamed, gone] = ['izhevsk/replanning-0000', 'krasnodar/address-0001', 'krasnodar/gpzu-0002']
const { folder, project } = copyForEachTest('prune', async (fresh) => {
  expect(makeProject(fresh, 3)).toEqual([kept, renamed, gone])
  await tellDone(fresh, ['render', '--format', 'outline'])
})

const render = (...more: readonly string[]): Promise<Told> =>
  tell(project, ['render', '--format', 'outline', ...more])

const out = (path: string): string => join(project, 'out', path)
const data = (unit: string): string => dataIn(project, unit)
const textOf = (unit: string): string => `${unit}/${unit.split('/')[1]}.txt`
const record = (unit: string): string => out(`.reglament/services/${unit}.json`)

const manifest = () => manifestIn(out('.'))

function units(): string[] {
  return manifest().services.map(({ agency, service }) => `${agency}/${service}`)
}

/** Every file of the output folder, without the report. */
function files(of = project): Record<string, string> {
  const paths = readdirSync(join(of, 'out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'report.html')
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [path.slice(of.length), readFileSync(path, 'latin1')]))
}

const gonePart = (told: Told): string => /которых в проекте нет \(услуг: .*$/m.exec(told.err)?.[0] ?? ''

test('nothing is said where nothing is gone, and nothing removed', async () => {
  const before = files()
  const { err } = await render('--prune')
  expect(err).not.toMatch(/output\/|Удалены/)
  expect(files()).toEqual(before)
})

test('what is gone is named by every whole run, and stays', async () => {
  rmSync(data(gone))
  for (const _ of [1, 2]) {
    const told = await render()
    expect(told.err.match(/output\/service-gone/g)).toHaveLength(1)
    expect(gonePart(told)).toBe(`которых в проекте нет (услуг: 1): ${gone}.`)
    expect(told.code).toBe(0)
    expect(existsSync(out(textOf(gone)))).toBe(true)
    expect(units()).toEqual([kept, renamed, gone])
  }
})

test('--prune leaves what a project without the service would have had', async () => {
  rmSync(data(gone))
  const { err, code } = await render('--prune')
  expect(code).toBe(0)
  expect(err).toContain(`Удалены файлы услуг, которых в проекте нет (файлов: 1):\n  out/${textOf(gone)}\n`)
  expect(err).not.toContain('output/')
  expect([existsSync(out(gone)), existsSync(record(gone))]).toEqual([false, false])
  const after = files()
  rmSync(out('.'), { recursive: true })
  await render()
  expect(after).toEqual(files())
  expect((await render()).err).not.toContain('output/')
})

test('a renamed service is another one, and the folder of an agency without services goes too', async () => {
  mkdirSync(data('izhevsk-new').replace(/\.yaml$/, ''))
  renameSync(data(kept), data('izhevsk-new/replanning'))
  const { err } = await render('--prune')
  expect(err).toContain(`  out/${textOf(kept)}\n`)
  expect(existsSync(out('izhevsk'))).toBe(false)
  expect(existsSync(out('krasnodar'))).toBe(true)
})

test('what was changed since or written by others is left, named, and named again', async () => {
  rmSync(data(gone))
  appendFileSync(out(textOf(gone)), 'правка')
  writeFileSync(out(`${gone}/scan.docx`), '')
  writeFileSync(out(`${gone}/.hidden`), '')
  const named = `записано не программой: ${textOf(gone)}, ${gone}/scan.docx.`
  for (const option of [[], ['--prune'], []]) {
    const { err } = await render(...option)
    expect(err.match(/output\/[\w-]+/g)).toEqual(['output/foreign-file'])
    expect(err).toContain(named)
    expect(readFileSync(out(textOf(gone)), 'utf8')).toMatch(/правка$/)
  }
  expect(units()).toEqual([kept, renamed])
  for (const path of [textOf(gone), `${gone}/scan.docx`]) rmSync(out(path))
  expect((await render('--prune')).err).not.toContain('output/')
  expect(existsSync(record(gone))).toBe(false)
  expect(existsSync(out(`${gone}/.hidden`))).toBe(true)
})

test('of a service that failed before it was deleted the record tells', async () => {
  writeFileSync(data(gone), 'id: x\n')
  await render()
  rmSync(data(gone))
  expect(gonePart(await render())).toContain(gone)
  expect(units()).toEqual([kept, renamed])
  await render('--prune')
  expect(existsSync(out(gone))).toBe(false)
})

test('a part of the project tells nothing and removes nothing', async () => {
  rmSync(data(gone))
  const calls = [
    ['krasnodar'],
    ['--shard', '1/1'],
    ['--since', 'HEAD'],
    ['--watch'],
    ['--queue', 'redis://x'],
  ]
  for (const call of calls) {
    const { err, code } = await render('--prune', ...call)
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^Параметр --prune – только для выпуска всего проекта: с ним .+\.\n$/),
    ])
  }
  for (const call of calls.slice(0, 2)) expect((await render(...call)).err).not.toContain('output/')
  expect(units()).toEqual([kept, renamed, gone])
  expect(existsSync(out(textOf(gone)))).toBe(true)
})

test('a joined manifest knows no service that is gone, and the run over the whole still does', async () => {
  rmSync(data(gone))
  for (const part of ['1/2', '2/2']) await render('--shard', part)
  const parts = ['1', '2'].map((part) => `out/manifest-${part}-of-2.json`)
  expect((await tell(project, ['merge-manifests', ...parts, '--into', 'out/manifest.json'])).code).toBe(0)
  expect(units()).toEqual([kept, renamed])
  expect(gonePart(await render())).toContain(gone)
  const { err } = await render('--prune')
  expect(err).toContain('выпущено: 0, без изменений: 2')
  expect(existsSync(out(gone))).toBe(false)
})

test('a run over a part at the same time keeps its services in the manifest', async () => {
  rmSync(data(gone))
  await Promise.all([render('--prune'), render('--force', 'izhevsk'), render('--force', 'krasnodar')])
  expect(units()).toEqual([kept, renamed])
  expect([existsSync(out(textOf(kept))), existsSync(out(textOf(renamed))), existsSync(out(gone))]).toEqual([
    true,
    true,
    false,
  ])
})

test('a run that was stopped removes nothing', async () => {
  rmSync(data(gone))
  const world = silentWorld(project, { catchSignals: () => AbortSignal.abort('SIGINT') })
  expect(await run(['render', '--format', 'outline', '--prune'], world)).toBe(130)
  expect(existsSync(out(textOf(gone)))).toBe(true)
  expect(units()).toContain(gone)
})

test('a file that is there and not read is not gone', async () => {
  renameSync(data(gone), data(gone).replace(/yaml$/, 'yml'))
  rmSync(data(renamed))
  symlinkSync('nowhere', data(renamed))
  const { err } = await render('--prune')
  expect(err).toContain('data/file-ignored')
  expect(err).not.toContain('output/')
  expect(existsSync(out(textOf(gone))) && existsSync(out(textOf(renamed)))).toBe(true)
})

test('neither a link nor an edited manifest leads to a file of others', async () => {
  const other = join(folder, 'other')
  mkdirSync(other, { recursive: true })
  const bytes = new TextEncoder().encode('чужое')
  writeFileSync(join(other, 'linked.txt'), bytes)
  writeFileSync(join(project, 'outside.txt'), bytes)
  symlinkSync(other, out('krasnodar/linked'))
  symlinkSync('address-0001', out('krasnodar/alias'))
  const [first] = manifest().services
  const entry = (unit: string, ...paths: string[]) => {
    const [agency, service] = [unit.slice(0, unit.lastIndexOf('/')), unit.slice(unit.lastIndexOf('/') + 1)]
    return { ...first, agency, service, outputs: paths.map((path) => fileHash(path, bytes)) }
  }
  const own = readFileSync(out(textOf(renamed)))
  const services = [
    ...manifest().services,
    entry('krasnodar/linked', 'krasnodar/linked/linked.txt'),
    { ...entry('krasnodar/alias'), outputs: [fileHash('krasnodar/alias/address-0001.txt', own)] },
    { ...entry('krasnodar/thief'), outputs: [fileHash(textOf(renamed), own)] },
    { ...entry('KRASNODAR/Address-0001'), outputs: [fileHash(textOf(renamed), own)] },
    entry('../outside', '../outside.txt'),
    entry('..', '../outside.txt'),
  ]
  writeFileSync(out('manifest.json'), JSON.stringify({ ...manifest(), services }))
  const { err, code } = await render('--prune')
  expect([code, err.match(/Удалены|output\//g)]).toEqual([0, null])
  expect(readFileSync(join(other, 'linked.txt'))).toEqual(Buffer.from(bytes))
  expect(existsSync(join(project, 'outside.txt')) && existsSync(out(textOf(renamed)))).toBe(true)
  expect(units().filter((unit) => /linked|alias|thief|outside|\.\./.test(unit))).toEqual([])
})

test('twelve are named and the others counted; all that is removed is named, to programs too', async () => {
  const bytes = new TextEncoder().encode('текст')
  const [first] = manifest().services
  const old = Array.from({ length: 20 }, (_, index) => `old-${String(index).padStart(2, '0')}`)
  const entries = old.map((service) => {
    mkdirSync(out(`archive/${service}`), { recursive: true })
    writeFileSync(out(textOf(`archive/${service}`)), bytes)
    return { ...first, agency: 'archive', service, outputs: [fileHash(textOf(`archive/${service}`), bytes)] }
  })
  const services = [...manifest().services, ...entries]
  writeFileSync(out('manifest.json'), JSON.stringify({ ...manifest(), services }))
  const told = gonePart(await render())
  expect(told.match(/archive\/old-/g)).toHaveLength(12)
  expect(told).toContain('(услуг: 20)')
  const lines = (text: string): Record<string, unknown>[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  expect(lines((await render('--json-progress')).out).at(-1)).toMatchObject({
    event: 'end',
    findings: [{ code: 'output/service-gone' }],
    removed: [],
  })
  expect(lines((await render('--json-progress', '--prune')).out).at(-1)).toMatchObject({
    findings: [],
    removed: old.map((service) => textOf(`archive/${service}`)),
  })
  expect(existsSync(out('archive'))).toBe(false)
})
