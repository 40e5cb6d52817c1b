/** Writes the structure tree: elements get objects when first drawn, and their children when all is drawn. */
import type { PdfDocument, PdfReference } from './pdfkit-document.ts'
import type { Content, Tag } from './tag.ts'

/** The object of the element. */
export function elementOf(pdf: PdfDocument, tag: Tag): PdfReference {
  tag.reference ??= pdf.ref({ Type: 'StructElem', S: tag.role })
  return tag.reference
}

/** Claims a piece of the current page for the element; returns its number within the page. */
export function claimContent(pdf: PdfDocument, tag: Tag): number {
  const { page } = pdf
  const parents = pdf.getStructParentTree().get(page.structParentTreeKey)
  const mcid = parents.length
  parents.push(elementOf(pdf, tag))
  tag.kids.push({ kind: 'content', page: page.dictionary, mcid })
  return mcid
}

/** Makes the element own an annotation of the current page; the caller ends the annotation afterwards. */
export function claimAnnotation(pdf: PdfDocument, tag: Tag, annotation: PdfReference): void {
  const key = pdf.createStructParentTreeNextKey()
  annotation.data.StructParent = key
  pdf.getStructParentTree().add(key, elementOf(pdf, tag))
  tag.kids.push({ kind: 'annotation', page: pdf.page.dictionary, annotation })
}

/** Writes all elements under the root of the tree. */
export function writeStructure(pdf: PdfDocument, root: Tag): void {
  const tree = pdf.getStructTreeRoot()
  tree.data.K = [elementOf(pdf, root)]
  writeElement(pdf, root, tree)
}

function writeElement(pdf: PdfDocument, tag: Tag, parent: PdfReference): void {
  const element = elementOf(pdf, tag)
  const page = tag.kids.find((kid): kid is Content => 'kind' in kid)?.page
  element.data.P = parent
  if (page) element.data.Pg = page
  const kids = tag.kids.filter((kid) => 'kind' in kid || !isEmptyText(kid))
  element.data.K = kids.map((kid) => ('kind' in kid ? contentKid(kid, page) : elementOf(pdf, kid)))
  Object.assign(element.data, attributesOf(tag))
  for (const kid of kids) if (!('kind' in kid)) writeElement(pdf, kid, element)
  element.end()
}

/** A paragraph without text, as in an empty cell, has nothing to say to a reader; nor has a number not taken. */
function isEmptyText(tag: Tag): boolean {
  return tag.kids.length === 0 && /^(?:P|H\d|Caption|Lbl)$/.test(tag.role)
}

function contentKid(content: Content, page: PdfReference | undefined): unknown {
  if (content.kind === 'annotation') return { Type: 'OBJR', Obj: content.annotation, Pg: content.page }
  return content.page === page ? content.mcid : { Type: 'MCR', Pg: content.page, MCID: content.mcid }
}

/** Strings are `String` objects: pdfkit writes plain ones as names. */
function attributesOf(tag: Tag): Record<string, unknown> {
  const { title, id, numbering, columnSpan = 1, rowSpan = 1 } = tag.attributes
  const table = {
    ...(tag.role === 'TH' ? { Scope: 'Column' } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  }
  return {
    ...(title === undefined ? {} : { T: new String(title) }),
    ...(id === undefined ? {} : { ID: new String(id) }),
    ...(numbering === undefined ? {} : { A: { O: 'List', ListNumbering: numbering } }),
    ...(Object.keys(table).length > 0 ? { A: { O: 'Table', ...table } } : {}),
  }
}
