import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { artifactPath } from '../../src/output/path.ts'
import { type Plan, plan } from '../../src/output/plan.ts'

function planned(paths: readonly string[], folder = '/project/out'): { plan: Plan; findings: Diagnostic[] } {
  const findings: Diagnostic[] = []
  const artifacts = paths.map((path) => ({ path, format: 'pdf', bytes: new Uint8Array() }))
  return { plan: plan(folder, artifacts, (finding) => findings.push(finding)), findings }
}

const codes = (findings: readonly Diagnostic[]): string[] => findings.map((finding) => finding.code)

test('files of services stand in folders of their agencies', () => {
  const path = artifactPath('mvd', 'passport', 'docx')
  const { plan, findings } = planned([path, 'mvd/passport/passport.pdf'])
  expect(plan.files.map((file) => file.target)).toEqual([
    join('/project/out', 'mvd', 'passport', 'passport.docx'),
    join('/project/out', 'mvd', 'passport', 'passport.pdf'),
  ])
  expect(findings).toEqual([])
})

test.each([
  '../x.docx',
  'mvd/../../x.docx',
  'mvd/..',
  '/etc/passwd',
  'C:\\x.docx',
  'c:x.docx',
  '\\\\server\\share\\x.docx',
  'mvd\\..\\..\\x.docx',
])('a path out of the output folder is refused: %s', (path) => {
  const { plan, findings } = planned([path, 'mvd/good.docx'])
  expect(codes(findings)).toEqual(['output/path-outside'])
  expect(findings[0]?.message).toContain(`«${path}»`)
  expect(plan.files.map((file) => file.artifact.path)).toEqual(['mvd/good.docx'])
})

test.each([
  'con.docx',
  'mvd/AUX/x.docx',
  'mvd/nul',
  'mvd/com1.report.pdf',
  'mvd/LPT9.pdf',
  'mvd/com¹.pdf',
  'mvd/what?.pdf',
  'mvd/a:b.pdf',
  'mvd/a\\b.pdf',
  'mvd/line\nfeed.pdf',
  'mvd/x.pdf.',
  'mvd /x.pdf',
  'mvd//x.pdf',
  './x.pdf',
  'mvd/',
  '',
])('a name that Windows cannot hold is refused: %j', (path) => {
  const { plan, findings } = planned([path])
  expect(codes(findings)).toEqual(['output/path-invalid'])
  expect(plan.files).toEqual([])
})

test.each(['mvd/console.pdf', 'mvd/com10.pdf', 'mvd/паспорт № 1 (проект).pdf', 'mvd/.x', 'mvd/a..b.pdf'])(
  'an odd but sound name is let through: %s',
  (path) => {
    expect(planned([path]).findings).toEqual([])
  },
)

test('a name of more than 255 bytes is refused, whatever its letters', () => {
  expect(codes(planned([`mvd/${'ж'.repeat(126)}.pdf`]).findings)).toEqual(['output/path-too-long'])
  expect(codes(planned([`mvd/${'ж'.repeat(125)}.pdf`]).findings)).toEqual([])
})

test('a path too long for programs of Windows is written, with a warning', () => {
  const { plan, findings } = planned(['mvd/x.pdf'], `/${'папка/'.repeat(50)}`)
  expect(findings).toMatchObject([{ code: 'output/path-long-for-windows', severity: 'warning' }])
  expect(plan.files).toHaveLength(1)
})

test.each([
  ['the same path', ['mvd/x.pdf', 'mvd/x.pdf']],
  ['other case', ['mvd/x.pdf', 'MVD/X.pdf']],
  ['other case of Cyrillic', ['мвд/паспорт.pdf', 'МВД/Паспорт.pdf']],
  ['other form of a letter', ['mvd/край.pdf'.normalize('NFC'), 'mvd/край.pdf'.normalize('NFD')]],
])('two files in one place are both refused and reported once: %s', (_, paths) => {
  const { plan, findings } = planned([...paths, 'mvd/other.pdf'])
  expect(codes(findings)).toEqual(['output/conflict'])
  expect(plan.files.map((file) => file.artifact.path)).toEqual(['mvd/other.pdf'])
})

test('a conflict names both files', () => {
  expect(planned(['mvd/x.pdf', 'MVD/x.pdf']).findings[0]?.message).toBe(
    'На одно место в папке результатов претендуют файлы «mvd/x.pdf» и «MVD/x.pdf».',
  )
})

test('a file cannot stand where another needs a folder', () => {
  expect(codes(planned(['mvd', 'MVD/x/x.pdf']).findings)).toEqual(['output/conflict'])
})

test('the place of the manifest is taken', () => {
  expect(codes(planned(['Manifest.JSON']).findings)).toEqual(['output/conflict'])
  expect(codes(planned(['mvd/manifest.json']).findings)).toEqual([])
})
