/** What a reader gets back from a PDF file: its tagged paragraphs, or the lines of its pages. */
import { foldText } from '../../src/document/text.ts'
import { type Element, type Node, openWithPdfjs, pdfStructure } from './pdf-structure.ts'

const paragraphRoles = new Set(['P', 'H1', 'H2', 'H3', 'Caption'])
/** Title of the section that is no part of the act. */
const notesTitle = 'Примечания составителя'

/** Every tagged paragraph in reading order, footnotes last; contents and drafting notes are no text of the act. */
export async function pdfText(bytes: Uint8Array): Promise<string[]> {
  return structureText(await pdfStructure(bytes))
}

/** The same from a structure that has been read already. */
export function structureText(root: Element): string[] {
  const paragraphs: string[] = []
  const notes: string[] = []
  // The number of a list item stands before the first paragraph of its body.
  let label = ''
  const walk = (node: Node): void => {
    if (!('role' in node) || node.role === 'TOC' || node.title === notesTitle) return
    if (node.role === 'Lbl') label += plainText(node, notes)
    else if (paragraphRoles.has(node.role)) {
      paragraphs.push(label + plainText(node, notes))
      label = ''
    } else node.kids.forEach(walk)
    if (node.role !== 'LI' || label === '') return
    paragraphs.push(label)
    label = ''
  }
  walk(root)
  return [...paragraphs, ...notes].map(foldText).filter((text) => text !== '')
}

/** Text of an element; notes within it go to `notes`. */
function plainText(node: Node, notes: string[]): string {
  if ('text' in node) return node.text
  if (!('role' in node)) return ''
  const text = node.kids.map((kid) => plainText(kid, notes)).join('')
  if (node.role !== 'Note') return text
  notes.push(text)
  return ''
}

/** Lines of every page from top to bottom, furniture included; columns of a table stand in one line. */
export async function pdfPages(bytes: Uint8Array): Promise<string[][]> {
  const pdf = await openWithPdfjs(bytes)
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ disableNormalization: true })
    const rows = new Map<number, { x: number; text: string }[]>()
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const y = Math.round(Number(item.transform[5]))
      rows.set(y, [...(rows.get(y) ?? []), { x: Number(item.transform[4]), text: item.str }])
    }
    pages.push([...rows].sort(([upper], [lower]) => lower - upper).map(([, row]) => rowText(row)))
    page.cleanup()
  }
  await pdf.destroy()
  return pages
}

function rowText(row: { x: number; text: string }[]): string {
  const sorted = row.sort((left, right) => left.x - right.x)
  return foldText(sorted.map(({ text }) => text).join(' '))
}
