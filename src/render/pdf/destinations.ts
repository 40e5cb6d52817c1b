/** Named places of the file, to which links lead. */
import type { Id } from '../../model/document.ts'
import type { ObjectStore } from './object-store.ts'
import { decimal, isAscii, referenceTo, textString, verbatim } from './pdf-value.ts'
import type { PdfDocument, PdfReference } from './pdfkit-document.ts'
import { treeOf } from './tree-object.ts'

/** Places by name, as they are written. */
export type Destinations = Map<Id, string>

/** The point of the current page of the file, from its top left corner. */
export function addDestination(
  pdf: PdfDocument,
  destinations: Destinations,
  id: Id,
  x: number,
  y: number,
): void {
  const { dictionary, height } = pdf.page
  destinations.set(id, `[${referenceTo(dictionary.id)} /XYZ ${decimal(x)} ${decimal(height - y)} null]`)
}

/** Writes the tree of names; readers search them by bytes. */
export function writeDestinations(pdf: PdfDocument, store: ObjectStore, destinations: Destinations): void {
  const names = pdf._root.data.Names as PdfReference
  const entries: { readonly key: string; readonly value: string }[] = []
  for (const [id, value] of [...destinations].sort(byName)) entries.push({ key: textString(id), value })
  names.data.Dests = verbatim(treeOf(pdf, store, 'Names', entries))
}

// At the top of the module: the engine drops compiled code of a function with its last instance.
function byName([left]: readonly [Id, string], [right]: readonly [Id, string]): number {
  return compareNames(left, right)
}

/** Order of the bytes that names are written as: the mark of UTF-16 is greater than any ASCII. */
export function compareNames(left: string, right: string): number {
  const [first, second] = [isAscii(left), isAscii(right)]
  if (first !== second) return first ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}
