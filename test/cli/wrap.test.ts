import { expect, test } from 'vitest'
import type { Outcome } from '../../src/cli/outcome.ts'
import { plainProgress } from '../../src/cli/progress/plain.ts'
import { pretty } from '../../src/cli/report/pretty.ts'
import { wrapped } from '../../src/cli/report/wrap.ts'
import type { World } from '../../src/cli/world.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const sentence =
  '  Для документов заявителя не указана норма, которая их требует: 4 из 11 (identity, authority).'

test('a console gets no broken words, lines of less than its columns, and nothing is lost', () => {
  for (const width of [40, 60, 80]) {
    const lines = wrapped(sentence, width).split('\n')
    expect(lines.every((line) => line.length < width && line.startsWith('  ') && !line.endsWith(' '))).toBe(
      true,
    )
    expect(`  ${lines.map((line) => line.trim()).join(' ')}`).toBe(sentence)
  }
})

test('a word longer than a line stays whole', () => {
  const path = `data/services/${'a'.repeat(60)}.yaml`
  expect(wrapped(`  Файл ${path} не прочитан`, 40)).toBe(`  Файл\n  ${path}\n  не прочитан`)
})

test('the code that has no room beside the place stands below it', () => {
  const source = { name: 'data/services/krasnodar/gpzu.yaml', text: '' }
  const finding: Diagnostic = {
    code: 'data/document-without-basis',
    severity: 'info',
    message: 'x',
    location: { source, start: { line: 1, column: 1 } },
  }
  const paint = (_: unknown, text: string): string => `\u001b[34m${text}\u001b[39m`
  const head = (width: number): string[] =>
    pretty([finding], { width, paint, wraps: true }).split('\n').slice(0, 2)
  expect(head(60)[1]).toBe('  data/document-without-basis')
  expect(head(80)[0]).toContain('gpzu.yaml:1:1  data/document-without-basis')
  expect(head(49)[0]?.endsWith('сведению\u001b[39m')).toBe(true)
  expect(head(49)[1]).toBe('  data/services/krasnodar/gpzu.yaml:1:1')
})

test('a file gets whole sentences', () => {
  const finding: Diagnostic = { code: 'a/b', severity: 'error', message: sentence.trim(), hint: 'напишите' }
  const paint = (_: unknown, text: string): string => text
  expect(pretty([finding], { width: 40, paint })).toContain(sentence)
  expect(pretty([finding], { width: 40, paint, wraps: true })).toContain(
    '  Для документов заявителя не указана\n  норма',
  )
})

test('on a console the files of a service that have no room behind its name stand below it, one a line', () => {
  const outputs = ['a/b/b.docx', 'a/b/b.pdf'].map((path) => ({ path, sha256: '' }))
  const outcome = { file: { id: 'b' }, entry: { outputs }, kind: 'rendered' } as unknown as Outcome
  const said = (width: number, interactive: boolean): string => {
    let text = ''
    const world = { width, interactive, err: (part: string) => (text += part) } as unknown as World
    plainProgress('out', world).shown(outcome)
    return text
  }
  const line = 'b: out/a/b/b.docx, out/a/b/b.pdf\n'
  expect([said(40, true), said(20, false)]).toEqual([line, line])
  expect(said(32, true)).toBe('b:\n  out/a/b/b.docx\n  out/a/b/b.pdf\n')
})
