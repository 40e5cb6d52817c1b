/** An output folder whose `.reglament` cannot be written to: the run succeeds and says why the next one will be slow. */
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inNewFolder } from '../cli/console.ts'
import { makeProject } from './project.ts'
import { tell } from './told.ts'

const obstacles: readonly (readonly [name: string, put: (path: string) => void])[] = [
  ['a file in its place', (path) => writeFileSync(path, '')],
  ['a link that leads out of the folder', (path) => symlinkSync(tmpdir(), path)],
]

test.each(obstacles)('%s: one warning for all services, and the same files', (_, put) =>
  inNewFolder(async (folder) => {
    makeProject(folder, 3)
    const render = (...more: string[]) => tell(folder, ['render', '--format', 'outline', ...more])
    const left = () => ['manifest.json', 'report.html'].map((name) => readFileSync(join(folder, 'out', name)))
    const calm = await render()
    const expected = left()
    rmSync(join(folder, 'out/.reglament'), { recursive: true })
    put(join(folder, 'out/.reglament'))
    for (const _ of [1, 2]) {
      const { code, err } = await render()
      expect([code, calm.code, err.match(/output\/not-remembered/g)]).toEqual([
        0,
        0,
        ['output/not-remembered'],
      ])
      expect(err).toContain('Сведения о выпуске не записаны в папку «.reglament»')
      expect(err).toContain('каждый запуск составляет эти услуги заново')
      expect(err).toContain('выпущено: 3, без изменений: 0, не выпущено: 0')
      expect(left()).toEqual(expected)
    }
    expect((await render('--quiet')).err).not.toContain('not-remembered')
    const { out } = await render('--json-progress')
    expect(out.match(/"code":"output\/not-remembered"/g)).toHaveLength(3)
  }),
)
