/** Writes the structure tree: elements get numbers when first drawn, and are written when all is drawn. */
import { type ByteSink, write, writeInteger } from './byte-sink.ts'
import { beginObject, type ObjectStore, reserveObject } from './object-store.ts'
import { referenceTo, textString, verbatim } from './pdf-value.ts'
import type { PdfDocument } from './pdfkit-document.ts'
import { type Content, noAttributes, type PrintField, type Tag } from './tag.ts'
import { treeOf } from './tree-object.ts'

/** What is known of the structure while pages are drawn. */
export type Structure = {
  readonly pdf: PdfDocument
  readonly store: ObjectStore
  /** By key of the parent tree: elements of the pieces of a page in order, or the element that owns an annotation. */
  readonly parents: (number | number[])[]
  /** Those of the current page, and its object. */
  pieces: number[]
  page: number
}

export function startStructure(pdf: PdfDocument, store: ObjectStore): Structure {
  return { pdf, store, parents: [], pieces: [], page: 0 }
}

/** What is claimed from now on stands on the current page of the file. */
export function turnPage(structure: Structure): void {
  const { dictionary } = structure.pdf.page
  structure.pieces = []
  structure.page = dictionary.id
  dictionary.data.StructParents = structure.parents.push(structure.pieces) - 1
}

/** Number of the object of the element. */
function elementOf(structure: Structure, tag: Tag): number {
  if (tag.object === 0) tag.object = reserveObject(structure.pdf)
  return tag.object
}

/** Claims a piece of the current page for the element; returns its number within the page. */
export function claimContent(structure: Structure, tag: Tag): number {
  const mcid = structure.pieces.push(elementOf(structure, tag)) - 1
  tag.kids.push({ kind: 'content', page: structure.page, mcid })
  return mcid
}

/** Makes the element own an annotation of the current page; returns its key in the parent tree. */
export function claimAnnotation(structure: Structure, tag: Tag, annotation: number): number {
  tag.kids.push({ kind: 'annotation', page: structure.page, annotation })
  return structure.parents.push(elementOf(structure, tag)) - 1
}

/** Writes all elements under the root of the tree. */
export function writeStructure(structure: Structure, root: Tag): void {
  const { pdf, store, parents } = structure
  const tree = pdf.getStructTreeRoot()
  const entries = parents.map((of, key) => ({
    key: String(key),
    value: typeof of === 'number' ? referenceTo(of) : `[${of.map(referenceTo).join(' ')}]`,
  }))
  tree.data.K = verbatim(`[${referenceTo(elementOf(structure, root))}]`)
  tree.data.ParentTree = verbatim(treeOf(pdf, store, 'Nums', entries))
  tree.data.ParentTreeNextKey = parents.length
  writeElement(structure, root, tree.id)
}

function writeElement(structure: Structure, tag: Tag, parent: number): void {
  const id = elementOf(structure, tag)
  const sink = beginObject(structure.store, id)
  const page = pageOf(tag)
  write(sink, '<</Type/StructElem/S/')
  write(sink, tag.role)
  writeReference(sink, '/P ', parent)
  if (page !== 0) writeReference(sink, '/Pg ', page)
  write(sink, '/K[')
  for (const kid of tag.kids) {
    if ('kind' in kid) writeContent(sink, kid, page)
    else if (!isEmptyText(kid)) writeReference(sink, ' ', elementOf(structure, kid))
  }
  write(sink, ']')
  if (tag.attributes !== noAttributes || tag.role === 'TH') write(sink, attributesOf(tag))
  write(sink, '>>')
  for (const kid of tag.kids) if (!('kind' in kid) && !isEmptyText(kid)) writeElement(structure, kid, id)
}

function writeReference(sink: ByteSink, before: string, id: number): void {
  write(sink, before)
  writeInteger(sink, id)
  write(sink, ' 0 R')
}

/** The page on which the element begins, if it has content of its own. */
function pageOf({ kids }: Tag): number {
  for (const kid of kids) if ('kind' in kid) return kid.page
  return 0
}

/** A paragraph without text, as in an empty cell, has nothing to say to a reader; nor has a number not taken. */
function isEmptyText(tag: Tag): boolean {
  return tag.kids.length === 0 && /^(?:P|H\d|Caption|Lbl)$/.test(tag.role)
}

/** `page` is that of the element: only pieces of other pages name theirs. */
function writeContent(sink: ByteSink, content: Content, page: number): void {
  if (content.kind === 'annotation') {
    writeReference(sink, '<</Type/OBJR/Obj ', content.annotation)
    writeReference(sink, '/Pg ', content.page)
    write(sink, '>>')
    return
  }
  if (content.page === page) {
    write(sink, ' ')
    writeInteger(sink, content.mcid)
    return
  }
  writeReference(sink, '<</Type/MCR/Pg ', content.page)
  write(sink, '/MCID ')
  writeInteger(sink, content.mcid)
  write(sink, '>>')
}

function attributesOf({ role, attributes }: Tag): string {
  const { title, id, numbering, printField, columnSpan = 1, rowSpan = 1 } = attributes
  const scope = role === 'TH' ? '/Scope/Column' : ''
  const columns = columnSpan > 1 ? `/ColSpan ${columnSpan}` : ''
  const rows = rowSpan > 1 ? `/RowSpan ${rowSpan}` : ''
  const table = scope + columns + rows
  const list = numbering === undefined ? '' : `/A<</O/List/ListNumbering/${numbering}>>`
  return [
    title === undefined ? '' : `/T${textString(title)}`,
    id === undefined ? '' : `/ID${textString(id)}`,
    table === '' ? list : `/A<</O/Table${table}>>`,
    printField === undefined ? '' : printFieldOf(printField),
  ].join('')
}

function printFieldOf({ role, description }: PrintField): string {
  const named = description === '' ? '' : `/Desc${textString(description)}`
  return `/A<</O/PrintField/Role/${role}${named}>>`
}
