import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { inNewFolder, say } from './console.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('init', () => {
  test('makes a project whose data have no errors', () =>
    inNewFolder(async (folder) => {
      const made = await say(folder, 'init', 'регламенты')
      expect(made.code).toBe(0)
      for (const path of made.out.trim().split('\n'))
        expect(existsSync(join(folder, 'регламенты', path))).toBe(true)
      const project = join(folder, 'регламенты')
      expect((await say(project, 'new', 'spravka')).code).toBe(0)
      const { err } = await say(project, 'check')
      expect(err).toContain('data/services/primersk/spravka.yaml:')
      expect(err).not.toMatch(/^(ошибка|замечание) +data\/(acts|agencies)/m)
    }))

  test('gives the editor schemas that stand alone, one for each folder of data', () =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', '.')
      const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))
      for (const path of Object.keys(settings['yaml.schemas']))
        expect(existsSync(join(folder, path))).toBe(true)
      const schema = JSON.parse(readFileSync(join(folder, '.vscode/reglament/agency.schema.json'), 'utf8'))
      const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(schema)
      const agency = parse(readFileSync(join(folder, 'data/agencies/primersk.yaml'), 'utf8'))
      expect(validate(agency), JSON.stringify(validate.errors)).toBe(true)
    }))

  test('never writes over a file', () =>
    inNewFolder(async (folder) => {
      put(folder, 'data/acts.yaml', 'acts: []\n')
      const { code, err } = await say(folder, 'init', '.')
      expect(code).toBe(0)
      expect(err).toContain('Файл «data/acts.yaml» уже есть и не изменен.')
      expect(readFileSync(join(folder, 'data/acts.yaml'), 'utf8')).toBe('acts: []\n')
    }))

  test('says of a project that is there already one sentence', () =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', 'проект')
      expect(await say(folder, 'init', 'проект')).toEqual({
        code: 0,
        out: '',
        err: 'Проект в папке «проект» уже есть: ничего не создано и не изменено.\n',
      })
    }))
})

describe('new', () => {
  test.each([
    ['service', 'муниципальный'],
    ['unified', 'региональный'],
    ['quality', 'муниципальный'],
    ['company', 'частный'],
  ])('%s: the skeleton is a draft at once', (kind, level) =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', '.')
      const agency = join(folder, 'data/agencies/primersk.yaml')
      writeFileSync(agency, readFileSync(agency, 'utf8').replace('муниципальный', level))
      const made = await say(folder, 'new', 'spravka', '--kind', kind)
      expect([made.code, made.out]).toEqual([0, 'data/services/primersk/spravka.yaml\n'])
      const { code, err } = await say(folder, 'render', 'spravka', '--draft', '--format', 'outline')
      expect(code, err).toBe(0)
      const text = readFileSync(join(folder, 'out/primersk/spravka/spravka.txt'), 'utf8')
      expect(text).toContain('[не заполнено: ')
    }),
  )

  test('names every demanded field in Russian with what belongs there', () =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', '.')
      await say(folder, 'new', 'spravka')
      const text = readFileSync(join(folder, 'data/services/primersk/spravka.yaml'), 'utf8')
      expect(text).not.toMatch(/^\s*[a-z]+:/im)
      expect(parse(text)).toMatchObject({
        орган: 'primersk',
        уровень: 'муниципальный',
        стандарт: { срок: {} },
      })
      // Said in the file of the agency.
      expect(Object.keys(parse(text))).not.toContain('контроль')
      const fields = text.split('\n').filter((line) => /^ *\p{L}+:/u.test(line))
      const comments = text.split('\n').filter((line) => line.trimStart().startsWith('#'))
      expect(comments.length).toBeGreaterThan(fields.length)
      expect((await say(folder, 'check', 'spravka')).err).not.toMatch(/data\/(unknown|mixed|yaml)/)
    }))

  test('proposes the forms of the name in comments only', () =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', '.')
      await say(folder, 'new', 'spravka', '--name', 'Выдача справки: второй экземпляр')
      await say(folder, 'new', 'kopiya', '--name', 'Выдача архивной копии')
      const read = (id: string): string =>
        readFileSync(join(folder, `data/services/primersk/${id}.yaml`), 'utf8')
      expect(parse(read('spravka')).наименование).toEqual({
        именительный: 'Выдача справки: второй экземпляр',
      })
      expect(parse(read('kopiya')).наименование).toEqual({ именительный: 'Выдача архивной копии' })
      expect(read('kopiya')).toContain('  # дательный: выдаче архивной копии\n')
    }))

  test.each(['check', 'render'])('%s of an agency without services says how to make one', (command) =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', '.')
      const told =
        'У органа «primersk» нет услуг: создайте первую командой reglament new <услуга> --agency primersk.\n'
      expect(await say(folder, command, 'primersk')).toMatchObject({ code: 2, err: told })
      put(folder, 'data/agencies/other.yaml', '')
      await say(folder, 'new', 'spravka', '--agency', 'other')
      expect(await say(folder, command, 'other', 'primersk')).toMatchObject({ code: 2, err: told })
      expect((await say(folder, command, 'primersc')).err).toBe(
        'Услуга «primersc» не найдена: возможно, имелось в виду «primersk».\n',
      )
    }),
  )

  test('refuses what it cannot do', () =>
    inNewFolder(async (folder) => {
      expect((await say(folder, 'new', 'x')).err).toContain('reglament init')
      await say(folder, 'init', '.')
      await say(folder, 'new', 'spravka')
      const path = join(folder, 'data/services/primersk/spravka.yaml')
      writeFileSync(path, 'своё\n')
      const again = await say(folder, 'new', 'spravka')
      expect([again.code, readFileSync(path, 'utf8')]).toEqual([2, 'своё\n'])
      for (const id of ['Справка', '../x', 'a b', 'con', '-x'])
        expect([id, (await say(folder, 'new', '--', id)).code]).toEqual([id, 2])
      const wrong = await say(folder, 'new', 'other', '--agency', 'primersc')
      expect([wrong.code, wrong.err]).toEqual([
        2,
        'Органа «primersc» нет: возможно, имелось в виду «primersk».\n',
      ])
      expect(readdirSync(join(folder, 'data/services'))).toEqual(['primersk'])
    }))
})

describe('templates of the project', () => {
  const section = 'templates/sections/1228/general/subject.hbs'
  const paths = [
    section,
    'templates/partials/service-called.hbs',
    'templates/layouts/gost-2025.yaml',
    'templates/profiles/1228-2021.yaml',
  ]

  test('win over the built-in ones of the same name, and are listed so', () =>
    inNewFolder(async (folder) => {
      await say(folder, 'init', '.')
      await say(folder, 'new', 'spravka')
      const all = (await say(folder, 'templates')).out
      const known = paths.filter((path) => all.includes(`  ${path.split('/').slice(2).join('/')} `))
      expect(known.length).toBeGreaterThan(1)
      expect(all).not.toContain('свой')
      for (const path of known) put(folder, path, readFileSync(join(root, path), 'utf8'))
      put(
        folder,
        'templates/layouts/own.yaml',
        readFileSync(join(root, 'templates/layouts/gost-2025.yaml'), 'utf8').replace('gost-2025', 'own'),
      )
      const listed = (await say(folder, 'templates', '--own')).out
      expect(listed.match(/свой, вместо встроенного/g)?.length).toBe(known.length)
      expect(listed).toMatch(/ {2}own\.yaml +свой$/m)
      const profile = join(folder, 'templates/profiles/1228-2021.yaml')
      const text = readFileSync(profile, 'utf8')
      expect(text).toContain('heading: Общие положения')
      writeFileSync(profile, text.replace('heading: Общие положения', 'heading: Положения своего проекта'))
      await say(folder, 'render', 'spravka', '--draft', '--format', 'outline', '--profile', '1228-2021')
      const outline = readFileSync(join(folder, 'out/primersk/spravka/spravka.txt'), 'utf8')
      expect(outline).toContain('Положения своего проекта')
    }))
})

test('the package carries all that an installed program needs, and no tests or sources', () => {
  const [listing] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  const files: string[] = listing.files.map(({ path }: { path: string }) => path)
  const all = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  const schemas = all('dist/schema').filter((path) => path.endsWith('.json'))
  const needed = [
    ...all('templates'),
    ...all('starter'),
    ...schemas,
    'data/acts.yaml',
    'docs/diagnostics.md',
    'dist/cli/main.js',
  ]
  expect(needed.filter((path) => !files.includes(path))).toEqual([])
  expect(files.filter((path) => /^(test|bench|out|\.ci|data\/(services|agencies))\//.test(path))).toEqual([])
  expect(files.filter((path) => path.startsWith('src/'))).toEqual([])
})
