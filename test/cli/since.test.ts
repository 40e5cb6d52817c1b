/** What `render --since` says of what has changed: a list that is read, however large the project. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { inProject, say } from './console.ts'

const git = (cwd: string, ...words: string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd, stdio: 'pipe' })

const service = 'data/services/archive/certificate.yaml'

/** The small project in git, with `extra` more services. */
const inRepository = (extra: number, use: (folder: string) => Promise<void>): Promise<void> =>
  inProject({}, async (folder) => {
    for (let number = 1; number <= extra; number++)
      cpSync(join(folder, service), join(folder, `data/services/archive/copy-${number}.yaml`))
    git(folder, 'init', '-q')
    git(folder, 'add', 'data')
    git(folder, 'commit', '-q', '-m', 'all')
    await use(folder)
  })

const since = (folder: string, ...more: string[]) =>
  say(folder, 'render', '--format', 'outline', '--since', 'HEAD', ...more)

test('a few changed files are named', () =>
  inRepository(1, async (folder) => {
    appendFileSync(join(folder, service), '# правка\n')
    const { err } = await since(folder)
    expect(err).toContain(`Изменены файлы: ${service}.\nБудет выпущено: 1, без изменений: 0.\n`)
    expect(err).toMatch(/^ {2}archive\/certificate: /m)
  }))

test('of many twelve are named, and of the services too unless the list is asked for', () =>
  inRepository(19, async (folder) => {
    appendFileSync(join(folder, 'data/agencies/archive.yaml'), '# правка\n')
    mkdirSync(join(folder, 'templates/partials'), { recursive: true })
    for (let number = 0; number < 30; number++)
      appendFileSync(join(folder, `templates/partials/own-${number}.hbs`), '')
    const { err } = await since(folder)
    const [, named = ''] = /^Изменены файлы: (.*)$/m.exec(err) ?? []
    expect(named.match(/\.(yaml|hbs)/g)).toHaveLength(12)
    expect(named).toMatch(/ и другие \(всего 31\)\.$/)
    expect(err.match(/^ {2}archive\/[\w-]+: /gm)).toHaveLength(12)
    expect(err).toContain('  … и еще 8; все – с параметром --changed.\n')
    expect((await since(folder, '--changed')).err.match(/^ {2}archive\/[\w-]+: /gm)).toHaveLength(20)
  }))

test('--quiet tells of neither, unless the list is asked for', () =>
  inRepository(1, async (folder) => {
    appendFileSync(join(folder, service), '# правка\n')
    expect((await since(folder, '--quiet')).err).not.toMatch(/Изменены|Будет выпущено/)
    const { err } = await since(folder, '--quiet', '--changed')
    expect(err).not.toContain('Изменены')
    expect(err).toMatch(/^Будет выпущено: 1, без изменений: 0\.\n {2}archive\/certificate: .*\n/)
  }))

test.each([
  ['nope', {}, /^Ревизия «nope» не найдена: .*git fetch --unshallow\n$/],
  [
    'HEAD',
    { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    /принадлежит другому пользователю.* safe\.directory "\//,
  ],
  ['HEAD', { GIT_DIR: '/nowhere' }, /^Папка проекта не ведется в git: /],
])('%s with %o: why git does not tell what has changed', (revision, env, sentence) =>
  inRepository(0, async (folder) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    const { code, err } = await say(folder, 'render', '--since', revision).finally(() => vi.unstubAllEnvs())
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  }),
)
