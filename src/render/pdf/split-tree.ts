/** Trees of names and numbers: pdfkit writes each as one array, and PDF/A-1 allows no array of more than 8,191. */
import type { PdfDocument, PdfReference } from './pdfkit-document.ts'

/** A tree of pdfkit as far as it is needed to write it another way. */
export type Tree = {
  readonly _items: Readonly<Record<string, unknown>>
  _compareKeys(left: string, right: string): number
  _keysName(): string
  _dataForKey(key: string): unknown
  toString(): string
}

/** Keys of a leaf; each takes two places of its array. */
const leafKeys = 2000

/** Makes a large tree a root of leaves; a tree that one leaf can hold stays as it is. Nothing may be added afterwards. */
export function splitTree(pdf: Pick<PdfDocument, 'ref'>, tree: Tree): void {
  const keys = Object.keys(tree._items).sort((left, right) => tree._compareKeys(left, right))
  if (keys.length <= leafKeys) return
  const leaves: PdfReference[] = []
  for (let start = 0; start < keys.length; start += leafKeys)
    leaves.push(leafOf(pdf, tree, keys.slice(start, start + leafKeys)))
  tree.toString = () => `<< /Kids [${leaves.join(' ')}] >>`
}

function leafOf(pdf: Pick<PdfDocument, 'ref'>, tree: Tree, keys: readonly string[]): PdfReference {
  const leaf = pdf.ref({
    Limits: [keys.at(0), keys.at(-1)].map((key) => tree._dataForKey(key ?? '')),
    [tree._keysName()]: keys.flatMap((key) => [tree._dataForKey(key), tree._items[key]]),
  })
  leaf.end()
  return leaf
}
