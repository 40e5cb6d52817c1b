/** What LibreOffice shows after it has laid the file out itself: it counts numbers and renews references on loading. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { footnotes, paragraphs } from '../../../src/document/text.ts'
import type { Document } from '../../../src/model/document.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { writeFixture } from './write.ts'

const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined)
const why = missing.length > 0 ? ` (skipped: ${missing.join(' and ')} not installed)` : ''

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reglament-office-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** LibreOffice's own version of the file in another format; path of the result. */
function convert(bytes: Uint8Array, format: string, extension: string): string {
  const file = join(folder, 'file.docx')
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const run = spawnSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, file])
  expect(run.status, String(run.stderr)).toBe(0)
  return join(folder, `file.${extension}`)
}

/** Text as LibreOffice exports it, without footnotes; numbers are counted by it, references are as saved. */
function exported(bytes: Uint8Array): string {
  return fold(readFileSync(convert(bytes, 'txt:Text (encoded):UTF8', 'txt'), 'utf8'))
}

/** Text of the laid out pages, references renewed. */
function laidOut(bytes: Uint8Array): string {
  const pages = spawnSync('pdftotext', [convert(bytes, 'pdf', 'pdf'), '-'], { encoding: 'utf8' })
  expect(pages.status, pages.stderr).toBe(0)
  return fold(pages.stdout)
}

function fold(text: string): string {
  return text.replace(/[\s_\ufeff]+/g, ' ').trim()
}

/** The exported text ends before the footnotes. */
function expected(document: Document): string {
  return fold(paragraphs(document).slice(0, -footnotes(document).length).join(' '))
}

describe.skipIf(missing.length > 0)(`LibreOffice shows${why}`, () => {
  test.each(['native', 'literal'] as const)(
    'the text and numbers of the model, %s',
    async (numbering) => {
      const { bytes } = await writeFixture(fixtureDocument(), { numbering })
      expect(exported(bytes)).toBe(expected(fixtureDocument()))
    },
    120_000,
  )

  test('later numbers and references moved by a clause inserted in Word', async () => {
    const { bytes } = await writeFixture()
    const before = laidOut(bytes)
    expect(before).toContain('4. Результатом предоставления')
    expect(before).toContain('указанных в подпункте «б» пункта 4, являются')
    // LibreOffice 7 lost the text of footnotes when ids of comments were among theirs.
    for (const footnote of [
      'см. также пункт 3.',
      'Достигшие возраста',
      'Признаки неустранимости',
      'Срок исчисляется',
    ])
      expect(before).toContain(footnote)
    const after = laidOut(insertClause(bytes, 'Понятия используются', 'Новый пункт.'))
    expect(after).toContain('2. Новый пункт. 3. Понятия используются')
    expect(after).toContain('5. Результатом предоставления')
    expect(after).toContain('указанных в подпункте «б» пункта 5, являются')
    expect(after).toContain('1. Наличие запроса, указанного в пункте 4:')
  }, 120_000)
})

/** Puts a paragraph of the style of clauses before the one that begins with the words, as Enter in Word does. */
function insertClause(bytes: Uint8Array, words: string, text: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const place = xml.lastIndexOf('<w:p>', xml.indexOf(words))
  const clause = `<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, place) + clause + xml.slice(place)) })
}
