import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { plan } from '../../src/output/plan.ts'
import { notWritable } from '../../src/output/reason.ts'
import { temporaryName, write } from '../../src/output/write.ts'

const pid = 4711
const isRoot = process.getuid?.() === 0
const isWindows = process.platform === 'win32'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'reglament-output-'))

async function writeAll(folder: string, files: Readonly<Record<string, string>>) {
  const findings: Diagnostic[] = []
  const artifacts = Object.entries(files).map(([path, text]) => ({
    path,
    format: 'outline',
    bytes: new TextEncoder().encode(text),
  }))
  const report = (finding: Diagnostic) => findings.push(finding)
  const written = await write(plan(folder, artifacts, report), pid, report)
  return { findings, written: written.map((artifact) => artifact.path) }
}

/** Every file below a folder, temporary ones included. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

test('files are written with their folders, also into a folder that is not there yet', async () => {
  const folder = join(newFolder(), 'new', 'out')
  const { findings, written } = await writeAll(folder, { 'mvd/a/a.txt': 'текст', 'b.txt': '' })
  expect(findings).toEqual([])
  expect(written).toEqual(['mvd/a/a.txt', 'b.txt'])
  expect(readFileSync(join(folder, 'mvd', 'a', 'a.txt'), 'utf8')).toBe('текст')
  expect(filesIn(folder)).toEqual(['a.txt', 'b.txt'])
})

test.skipIf(isWindows)(
  'where no folder can be made, that is an error at once',
  { timeout: 5000 },
  async () => {
    const { findings, written } = await writeAll('/proc/no-such-folder/out', { 'a.txt': '' })
    expect(written).toEqual([])
    expect(findings).toMatchObject([{ code: 'output/not-writable', message: expect.stringContaining('нет') }])
  },
)

test('an old file is replaced, a longer one leaves nothing behind', async () => {
  const folder = newFolder()
  await writeAll(folder, { 'a.txt': 'длинный прежний текст' })
  await writeAll(folder, { 'a.txt': 'новый' })
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('новый')
})

test('what a killed run has left is replaced, what another program writes is not touched', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, temporaryName(pid, 0)), 'половина')
  writeFileSync(join(folder, temporaryName(pid + 1, 0)), 'чужое')
  const { findings } = await writeAll(folder, { 'a.txt': 'целое' })
  expect(findings).toEqual([])
  expect(filesIn(folder)).toEqual([temporaryName(pid + 1, 0), 'a.txt'])
})

test('a folder in the place of a file is reported, nothing half-written stays, the others are written', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'a.txt', 'inside'), { recursive: true })
  const { findings, written } = await writeAll(folder, { 'a.txt': 'первый', 'b.txt': 'второй' })
  expect(findings).toMatchObject([{ code: 'output/not-writable', severity: 'error' }])
  expect(findings[0]?.message).toContain('«a.txt»')
  expect(written).toEqual(['b.txt'])
  expect(filesIn(folder)).toEqual(['b.txt'])
})

test('a file in the place of a folder is reported and stays as it is', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'mvd'), 'важное')
  const { findings, written } = await writeAll(folder, { 'mvd/a/a.txt': 'текст', 'mvd/b.txt': 'текст' })
  expect(findings.map((finding) => finding.code)).toEqual(['output/not-writable', 'output/not-writable'])
  expect(findings[0]?.message).toContain('на месте нужной папки лежит файл')
  expect(written).toEqual([])
  expect(readFileSync(join(folder, 'mvd'), 'utf8')).toBe('важное')
})

test.skipIf(isRoot || isWindows)('a folder without the right to write is reported', async () => {
  const folder = newFolder()
  chmodSync(folder, 0o500)
  const { findings, written } = await writeAll(folder, { 'a.txt': 'текст' })
  chmodSync(folder, 0o700)
  expect(findings).toMatchObject([{ code: 'output/not-writable' }])
  expect(findings[0]?.message).toContain('нет права на запись')
  expect(written).toEqual([])
})

test.skipIf(isWindows)('a link that leads out of the output folder is not followed', async () => {
  const outside = newFolder()
  const folder = newFolder()
  symlinkSync(outside, join(folder, 'mvd'))
  const { findings, written } = await writeAll(folder, { 'mvd/a/a.txt': 'текст', 'fns/a.txt': 'текст' })
  expect(findings.map((finding) => finding.code)).toEqual(['output/path-outside'])
  expect(written).toEqual(['fns/a.txt'])
  expect(readdirSync(outside)).toEqual([])
})

test.skipIf(isWindows)('a link in the place of a file is replaced, its target stays', async () => {
  const folder = newFolder()
  const target = join(newFolder(), 'target.txt')
  writeFileSync(target, 'чужое')
  symlinkSync(target, join(folder, 'a.txt'))
  await writeAll(folder, { 'a.txt': 'текст' })
  expect(readFileSync(target, 'utf8')).toBe('чужое')
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('текст')
})

test.skipIf(isWindows)('the output folder itself may be a link', async () => {
  const real = newFolder()
  const link = join(newFolder(), 'out')
  symlinkSync(real, link)
  expect((await writeAll(link, { 'mvd/a.txt': 'текст' })).findings).toEqual([])
  expect(existsSync(join(real, 'mvd', 'a.txt'))).toBe(true)
})

test.each([
  ['EACCES', 'нет права на запись'],
  ['EBUSY', 'открыт в другой программе'],
  ['ENOSPC', 'на диске нет места'],
  ['EROFS', 'диск доступен только для чтения'],
  ['ENOTDIR', 'лежит файл'],
  ['EIO', 'ошибка системы EIO'],
])('%s is put into words', (code, words) => {
  const error = Object.assign(new Error(code), { code, syscall: 'open' })
  expect(notWritable('a.txt', error)).toMatchObject({ code: 'output/not-writable', severity: 'error' })
  expect(notWritable('a.txt', error).message).toContain(words)
})

test('an error that is not of the system is a bug and is not hidden', () => {
  expect(() => notWritable('a.txt', new TypeError('bug'))).toThrow('bug')
})
