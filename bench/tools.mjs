/** The names of the tools that are compared. */
import { isInstalled } from './peers/libreoffice.mjs'

export const docxTools = ['reglament-docx', 'docxtemplater', 'carbone']
/** The second without the rules of src/check: the schemas, links and references are checked all the same. */
export const modelTools = ['reglament-model', 'reglament-numbered']
export const pdfTools = ['reglament-pdf', 'typst', 'pdfmake', ...(isInstalled() ? ['libreoffice'] : [])]
