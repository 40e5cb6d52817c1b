/** Programs of others that say whether a file is right; each is asked only where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { written } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-pdf-'))
const file = join(folder, 'fixture.pdf')

beforeAll(async () => {
  const attachments = [
    { name: 'service.yaml', bytes: Buffer.from('id: a\n'), description: 'Исходные данные' },
  ]
  const layout = { contents: true, mark: 'ПРОЕКТ', lineNumbers: true }
  writeFileSync(file, (await written(fixtureDocument(), layout, { notes: true, attachments })).bytes)
})

afterAll(() => rmSync(folder, { recursive: true }))

function installed(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}

test.skipIf(!installed('qpdf'))('qpdf finds no fault (skipped where qpdf is not installed)', () => {
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  )
})

const jars = 'preflight pdfbox2 fontbox2 xmpbox commons-logging javax.activation jaxb-api'
  .split(' ')
  .map((name) => `/usr/share/java/${name}.jar`)

test.skipIf(!jars.every(existsSync))(
  'PDFBox preflight accepts PDF/A-1b (skipped where it is not installed)',
  async () => {
    const plain = join(folder, 'a-1b.pdf')
    writeFileSync(plain, (await written(fixtureDocument(), { contents: true }, { pdfProfile: 'a-1b' })).bytes)
    const run = spawnSync(
      'java',
      ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', plain],
      { encoding: 'utf8' },
    )
    expect(run.stdout).toContain('is a valid PDF/A-1b file')
  },
)
