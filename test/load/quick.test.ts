/**
 * A text is read quickly only if the reading with places finds nothing wrong with it, and then the values are the same.
 * Held against all data of the project, whole and in pieces with slips made in them at random (always the same ones).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlaced } from '../../src/load/placed.ts'
import { quickValue } from '../../src/load/quick.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const root = new URL('../../', import.meta.url).pathname
const paths = ['data', 'templates', 'starter'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`)
    .sort(),
)
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

function placed(text: string) {
  const findings: Diagnostic[] = []
  const value = readPlaced({ name: 'x.yaml', text }, (finding) => void findings.push(finding))?.value
  return { value, findings }
}

/** JSON keeps the order of fields as well. */
function expectSame(text: string): boolean {
  const quick = quickValue(text)
  if (!quick) return false
  const { value, findings } = placed(text)
  expect(findings, text).toEqual([])
  expect(JSON.stringify(quick.value), text).toBe(JSON.stringify(value))
  return true
}

test.each(paths)('%s is read quickly, and as it is', (path) => {
  expect(expectSame(textOf(path))).toBe(true)
})

describe('what the other reading must judge', () => {
  test.each([
    ['nothing', ''],
    ['an anchor', 'a: &t b\n'],
    ['an alias', 'a: *t\n'],
    ['a tag', 'a: !!str b\n'],
    ['a tag of a section', 'a: !!map { b: c }\n'],
    ['a directive', '%YAML 1.1\n---\na: yes\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a field twice', 'a: 1\na: 2\n'],
    ['a number as a name', '1: a\n'],
    ['nothing as a name', '~: a\n'],
    ['a list as a name', '[a]: b\n'],
    ['a merge', '<<: a\n'],
    ['a way into the prototype', '__proto__: a\n'],
    ['a leading zero', 'a: 010\n'],
    ['an octal number', 'a: 0o10\n'],
    ['a hexadecimal number', 'a: 0xA\n'],
    ['an exponent', 'a: 1e3\n'],
    ['a zero at the end', 'a: 1.50\n'],
    ['no number', 'a: .nan\n'],
    ['infinity', 'a: -.inf\n'],
    ['a zero below zero', 'a: -0\n'],
    ['a private character', 'a: \ue001\n'],
    ['a remark that may be a text', 'a: каб. #5\n'],
    ['a tab', 'a:\tb\n'],
    ['a bracket that is not closed', 'a: [b\n'],
    ['a deep nest', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`],
  ])('%s', (_, text) => {
    expect(quickValue(text)).toBeUndefined()
  })
})

test('words and numbers mean what the core schema says', () => {
  const text =
    'a: [да, yes, no, on, ~, null, Null, true, False, 1, -2.5, +3, 0, 2019-09-20, 1_000, 57.3.1, 12-ФЗ]\nb:\n'
  expectSame(text)
  expect(expectSame(text.replace('57.3.1, ', ''))).toBe(true)
})

/** Mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const signs = [
  '\n',
  ' ',
  '  ',
  '\n  ',
  '-',
  '- ',
  ':',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' #',
  ' # ',
]
const words = [
  '&a ',
  '*a',
  '!',
  '!!str ',
  '|',
  '|-\n',
  '>',
  '>-\n',
  '?',
  '? ',
  '%',
  '@',
  '`',
  '\t',
  '\\',
  '\\n',
]
const others = [
  '0',
  '1',
  '1e3',
  '0x1',
  '.inf',
  '~',
  'null',
  'true',
  '<<',
  '---\n',
  '...\n',
  'ключ',
  'a: b\n',
  '\u00a0',
]
const slips = [...signs, ...words, ...others]

function slipped(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1)
  const lines = text.split('\n')
  const line = next(lines.length)
  switch (next(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + next(3))
    case 1:
      return lines.toSpliced(line, 1).join('\n')
    case 2:
      return lines.with(line, ` ${lines[line]}`).join('\n')
    case 3:
      return lines.with(line, (lines[line] ?? '').slice(1)).join('\n')
    default:
      return text.slice(0, at) + slips[next(slips.length)] + text.slice(at)
  }
}

test('slips: what is taken quickly is without fault, and the same', () => {
  const next = random(210)
  const texts = paths.map((path) => textOf(path).split('\n'))
  let taken = 0
  for (let round = 0; round < 4000; round++) {
    const lines = texts[next(texts.length)] ?? []
    const from = next(lines.length)
    let piece = lines.slice(from, from + 1 + next(12)).join('\n')
    for (let count = next(4); count > 0; count--) piece = slipped(piece, next)
    if (expectSame(piece)) taken++
  }
  expect(taken).toBeGreaterThan(800)
})
