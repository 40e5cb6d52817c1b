/** Places found quickly are those that the reading with places finds. */
import { readdirSync, readFileSync } from 'node:fs'
import { join as joined } from 'node:path'
import { expect, test } from 'vitest'
import { readPlaced } from '../../src/load/placed.ts'
import { join } from '../../src/load/pointer.ts'
import { quickValue } from '../../src/load/quick.ts'
import { quickPlaces } from '../../src/load/quick-places.ts'

const root = new URL('../..', import.meta.url).pathname
const files = ['data', 'templates', 'starter'].flatMap((folder) =>
  readdirSync(joined(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
)

function* pointersIn(value: unknown, pointer: string): Generator<string> {
  yield pointer
  yield join(pointer, 'nothing')
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* pointersIn(inner, join(pointer, key))
}

/** How many places were told quickly, and those that were told wrongly. */
function compare(name: string, text: string): { told: number; asked: number; wrong: string[] } {
  const source = { name, text }
  const quick = quickValue(text)
  const placed = readPlaced(source, () => undefined)
  if (!quick || !placed) return { told: 0, asked: 0, wrong: [] }
  const places = quickPlaces(source)
  let told = 0
  let asked = 0
  const wrong: string[] = []
  for (const pointer of pointersIn(quick.value, ''))
    for (const on of ['key', 'value'] as const) {
      const found = places(pointer, on)
      const wanted = placed.locate(pointer, on)
      asked++
      if (!found) continue
      told++
      const [one, other] = [found, wanted].map(({ start, end }) => JSON.stringify([start, end]))
      if (one !== other || found.pointer !== wanted.pointer) wrong.push(`${pointer} ${on} ${one} ${other}`)
    }
  return { told, asked, wrong }
}

test.each(files)('%s', (path) => {
  const { told, asked, wrong } = compare(path, readFileSync(joined(root, path), 'utf8'))
  expect(wrong).toEqual([])
  // Nearly all of them, or it would not be worth its lines.
  if (asked > 0) expect(told / asked).toBeGreaterThan(0.6)
})

const odd = [
  'a: 1',
  'a: 1   # remark\nb:\n',
  'a:\n  - x: "q"  # c\n    y: long\n      text\n  - \'z\'\n',
  'a: [1, {k: v}]\nb: {x: y}  # c\n',
  'a: |\n  block\nb: >-\n  folded\n  more\nc: 1\n',
  'a:\n- x\n-\n  y: 1\n- - z\n  - w\n',
  'a:\n  -\n  - b:\n',
  'a:\n  b:   # c\n',
  '? a\n: b\n',
  '- ? a\n  : b\n',
  '"a b": 1\n\'c\': "d"\n',
  '# first\n\na: b  \n\n\n# last\n',
  'a: "one\n  two"\nb: \'three\n  four\'   # c\n',
  'a:\n  b: c\n\n\n  # between\n  d: e\n',
  'a:   one   \nb:\ttwo\n',
  'а: «значение»\nб:\n  - в: г\n',
]

test.each(odd)('%j', (text) => {
  expect(compare('odd', text).wrong).toEqual([])
})
