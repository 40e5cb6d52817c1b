/** Every sample service in every format: nothing lost, nothing different, the same bytes wherever it is rendered. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldText } from '../src/document/text.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import { verifyDocx } from '../src/verify/verify.ts'
import { docxText } from './support/docx-text.ts'
import { htmlText } from './support/html-text.ts'
import { outlineText } from './support/outline-text.ts'
import { pdfText } from './support/pdf-text.ts'

const root = new URL('..', import.meta.url).pathname
const main = join(root, 'dist/cli/main.js')
const date = '2026-11-23'
const folder = mkdtempSync(join(tmpdir(), 'reglament-samples-'))

const services = readdirSync(join(root, 'data/services'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.yaml$/, ''))
  .sort()

function render(out: string, names: readonly string[], formats: string, env: NodeJS.ProcessEnv = {}): void {
  const options = ['--format', formats, '--out', join(folder, out), '--date', date]
  execFileSync(process.execPath, [main, 'render', ...names, ...options], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  })
}

function bytesOf(out: string, service: string, extension: string): Uint8Array {
  const id = service.split('/')[1]
  return new Uint8Array(readFileSync(join(folder, out, service, `${id}.${extension}`)))
}

/** Codes of what is wrong with the DOCX of a service, but for mere advice. */
function verified(out: string, service: string): string[] {
  const findings: Diagnostic[] = []
  verifyDocx(service, bytesOf(out, service, 'docx'), (finding) => void findings.push(finding))
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
}

beforeAll(() => render('all', [], 'docx,pdf,html,outline'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(services)('%s', (service) => {
  const expected = (): string[] => outlineText(bytesOf('all', service, 'txt')).map(foldText)

  test('DOCX shows the text of the outline, numbers included', () => {
    expect(docxText(bytesOf('all', service, 'docx')).map(foldText)).toEqual(expected())
  })

  test('DOCX with typed numbers shows the same text', () => {
    execFileSync(
      process.execPath,
      [
        main,
        'render',
        service.split('/')[1] ?? '',
        '--format',
        'docx',
        '--numbering',
        'literal',
        '--date',
        date,
        '--out',
        join(folder, 'literal'),
      ],
      { cwd: root, stdio: 'pipe' },
    )
    expect(docxText(bytesOf('literal', service, 'docx')).map(foldText)).toEqual(expected())
    expect(verified('literal', service)).toEqual([])
  })

  test('with automatic numbers the DOCX keeps every rule for publication but that of numbers', () => {
    expect(verified('all', service).filter((code) => code !== 'output/number-automatic')).toEqual([])
  })

  test('PDF shows the text of the outline, numbers included', async () => {
    expect((await pdfText(bytesOf('all', service, 'pdf'))).map(foldText)).toEqual(expected())
  })

  test('HTML shows the text of the outline, numbers included', () => {
    expect(htmlText(bytesOf('all', service, 'html')).map(foldText)).toEqual(expected())
  })

  test('alone, in a batch and in another time zone the bytes are the same', () => {
    const id = service.split('/')[1] ?? ''
    render('alone', [id], 'docx,pdf,html,outline')
    render('zone', [id], 'docx,pdf,html,outline', { TZ: 'Asia/Vladivostok', LANG: 'ru_RU.UTF-8' })
    for (const extension of ['docx', 'pdf', 'html', 'txt']) {
      const hashes = ['all', 'alone', 'zone'].map((out) => sha256(bytesOf(out, service, extension)))
      expect(new Set(hashes).size, extension).toBe(1)
    }
  })
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
