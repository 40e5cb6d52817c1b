/** Trees of names and numbers: PDF/A-1 allows no array of more than 8,191, so large trees are divided into leaves. */
import { write } from './byte-sink.ts'
import { beginObject, type ObjectStore, reserveObject } from './object-store.ts'
import { referenceTo } from './pdf-value.ts'
import type { PdfDocument } from './pdfkit-document.ts'

/** A key as it is written, and its value. */
export type TreeEntry = { readonly key: string; readonly value: string }

/** Keys of a leaf; each takes two places of its array. */
const leafKeys = 2000

/** The root of a tree of sorted entries; its leaves, if it has any, are added to the store. */
export function treeOf(
  pdf: PdfDocument,
  store: ObjectStore,
  kind: 'Names' | 'Nums',
  entries: readonly TreeEntry[],
): string {
  if (entries.length <= leafKeys) return `<< /${kind} [${listed(entries)}] >>`
  const leaves: string[] = []
  for (let start = 0; start < entries.length; start += leafKeys) {
    const part = entries.slice(start, start + leafKeys)
    const id = reserveObject(pdf)
    const limits = `${part.at(0)?.key} ${part.at(-1)?.key}`
    write(beginObject(store, id), `<< /Limits [${limits}] /${kind} [${listed(part)}] >>`)
    leaves.push(referenceTo(id))
  }
  return `<< /Kids [${leaves.join(' ')}] >>`
}

function listed(entries: readonly TreeEntry[]): string {
  return entries.map(({ key, value }) => `${key} ${value}`).join('\n')
}
