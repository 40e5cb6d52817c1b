/** Programs of others that say whether a file is right; each is asked only where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { longDocument } from '../../support/long-document.ts'
import { written } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-pdf-'))
const samples = {
  fixture: fixtureDocument,
  'pages-200': () => longDocument(200),
  'pages-1000': () => longDocument(1000),
}
const names = Object.keys(samples) as (keyof typeof samples)[]

/** Writes all samples to a folder of their own; gives the folder. */
async function writeAll(pdfProfile: 'a-3a' | 'a-1b'): Promise<string> {
  const own = join(folder, pdfProfile)
  mkdirSync(own)
  const attachments =
    pdfProfile === 'a-3a'
      ? [{ name: 'service.yaml', bytes: Buffer.from('id: a\n'), description: 'Исходные данные' }]
      : []
  const layout = { contents: true, mark: 'ПРОЕКТ', lineNumbers: true }
  for (const name of names) {
    const { bytes, found } = await written(samples[name](), layout, { notes: true, attachments, pdfProfile })
    expect(found).toEqual([])
    writeFileSync(join(own, `${name}.pdf`), bytes)
  }
  return own
}

afterAll(() => rmSync(folder, { recursive: true }))

function installed(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}

test.skipIf(!installed('qpdf'))('qpdf finds no fault (skipped where qpdf is not installed)', async () => {
  const own = await writeAll('a-3a')
  for (const name of names) {
    const report = execFileSync('qpdf', ['--check', join(own, `${name}.pdf`)], { encoding: 'utf8' })
    expect(report).toContain('No syntax or stream encoding errors')
  }
})

const jars = 'preflight pdfbox2 fontbox2 xmpbox commons-logging javax.activation jaxb-api'
  .split(' ')
  .map((name) => `/usr/share/java/${name}.jar`)

test.skipIf(!jars.every(existsSync))(
  'PDFBox preflight accepts PDF/A-1b (skipped where it is not installed)',
  async () => {
    const own = await writeAll('a-1b')
    const judge = 'org.apache.pdfbox.preflight.Validator_A1b'
    const { stdout } = spawnSync('java', ['-cp', jars.join(':'), judge, 'batch', own], { encoding: 'utf8' })
    expect(stdout.match(/is a valid PDF\/A-1b file/g) ?? [], stdout).toHaveLength(names.length)
  },
)
