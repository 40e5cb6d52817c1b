/** LibreOffice, where it is installed: what docxtemplater makes, turned into PDF by a process for each document. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as docxtemplater from './docxtemplater.mjs'

export const kind = 'pdf'

export const isInstalled = () => spawnSync('soffice', ['--version']).status === 0

let folder

export async function init() {
  folder = mkdtempSync(join(tmpdir(), 'bench-libreoffice-'))
  await docxtemplater.init()
}

export async function render(document) {
  const docx = join(folder, 'document.docx')
  writeFileSync(docx, await docxtemplater.render(document))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, docx])
  return readFileSync(join(folder, 'document.pdf'))
}
