/** A file that the system refuses to give: it stops the services that are made of it and no other. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeProject } from '../batch/project.ts'
import { inNewFolder, say } from './console.ts'

const denied = vi.hoisted(() => new Set<string>())

// Whoever runs the tests may be allowed everything.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const read = (path: unknown, ...rest: unknown[]): unknown => {
    if ([...denied].some((end) => String(path).endsWith(end)))
      throw Object.assign(new Error(), { code: 'EACCES', syscall: 'open' })
    return Reflect.apply(fs.readFileSync, fs, [path, ...rest])
  }
  return { ...fs, default: fs, readFileSync: read }
})

beforeEach(() => denied.clear())
afterEach(() => denied.clear())

/** Services of two agencies. */
const inTwoAgencies = (use: (folder: string) => Promise<void>): Promise<void> =>
  inNewFolder(async (folder) => {
    expect(makeProject(folder, 2)).toEqual(['izhevsk/replanning-0000', 'krasnodar/address-0001'])
    await use(folder)
  })

const render = (folder: string, ...more: string[]) => say(folder, 'render', '--format', 'outline', ...more)

const sentence = (path: string): string => `Файл «${path}» не читается: нет права на чтение.`

/** Of one finding for all services, and of the list of those that were not rendered. */
const times = (text: string, part: string): number => text.split(part).length - 1

test('an agency: its services alone, the same in both commands', () =>
  inTwoAgencies(async (folder) => {
    expect((await render(folder)).err).toContain('выпущено: 2,')
    denied.add('data/agencies/krasnodar.yaml')
    for (const counts of [
      'выпущено: 0, без изменений: 1, не выпущено: 1',
      'выпущено: 1, без изменений: 0, не выпущено: 1',
    ]) {
      const { code, err } = await render(folder, ...(counts.startsWith('выпущено: 1') ? ['--force'] : []))
      expect([code, times(err, 'batch/input-unreadable')]).toEqual([2, 1])
      expect(err).toContain(counts)
      expect(err).toContain(`  krasnodar/address-0001  ${sentence('data/agencies/krasnodar.yaml')}`)
    }
    const checked = await say(folder, 'check')
    expect([checked.code, times(checked.err, sentence('data/agencies/krasnodar.yaml'))]).toEqual([2, 1])
    denied.clear()
    expect((await render(folder)).err).toContain('выпущено: 0, без изменений: 2, не выпущено: 0')
  }))

test('the registry of acts: every service, said once', () =>
  inTwoAgencies(async (folder) => {
    await render(folder)
    denied.add('data/acts.yaml')
    const { code, err } = await render(folder)
    expect([code, times(err, 'batch/input-unreadable')]).toEqual([2, 1])
    expect(err).toContain('выпущено: 0, без изменений: 0, не выпущено: 2')
    denied.clear()
    expect((await render(folder)).err).toContain('выпущено: 0, без изменений: 2, не выпущено: 0')
  }))

test('a template of one’s own: those that are made of it', () =>
  inTwoAgencies(async (folder) => {
    const own = 'templates/partials/absence.hbs'
    mkdirSync(join(folder, 'templates/partials'), { recursive: true })
    cpSync(new URL(`../../${own}`, import.meta.url), join(folder, own))
    writeFileSync(join(folder, 'templates/partials/called-by-none.hbs'), '')
    denied.add('called-by-none.hbs')
    const idle = await render(folder)
    expect(idle.err).toContain(sentence('templates/partials/called-by-none.hbs'))
    expect(idle.err).toContain('выпущено: 2,')
    expect(idle.code).toBe(2)
    denied.clear()
    denied.add(own)
    for (const { code, err } of [await render(folder), await say(folder, 'check')])
      expect([code, times(err, 'batch/input-unreadable'), times(err, 'template/')]).toEqual([2, 1, 0])
  }))
