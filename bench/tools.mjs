/** The tools by name. */
import { isInstalled } from './peers/libreoffice.mjs'
import { makeOurs } from './peers/ours.mjs'

export async function loadTool(name) {
  const own = /^reglament-(.+)$/.exec(name)
  return own ? makeOurs(own[1]) : import(`./peers/${name}.mjs`)
}

export const docxTools = ['reglament-docx', 'docxtemplater', 'carbone']
/** The second without the rules of src/check: the schemas, links and references are checked all the same. */
export const modelTools = ['reglament-model', 'reglament-numbered']
export const pdfTools = ['reglament-pdf', 'typst', 'pdfmake', ...(isInstalled() ? ['libreoffice'] : [])]
