/** The guide in docs/ru against the program: its commands are run, its data are read, its tables are compared. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../src/cli/run.ts'
import { blocksIn, commandsIn, exists, filesIn, inlineIn, read, root } from './support/pages.ts'

const guide = filesIn('docs/ru', '.md')
const parent = mkdtempSync(join(tmpdir(), 'reglament-guide-'))
const project = join(parent, 'Мои регламенты')

async function tell(command: string, cwd = project): Promise<{ code: number; text: string }> {
  let text = ''
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const say = (part: string): void => {
    text += part
  }
  const world = { cwd, today: '2026-11-23', pid: 1, width: 110, color: false, out: say, err: say }
  return { code: await run(words.slice(1), world), text }
}

/** As the reader of start.md has made it, with the samples that the pages speak of. */
beforeAll(async () => {
  await tell('reglament init "Мои регламенты"', parent)
  await tell('reglament new vydacha-spravki --agency primersk')
  for (const path of [
    'data/acts.yaml',
    'data/agencies/izhevsk.yaml',
    'data/services/izhevsk/replanning.yaml',
  ])
    cpSync(join(root, path), join(project, path))
  await tell('reglament render vydacha-spravki --draft')
})

afterAll(() => rmSync(parent, { recursive: true }))

/** Not run: what waits for a signal or the reader's own name, and what is there already. */
const skipped = /--watch|<|^reglament (init|new vydacha|new$)/
const commands = [...new Set(guide.flatMap(commandsIn))].filter(
  (line) => /^reglament [a-z-]/.test(line) && !skipped.test(line),
)

test('the guide names many commands', () => {
  expect(commands.length).toBeGreaterThan(30)
})

/** Of the two services only the sample is filled in; 2 is a command that could not be run. */
test.each(commands)('%s is understood', { timeout: 60_000 }, async (command) => {
  const sound = command.replace('render vydacha-spravki', 'render replanning')
  const { code, text } = await tell(sound)
  const canFail = sound.includes('--strict') || !/replanning|--draft/.test(sound)
  expect(code, text).toBeLessThan(canFail ? 2 : 1)
  expect(text).not.toMatch(/batch\/|profile\/(unknown|layout-unknown|other-kind|none-in-force)\b/)
})

type Schema = { properties?: Record<string, Schema & { ru?: string }>; ruEnum?: string[] } & {
  [key: string]: unknown
}

/** Pairs of an English and a Russian name of a field, and the Russian words of choices. */
function namesOf(schema: unknown, fields: Map<string, Set<string>>, words: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return
  const { properties = {}, ruEnum = [] } = schema as Schema
  for (const [name, { ru }] of Object.entries(properties))
    if (ru) fields.set(ru, (fields.get(ru) ?? new Set()).add(name))
  for (const word of ruEnum) words.add(word)
  for (const part of Object.values(schema)) namesOf(part, fields, words)
}

const fields = new Map<string, Set<string>>()
const words = new Set<string>()
for (const path of filesIn('src/schema', '.json')) namesOf(JSON.parse(read(path)), fields, words)
const layoutFields = Object.keys(
  (JSON.parse(read('src/schema/layout.schema.json')) as Schema).properties ?? {},
)

test.each(guide)('every field that %s names exists', (page) => {
  const inline = inlineIn(page).flatMap((code) => /^([а-яё]+)(?::.*)?$/iu.exec(code)?.[1] ?? [])
  expect(inline.filter((name) => !fields.has(name) && !words.has(name))).toEqual([])
  const examples = blocksIn(page).filter(({ language }) => language === 'yaml')
  const keys = examples.flatMap(({ text }) => [...text.matchAll(/(?:^\s*(?:- )?|[{,] )([а-яё]+):/gimu)])
  expect(keys.map(([, name = '']) => name).filter((name) => !fields.has(name))).toEqual([])
})

test('the names of fields in two languages are those of the schemas', () => {
  const rows = [...read('docs/ru/data.md').matchAll(/^\| `([а-яё]+)` \| `(\w+)` \|/gimu)]
  expect(rows.length).toBeGreaterThan(10)
  for (const [, ru = '', en = ''] of rows) expect([...(fields.get(ru) ?? [])], ru).toContain(en)
  for (const { text } of blocksIn('docs/ru/look.md').filter(({ language }) => language === 'yaml'))
    for (const [, name] of text.matchAll(/^(\w+):/gm)) expect(layoutFields).toContain(name)
})

/** The sample with sections of it written as in the guide. */
test('the examples of the guide are a service without errors', async () => {
  const path = join(project, 'data/services/izhevsk/replanning.yaml')
  const before = readFileSync(path, 'utf8')
  const sections = ['docs/ru/data.md', 'docs/ru/variants.md']
    .flatMap(blocksIn)
    .filter(({ language, text }) => language === 'yaml' && !/^(норма|акты):/.test(text))
    .flatMap(({ text }) => text.split(/^(?=\S)/m))
  expect(sections.map(nameOf)).toEqual([
    'максимальный',
    'термины',
    'основанияПриостановления',
    'максимальный',
    'признаки',
    'варианты',
    'формы',
  ])
  writeFileSync(path, sections.reduce(replaced, before))
  const { code, text } = await tell('reglament check replanning')
  writeFileSync(path, before)
  expect(text).not.toContain('data/variant-gap')
  expect(code, text).toBe(0)
})

function nameOf(section: string): string {
  return section.slice(0, section.indexOf(':'))
}

/** The section in place of the one of its name, at its depth; a list of forms joins the list that is there. */
function replaced(file: string, section: string): string {
  const name = nameOf(section)
  if (name === 'формы') {
    const items = section.split('\n').slice(2).join('\n').replace('request-form', 'example-form')
    return file.replace(/^формы:\n {2}позиции:\n/m, (start) => start + items)
  }
  const there = new RegExp(`^( *)${name}:\\n(?:\\1 .*\\n)*`, 'm')
  expect(file).toMatch(there)
  return file.replace(there, (_, indent: string) => section.replace(/^(?=.)/gm, indent))
}

test('the guide lists every structure with the words of the program', async () => {
  const { text } = await tell('reglament profiles')
  const page = read('docs/ru/structures.md')
  const said = text.trim().split(/\n\n/)
  const rows = [...page.matchAll(/^\| `([\w-]+)` \|.*\| (.+) \| (.+) \|$/gm)]
  expect(rows.map(([, id]) => id).sort()).toEqual(said.map((entry) => entry.split('\n')[0]).sort())
  for (const [row, id = '', verified = '', chosen = ''] of rows) {
    const entry = said.find((one) => one.startsWith(`${id}\n`)) ?? ''
    expect(entry).toContain(verified)
    expect(chosen, id).toBe(entry.includes('выбирается только явно') ? 'только явно' : 'по дате')
    for (const [, year, month, day] of entry.matchAll(/(\d{4})-(\d\d)-(\d\d)/g))
      expect(row).toContain(`${day}.${month}.${year}`)
  }
})

test('the guide lists every layout', () => {
  const rows = [...read('docs/ru/look.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, id]) => id)
  expect(rows.sort()).toEqual(
    filesIn('templates/layouts', '.yaml')
      .map((path) => basename(path, '.yaml'))
      .sort(),
  )
})

test('the guide lists the profiles of PDF that the program knows', async () => {
  const { text } = await tell('reglament render --help')
  const rows = [...read('docs/ru/publication.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, id]) => id)
  expect(rows).toEqual(
    [...text.matchAll(/(?:стандарт PDF: |; )(a-\dab?|a-\d[ab]|plain) /g)].map(([, id]) => id),
  )
})

test.each(guide)('every path that %s names exists in a project or in the program', (page) => {
  const named = inlineIn(page).filter((code) => /^(data|templates|docs|src)(\/|$)[^\s…]*$/u.test(code))
  const known = (path: string): boolean =>
    exists(path) || exists(`starter/${path}`) || /^(data|profile|template|markup)\/[a-z-]+$/.test(path)
  expect(named.filter((path) => !known(path))).toEqual([])
})

test.each(guide)('%s is short, plain and listed in the contents', (page) => {
  const text = read(page)
  expect(text.split('\n').length).toBeLessThanOrEqual(150)
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '')
  expect(prose).not.toMatch(/[!"]/)
  if (!page.endsWith('README.md')) expect(read('docs/ru/README.md')).toContain(`](${basename(page)})`)
})
