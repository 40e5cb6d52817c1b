/** «стр. 12» must mean the same in both files: lines and pages of the PDF against those of the DOCX in LibreOffice. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Content, Document } from '../../../src/model/document.ts'
import { docxWriter } from '../../../src/render/docx/writer.ts'
import { paragraph, row, section } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfPages } from '../../support/pdf-text.ts'
import { documentOf, written } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'reglament-office-'))
const installed = spawnSync('soffice', ['--version']).error === undefined

afterAll(() => rmSync(folder, { recursive: true }))

async function officePages(document: Document): Promise<string[][]> {
  const options = { numbering: 'literal' as const, notes: false, attachments: [] }
  writeFileSync(join(folder, 'a.docx'), await docxWriter.write(document, fixtureLayout(), options, () => {}))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [
    '--headless',
    profile,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'a.docx'),
  ])
  return pdfPages(new Uint8Array(readFileSync(join(folder, 'a.pdf'))))
}

const sentence =
  'Государственная услуга предоставляется уполномоченным органом в соответствии с законодательством Российской ' +
  'Федерации, указанным в разделе II настоящего Административного регламента, не позднее 30 рабочих дней. '

/** Six pages of prose, headings and a table. */
function longDocument(): Document {
  const clause = (index: number): Content =>
    paragraph(`${index}. ${sentence.repeat(1 + (index % 5)).slice(index % 40)}`)
  const part = (from: number): Content[] => Array.from({ length: 9 }, (_, index) => clause(from + index))
  const cells = Array.from({ length: 25 }, (_, index) =>
    row(String(index + 1), sentence.slice(0, 20 + index * 6)),
  )
  const location = fixtureDocument().title[0]?.location
  if (!location) throw new Error('the fixture has no title')
  const table = {
    kind: 'table' as const,
    columns: [15, 85],
    head: [row('№', 'Основание')],
    body: cells,
    location,
  }
  const inner = [1, 2, 3, 4].map((index) =>
    section(`s${index}`, 2, undefined, `Подраздел ${index}`, part(index * 10)),
  )
  return documentOf([...inner, table, ...part(60)])
}

test.skipIf(!installed)(
  'lines and pages are those of the DOCX in LibreOffice (skipped where it is not installed)',
  async () => {
    const ours = await pdfPages((await written(longDocument())).bytes)
    const office = await officePages(longDocument())
    expect(ours.length).toBe(office.length)
    const same = ours.flatMap((page, index) => page.filter((line) => office[index]?.includes(line)))
    expect(same.length / ours.flat().length).toBeGreaterThan(0.98)
  },
)
