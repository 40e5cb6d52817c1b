/** Files of an earlier release that lie in the output folder: of services that fail now, and in formats not asked for now. */
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type RenderOptions, render as renderServices } from '../../src/cli/render.ts'
import { silentWorld } from '../cli/console.ts'
import { copyForEachTest } from './copies.ts'
import { dataIn, makeProject, manifestIn } from './project.ts'
import { type Told, tell, tellDone } from './told.ts'

const [calm, broken, other] = ['izhevsk/replanning-0000', 'krasnodar/address-0001', 'krasnodar/gpzu-0002']
const { fresh, project } = copyForEachTest('earlier', async (fresh) => {
  expect(makeProject(fresh, 3)).toEqual([calm, broken, other])
  const first = await tellDone(fresh, ['render', '--format', 'outline,html', '--date', '2026-11-23'])
  expect(codes(first)).toEqual([])
})

const render = (formats: string, ...more: readonly string[]): Promise<Told> =>
  tell(project, ['render', '--format', formats, '--date', '2026-11-23', ...more])

const data = (unit: string): string => dataIn(project, unit)
const fileOf = (unit: string, extension: string): string => `${unit}/${unit.split('/')[1]}.${extension}`
const lies = (path: string): boolean => existsSync(join(project, 'out', path))
const codes = ({ err }: Told): string[] => err.match(/output\/[a-z-]+/g) ?? []

function hurt(unit: string): void {
  writeFileSync(data(unit), readFileSync(data(unit), 'utf8').slice(0, 2000))
}

test('a service that fails and has failed since its last release is named, and its files stay', async () => {
  hurt(broken)
  writeFileSync(data('krasnodar/never'), 'id: never\n')
  for (const option of [[], ['--prune'], [broken, 'krasnodar/never']]) {
    const told = await render('outline,html', ...option)
    expect(codes(told)).toEqual(['output/earlier-release'])
    expect(told.err).toContain(
      `В папке результатов лежат файлы прежнего выпуска услуг, которые сейчас не выпущены (услуг: 1): ${broken}.`,
    )
    expect(told.code).toBe(1)
    expect([lies(fileOf(broken, 'txt')), lies(fileOf(broken, 'html'))]).toEqual([true, true])
    // Of this release there is nothing of it.
    const { services } = manifestIn(join(project, 'out'))
    const entry = services.find(({ service }) => service === 'address-0001')
    expect(entry).toMatchObject({ status: 'failed', outputs: [] })
  }
  cpSync(dataIn(fresh, broken), data(broken))
  expect(codes(await render('outline,html', broken))).toEqual([])
})

test('what was known of the release before may be lost: the files are there', async () => {
  hurt(broken)
  rmSync(join(project, 'out/.reglament'), { recursive: true })
  rmSync(join(project, 'out/manifest.json'))
  expect(codes(await render('outline,html'))).toEqual(['output/earlier-release'])
})

test('a format that is not asked for is named when the data have changed since, run after run', async () => {
  expect(codes(await render('html'))).toEqual([])
  expect(codes(await render('html', '--layout', 'gost-2016', '--draft'))).toEqual([])
  appendFileSync(data(other), '# правка\n')
  for (const _ of ['rendered', 'unchanged']) {
    const told = await render('html')
    expect(codes(told)).toEqual(['output/earlier-format'])
    expect(told.err).toContain(`неизвестно по каким (файлов: 1): ${fileOf(other, 'txt')}.`)
    expect(told.code).toBe(0)
  }
  // Now the other one is behind, and then none.
  cpSync(dataIn(fresh, other), data(other))
  expect(codes(await render('outline'))).toEqual(['output/earlier-format'])
  expect(codes(await render('outline,html'))).toEqual([])
})

test('what nobody knows the data of is named', async () => {
  rmSync(join(project, 'out/.reglament/services', `${calm}.json`))
  expect((await render('html')).err).toContain(`(файлов: 1): ${fileOf(calm, 'txt')}.`)
  rmSync(join(project, 'out', fileOf(calm, 'txt')))
  expect(codes(await render('html'))).toEqual([])
})

test('while files are watched other formats are not told of again', async () => {
  appendFileSync(data(other), '# правка\n')
  const said: string[] = []
  const world = silentWorld(project, { err: (text) => said.push(text) })
  const options: RenderOptions = {
    date: '2026-11-23',
    format: ['html'],
    out: 'out',
    numbering: 'native',
    notes: true,
    pdfProfile: 'a-3a',
    paths: [`data/services/${other}.yaml`],
  }
  expect(await renderServices([], options, world)).toBe(0)
  expect(said.join('')).not.toContain('output/')
  expect(codes(await render('html'))).toEqual(['output/earlier-format'])
})

test('a service that fails is not named twice', async () => {
  hurt(broken)
  expect(codes(await render('html'))).toEqual(['output/earlier-release'])
})

test('of a service that is gone --prune removes the formats of earlier runs too', async () => {
  await render('html')
  rmSync(data(other))
  const told = await render('html', '--prune')
  expect(codes(told)).toEqual([])
  expect(lies(other)).toBe(false)
})
