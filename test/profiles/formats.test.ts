/** Numbers of every built-in structure come out the same in Word, on paper and on the screen as in the outline. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { foldText } from '../../src/document/text.ts'
import { docxText } from '../support/docx-text.ts'
import { htmlText } from '../support/html-text.ts'
import { outlineText } from '../support/outline-text.ts'
import { pdfText } from '../support/pdf-text.ts'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'reglament-structures-'))

afterAll(() => rmSync(folder, { recursive: true }))

test.each(['210fz-base', '373-2011', '1228-2025', 'mo-2018', 'mo-2022', 'dotted'])('%s', async (id) => {
  const out = join(folder, id)
  const options = ['--profile', id, '--date', '2024-06-03', '--format', 'docx,html,pdf,outline', '--out', out]
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'render', 'gpzu', ...options], {
    cwd: root,
    stdio: 'pipe',
  })
  const bytes = (extension: string): Uint8Array =>
    new Uint8Array(readFileSync(join(out, `krasnodar/gpzu/gpzu.${extension}`)))
  const expected = outlineText(bytes('txt')).map(foldText)
  expect(docxText(bytes('docx')).map(foldText)).toEqual(expected)
  expect(htmlText(bytes('html')).map(foldText)).toEqual(expected)
  expect((await pdfText(bytes('pdf'))).map(foldText)).toEqual(expected)
})
