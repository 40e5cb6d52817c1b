/** The pages of docs/ and the two README files against the code they speak of. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../src/check/rules.ts'
import { explanation, explanationCodes } from '../src/load/explanation.ts'
import {
  areas,
  callsIn,
  codesInSources,
  commandCellsIn,
  commandsIn,
  commandsOfProgram,
  exists,
  filesIn,
  read,
  root,
  sources,
} from './support/pages.ts'

const entries = [
  ...read('docs/diagnostics.md').matchAll(/^### (\S+)\n\n([\s\S]*?)(?=\n##|$(?![\s\S]))/gm),
].map(([, code = '', text = '']) => ({ code, text }))

test('docs/diagnostics.md has an entry for every code, and no other', () => {
  expect(explanationCodes().sort()).toEqual([...codesInSources()].sort())
  expect(entries).toHaveLength(explanationCodes().length)
})

test('entries stand under their area', () => {
  const chapters = read('docs/diagnostics.md').split(/^## /m).slice(1)
  for (const chapter of chapters) {
    const area = chapter.slice(0, chapter.indexOf('\n'))
    for (const [, code] of chapter.matchAll(/^### (\S+)$/gm)) expect(code).toMatch(new RegExp(`^${area}/`))
  }
  expect(chapters.map((chapter) => chapter.slice(0, chapter.indexOf('\n'))).sort()).toEqual(
    areas.split('|').sort(),
  )
})

test.each(entries)('the entry of $code says what, an example and a remedy, in Russian', ({ code, text }) => {
  expect(text).toMatch(/^(Ошибка|Замечание|К сведению)\. [А-Я«]/)
  expect(text).toMatch(/\n\n\*\*Пример:\*\* \S/)
  expect(text).toMatch(/\n\n\*\*Что сделать:\*\* \S/)
  expect(text.replace(/`[^`]*`/g, '')).not.toContain('!')
  expect(explanation(code)).toContain('Что сделать: ')
})

test.each(rules)('the entry of $code names the importance and the norm of the rule', (rule) => {
  const text = entries.find(({ code }) => code === rule.code)?.text ?? ''
  const words = { error: 'Ошибка', warning: 'Замечание', info: 'К сведению' }
  expect(text.split('.')[0]).toBe(words[rule.severity])
  expect(/\*\*Норма:\*\* (.*)/.exec(text)?.[1]).toBe(rule.norm)
})

const pages = ['docs/architecture.md', 'docs/contributing.md']
const top = /^(src|test|templates|data|docs|\.ci)(\/|$)/

test.each(pages)('every path that %s names exists', (page) => {
  const named = [...read(page).matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => top.test(path))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((path) => !exists(path))).toEqual([])
})

test.each(filesIn('docs', '.md').concat('README.md', 'README.ru.md'))(
  'every link of %s leads somewhere',
  (page) => {
    const prose = read(page)
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/`[^`\n]*`/g, '')
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target = '']) => target.split('#')[0] ?? '',
    )
    const local = targets.filter((target) => /^[\w./-]+$/.test(target))
    expect(local.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
  },
)

test('the list of decisions is complete, in order, and has the titles of the records', () => {
  const listed = [...read('docs/adr/README.md').matchAll(/^- \[(\d{4})\]\((\S+)\) (.+)$/gm)].map(
    ([, number = '', file = '', title = '']) => ({ number, file, title }),
  )
  const files = readdirSync(join(root, 'docs/adr')).filter((file) => /^\d{4}-/.test(file))
  expect(listed.map(({ file }) => file)).toEqual(files.sort())
  for (const { number, file, title } of listed) {
    expect(file.startsWith(`${number}-`)).toBe(true)
    expect(read(`docs/adr/${file}`).split('\n')[0]).toContain(title)
  }
})

/** Where names are names of the law; a loader or a writer may speak of links, parts and cases of its own. */
const domain = /^src\/(model|document|check)\//

/** Words avoided for a term of the law that name something else there. */
const otherMeanings = new Set([
  'Document', // the act as it will be read, not a single legal act
  'Report', // the collector of findings, not the manifest
  'Source', // a text that a place points into, not a norm
  'Text', // a run of inline content, not a paragraph
])

test('no type of the domain has a name that the glossary avoids', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| ([A-Z]\w+) \|.*\| ([^|]*) \|$/gm)]
  const terms = rows.map(([, term = '']) => term)
  // A word that is a term of its own, or avoided with a condition («law (for any act)»), cannot be judged by name alone.
  const avoided = rows
    .flatMap(([, , words = '']) => words.split(',').map((word) => word.trim()))
    .filter((word) => /^[a-z]+$/.test(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .filter((name) => !terms.includes(name))
  expect(avoided.length).toBeGreaterThan(30)
  const exported = sources
    .filter(([path]) => domain.test(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(
        ([, name = '']) => `${name} ${path}`,
      ),
    )
  const guilty = exported.filter((name) => {
    const [word = ''] = name.split(' ')
    return avoided.includes(word) && !otherMeanings.has(word)
  })
  expect(guilty).toEqual([])
})

const readmes = ['README.md', 'README.ru.md']
const guide = filesIn('docs/ru', '.md')

test.each([...readmes, ...guide])('every command and option of %s exists in the program', (page) => {
  const commands = commandsOfProgram()
  const calls = [...callsIn(page), ...(readmes.includes(page) ? commandCellsIn(page) : [])]
  expect(calls.length).toBeGreaterThan(2)
  for (const { name, rest } of calls) {
    const command = commands.find((one) => one.name === name)
    expect(command?.name, `${name} ${rest}`).toBe(name)
    const known = ['--help', ...(command?.options ?? [])]
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(known, `${name} ${rest}`).toContain(option)
  }
})

test.each([...readmes, ...guide])('every option that %s names exists in the program', (page) => {
  const known = commandsOfProgram().flatMap(({ options }) => options)
  const named = commandsIn(page).flatMap((code) => /^(--[a-z-]+)/.exec(code)?.[1] ?? [])
  expect(named.filter((option) => !known.includes(option))).toEqual([])
})

test.each([...readmes, ...pages, ...guide])('every script of %s exists', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = commandsIn(page).flatMap((line) =>
    [
      ...line.matchAll(
        /\bnpm (?:run (?:--silent )?)?(?!run|ci|install|i\b|exec|init|pack|root)([a-z][a-z:]*)/g,
      ),
    ].map(([, name = '']) => name),
  )
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('the READMEs and the guide name codes that exist', () => {
  const known = codesInSources()
  for (const page of [...readmes, ...guide])
    for (const [, code = ''] of read(page).matchAll(new RegExp(`\`((?:${areas})/[a-z-]+)\``, 'g')))
      expect(known.has(code) || existsSync(join(root, code)), code).toBe(true)
})
