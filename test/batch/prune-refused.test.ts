/** A file that the system does not let go, as one that is open in Word on Windows. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { inNewFolder } from '../cli/console.ts'
import { dataIn, makeProject } from './project.ts'
import { tell } from './told.ts'

const held = vi.hoisted(() => new Set<string>())

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const unlinkSync = (path: string): void => {
    if ([...held].some((end) => path.endsWith(end)))
      throw Object.assign(new Error(), { code: 'EBUSY', syscall: 'unlink' })
    fs.unlinkSync(path)
  }
  return { ...fs, default: fs, unlinkSync }
})

test('it is told of as not done, the others are removed, and the next run goes on', () =>
  inNewFolder(async (folder) => {
    const [kept = '', , gone = ''] = makeProject(folder, 3)
    const render = (...more: string[]) => tell(folder, ['render', '--format', 'outline,html', ...more])
    const out = (path: string): string => join(folder, 'out', path)
    const base = `${gone}/${gone.split('/')[1]}`
    await render(kept, gone)
    rmSync(dataIn(folder, gone))
    held.add('.html')
    const { code, err } = await render('--prune')
    expect([code, err.match(/output\/[\w-]+/g)]).toEqual([2, ['output/not-removed']])
    expect(err).toContain(`Файл «${base}.html» не удален из папки результатов: `)
    expect(err).toContain(`Удалены файлы услуг, которых в проекте нет (файлов: 1):\n  out/${base}.txt\n`)
    expect([existsSync(out(`${base}.html`)), existsSync(out(`${base}.txt`))]).toEqual([true, false])
    const named = readFileSync(out('manifest.json'), 'utf8')
    expect([named.includes(`${base}.html`), named.includes(`${base}.txt`)]).toEqual([true, false])
    held.clear()
    expect((await render('--prune')).code).toBe(0)
    expect(existsSync(out(gone))).toBe(false)
    expect(readFileSync(out('manifest.json'), 'utf8')).not.toContain(gone)
  }))
