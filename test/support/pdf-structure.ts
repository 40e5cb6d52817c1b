/** The structure tree of a PDF file with the text of its elements as pdfjs reads it from the pages. */
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isDictionary, nameOf, type PdfFile, type PdfValue, readPdf, resolve, textOf } from './pdf-objects.ts'

/** An element, a piece of text, or the mark of an annotation. */
export type Node = Element | { readonly text: string } | { readonly annotation: number }
export type Element = {
  readonly role: string
  readonly title: string
  /** Attributes of the table owner: Scope, ColSpan, RowSpan. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly kids: readonly Node[]
}

/** Opens the file; the caller calls `destroy`. */
export function openWithPdfjs(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdfjs takes the buffer for itself, so it gets a copy.
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
  }).promise
}

/** The root element of the tree. */
export async function pdfStructure(bytes: Uint8Array): Promise<Element> {
  const file = readPdf(bytes)
  const texts = await markedTexts(bytes)
  const root = resolve(file, file.trailer.entries.Root)
  const tree = isDictionary(root) ? resolve(file, root.entries.StructTreeRoot) : null
  const first = isDictionary(tree) ? kidsOf(file, tree.entries.K)[0] : undefined
  const element = first === undefined ? undefined : readNode(file, first, '', texts)[0]
  if (!element || !('role' in element)) throw new Error('the file has no structure tree')
  return element
}

function kidsOf(file: PdfFile, value: PdfValue | undefined): PdfValue[] {
  const kids = resolve(file, value)
  if (kids === null) return []
  return Array.isArray(kids) ? kids : [value ?? null]
}

function readNode(file: PdfFile, value: PdfValue, page: string, texts: ReadonlyMap<string, string>): Node[] {
  const node = resolve(file, value)
  if (typeof node === 'number') return [{ text: texts.get(`${page}:${node}`) ?? '' }]
  if (!isDictionary(node)) return []
  const own = pageOf(node.entries.Pg) || page
  const type = nameOf(node.entries.Type)
  if (type === 'MCR') return [{ text: texts.get(`${own}:${Number(node.entries.MCID)}`) ?? '' }]
  if (type === 'OBJR') return [{ annotation: Number(pageOf(node.entries.Obj)) }]
  const kids = kidsOf(file, node.entries.K).flatMap((kid) => readNode(file, kid, own, texts))
  const attributes = attributesOf(resolve(file, node.entries.A))
  return [{ role: nameOf(node.entries.S), title: textOf(node.entries.T), attributes, kids }]
}

function attributesOf(value: PdfValue): Record<string, string | number> {
  if (!isDictionary(value)) return {}
  const found: Record<string, string | number> = {}
  for (const [key, one] of Object.entries(value.entries))
    found[key] = typeof one === 'number' ? one : nameOf(one)
  return found
}

function pageOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'object' in value ? String(value.object) : ''
}

/**
 * Text of every piece of marked content by «page object:number». It is read from the operators, glyph by glyph:
 * the text content of pdfjs drops spaces at the ends of lines.
 */
async function markedTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const pdf = await openWithPdfjs(bytes)
  const texts = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    let open = ''
    for (const [index, operator] of fnArray.entries()) {
      if (operator === OPS.beginMarkedContentProps) open = keyOf(page.ref?.num, argsArray[index])
      else if (operator === OPS.endMarkedContent) open = ''
      else if (operator === OPS.showText && open)
        texts.set(open, (texts.get(open) ?? '') + shown(argsArray[index]))
    }
    page.cleanup()
  }
  await pdf.destroy()
  return texts
}

/** Arguments of marked content are its tag and its number; artifacts have none. */
function keyOf(page: number | undefined, args: unknown): string {
  const mcid: unknown = Array.isArray(args) ? args[1] : undefined
  return typeof mcid === 'number' ? `${page}:${mcid}` : ''
}

/** Glyphs of a text operator, distances between them left out. */
function shown(args: unknown): string {
  const glyphs: unknown[] = Array.isArray(args) && Array.isArray(args[0]) ? args[0] : []
  return glyphs.map((glyph) => (isGlyph(glyph) ? glyph.unicode : '')).join('')
}

function isGlyph(glyph: unknown): glyph is { readonly unicode: string } {
  return typeof glyph === 'object' && glyph !== null && 'unicode' in glyph
}
