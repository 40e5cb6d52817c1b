import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

type Row = { from: string[]; packages: string[]; touches: string[] }

/** The table of docs/architecture.md is the law; the code is compared with it. */
const table = new Map<string, Row>(
  readFileSync(join(root, 'docs/architecture.md'), 'utf8')
    .split('\n')
    .map((line) => /^\| `([a-z.]+)` \| (.+) \| (.+) \| (.+) \|$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name = '', from = '', packages = '', touches = '']) => [
      name,
      { from: words(from), packages: words(packages), touches: words(touches) },
    ]),
)

function words(cell: string): string[] {
  return cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '—')
}

function imports(path: string): string[] {
  const text = readFileSync(join(root, 'src', path), 'utf8')
  const pattern = /^(?:import|export)\s[\w{}\s,*]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(pattern)].map(([, still, lazy]) => still ?? lazy ?? '')
}

function place(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path
}

test('the table names every folder of src', () => {
  const present = [...new Set(sources.map(place))]
  expect([...table.keys()].sort()).toEqual(present.sort())
})

test.each(sources)('%s imports only what its folder may', (path) => {
  const row = table.get(place(path))
  const wrong = imports(path).filter((name) => !allowed(path, name, row))
  expect(wrong).toEqual([])
})

function allowed(path: string, name: string, row: Row | undefined): boolean {
  if (!row) return false
  if (name.startsWith('node:')) return builtin(path, name, row)
  if (!name.startsWith('.')) return row.packages.some((one) => name === one || name.startsWith(`${one}/`))
  const target = new URL(name, `file:///src/${path}`).pathname.replace('/src/', '')
  if (!sources.includes(target)) return false
  const own = place(path) === place(target)
  if (own && place(path) === 'render') return sameFormat(path, target)
  return own || row.from.includes(place(target))
}

/** A format may use what stands directly in render/ and its own folder, never another format. */
function sameFormat(path: string, target: string): boolean {
  const format = (one: string): string => one.split('/').slice(1, -1)[0] ?? ''
  return format(path) === '' || format(target) === '' || format(path) === format(target)
}

const file = ['node:fs', 'node:fs/promises', 'node:path', 'node:url', 'node:module']

function builtin(path: string, name: string, row: Row): boolean {
  if (['node:crypto', 'node:buffer', 'node:zlib'].includes(name)) return true
  if (file.includes(name)) return row.touches.includes('files')
  return path.startsWith('cli/') && row.touches.includes('process')
}

test('a third-party package lives in one folder', () => {
  const homes = new Map<string, Set<string>>()
  for (const path of sources)
    for (const name of imports(path).filter((one) => !/^(\.|node:)/.test(one)))
      homes.set(name, (homes.get(name) ?? new Set()).add(place(path)))
  expect([...homes].filter(([, folders]) => folders.size > 1)).toEqual([])
})

test('only cli knows the process and the clock', () => {
  const known = /\bprocess\.|\bnew Date\(\)|\bDate\.now\(|\bconsole\./
  const guilty = sources.filter((path) => !path.startsWith('cli/') && known.test(withoutComments(path)))
  expect(guilty).toEqual([])
})

test('nothing depends on chance', () => {
  expect(sources.filter((path) => /Math\.random|randomUUID|randomBytes/.test(withoutComments(path)))).toEqual(
    [],
  )
})

function withoutComments(path: string): string {
  return readFileSync(join(root, 'src', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

test('files stay small', () => {
  const sizes = sources
    .filter((path) => path !== 'schema/types.ts')
    .map((path) => readFileSync(join(root, 'src', path), 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b)
  expect(sizes.at(-1)).toBeLessThanOrEqual(250)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
})

test('no file has a default export', () => {
  expect(sources.filter((path) => /export default|export \* from/.test(withoutComments(path)))).toEqual([])
})
