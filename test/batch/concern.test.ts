/** A change renders the services that are made of what has changed, and no others; the reason that is told is the true one. */
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyForEachTest } from './copies.ts'
import { dataIn, root } from './project.ts'
import { tell, tellDone } from './told.ts'

const follower = 'voronezh-forestry/hunting-ticket'
const standard = 'minprirody/hunting-ticket-standard'
const other = 'sfr/sfr-ils'
const { project } = copyForEachTest('concern', async (fresh) => {
  const services = [follower, standard, other].map((unit) => `data/services/${unit}.yaml`)
  for (const path of ['data/acts.yaml', 'data/agencies', ...services])
    cpSync(join(root, path), join(fresh, path), { recursive: true })
  await tellDone(fresh, ['render', '--format', 'outline'])
})
const at = (path: string): string => join(project, path)
const dataOf = (unit: string): string => dataIn(project, unit)

/** The reason of each service that is rendered. */
async function due(...more: readonly string[]): Promise<Record<string, string>> {
  const { err } = await tell(project, ['render', '--format', 'outline', '--changed', ...more])
  return Object.fromEntries([...err.matchAll(/^ {2}(\S+\/\S+): (.*)$/gm)].map(([, unit, why]) => [unit, why]))
}

test('a standard concerns itself and those that follow it', async () => {
  appendFileSync(dataOf(standard), '# правка\n')
  expect(await due()).toEqual({ [standard]: 'изменен файл услуги', [follower]: 'изменен единый стандарт' })
  expect(await due()).toEqual({})
  rmSync(dataOf(standard))
  expect(await due()).toEqual({ [follower]: 'изменен единый стандарт' })
})

test('another agency, another standard and a layout that nobody uses concern no one', async () => {
  cpSync(at('data/agencies/sfr.yaml'), at('data/agencies/another.yaml'))
  cpSync(dataOf(standard), dataOf('minprirody/another'))
  cpSync(join(root, 'templates/layouts/gost-2016.yaml'), at('templates/layouts/another.yaml'))
  expect(Object.keys(await due())).toEqual(['minprirody/another'])
})

test('a draft lists the agencies there are where one is missing, and is made again when there are others', async () => {
  const text = 'id: passport\nagency: nobody\nlevel: federal\n'
  writeFileSync(dataOf('sfr/passport'), text)
  expect(Object.keys(await due('--draft'))).toContain('sfr/passport')
  expect(await due('--draft')).toEqual({})
  cpSync(at('data/agencies/sfr.yaml'), at('data/agencies/another.yaml'))
  expect((await due('--draft'))['sfr/passport']).toBe('изменен состав органов или единых стандартов')
})

test('a layout concerns those that are drawn by it', async () => {
  const own = ['--layout', 'gost-2016']
  const path = 'templates/layouts/gost-2016.yaml'
  await due(...own)
  cpSync(join(root, path), at(path))
  expect(await due(...own)).toEqual({})
  appendFileSync(at(path), '# правка\n')
  const why = 'изменено оформление'
  expect(await due(...own)).toEqual({ [follower]: why, [standard]: why, [other]: why })
})

test('a record that was moved to another service tells nothing of it', async () => {
  const recordOf = (unit: string): string => at(`out/.reglament/services/${unit}.json`)
  renameSync(recordOf(other), recordOf(follower))
  const why = 'еще не выпускалась или сведения о выпуске утрачены'
  expect(await due()).toEqual({ [follower]: why, [other]: why })
})

test('a service that had failed and is gone is in no manifest', async () => {
  writeFileSync(dataOf('sfr/slip'), 'id: other\n')
  await due()
  rmSync(dataOf('sfr/slip'))
  await due(other)
  const manifest = readFileSync(at('out/manifest.json'), 'utf8')
  expect(manifest).toContain('"hunting-ticket"')
  expect(manifest).not.toContain('"slip"')
})
