/** The command: a file or a folder of files, findings for people or programs, and what it ends with. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxWriter } from '../../src/render/docx/writer.ts'
import { type Said, say } from '../cli/console.ts'
import { fixtureDocument } from '../support/fixture-document.ts'
import { fixtureLayout } from '../support/fixture-layout.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  mkdirSync(join(folder, 'out/орган'), { recursive: true })
  mkdirSync(join(folder, 'empty'))
  for (const numbering of ['native', 'literal'] as const) {
    const options = { numbering, notes: false, attachments: [] }
    const bytes = await docxWriter.write(fixtureDocument(), fixtureLayout(), options, () => undefined)
    writeFileSync(join(folder, `out/орган/${numbering}.docx`), bytes)
  }
  writeFileSync(join(folder, 'broken.docx'), 'не документ, а просто текст с таким именем')
})

const check = (...words: string[]): Promise<Said> => say(folder, 'check', ...words)

test('a file that keeps the rules', async () => {
  const { code, err } = await check('--output', 'out/орган/literal.docx', '--strict')
  expect([code, err]).toEqual([0, 'Замечаний нет.\n'])
})

test('a folder: every file below it, in the order of names', async () => {
  const { code, err } = await check('--output', 'out')
  expect(code).toBe(1)
  expect(err).toContain('out/орган/native.docx')
  expect(err).not.toContain('literal.docx')
})

test('for programs', async () => {
  const { out, err } = await check('--output', 'out', '--format', 'json')
  expect(err).toBe('')
  expect(out).toContain('"output/number-automatic"')
  expect(() => JSON.parse(out) as unknown).not.toThrow()
})

test.each([
  ['what is no Word file', ['--output', 'broken.docx'], 1, 'output/file-unreadable'],
  ['nothing of that name', ['--output', 'nowhere'], 2, 'Нет ни файла, ни папки'],
  ['a folder without files', ['--output', 'empty'], 2, 'нет файлов DOCX'],
  ['services beside it', ['gpzu', '--output', 'out'], 2, 'проверяются файлы, а не услуги'],
])('%s', async (_, words, code, told) => {
  const result = await check(...words)
  expect(result.code).toBe(code)
  expect(result.err).toContain(told)
})

test('what only looks like a Word file does not stop the others', async () => {
  const inner = join(folder, 'mixed')
  mkdirSync(join(inner, 'folder.docx'), { recursive: true })
  writeFileSync(join(inner, '~$open.docx'), 'кто открыл')
  symlinkSync('/no/such/file', join(inner, 'gone.docx'))
  writeFileSync(join(inner, 'text.docx'), 'текст')
  const { code, err } = await check('--output', 'mixed')
  expect(code).toBe(1)
  expect([...err.matchAll(/«(mixed\/[^»]+)» не проверен/g)].map(([, name]) => name)).toEqual([
    'mixed/gone.docx',
    'mixed/text.docx',
  ])
})
