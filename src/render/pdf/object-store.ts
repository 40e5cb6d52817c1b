/**
 * The objects of the file as pdfkit and this writer end them. pdfkit would turn each into bytes of a stream at once;
 * here they stay text until they are packed together.
 */
import type { PdfDocument } from './pdfkit-document.ts'

/** An object: its value, one byte a character, and the bytes of its stream. */
export type StoredObject = { readonly id: number; readonly value: string; readonly stream?: Uint8Array }

/** Objects of a file in the order in which they were ended. */
export type ObjectStore = StoredObject[]

/** Takes over what pdfkit writes: object by object, in the steps of its `PDFReference.finalize`. */
export function storeObjects(pdf: PdfDocument): ObjectStore {
  const store: ObjectStore = []
  let id = 0
  let value: string | undefined
  let stream: Uint8Array | undefined
  pdf._write = (data) => {
    if (typeof data !== 'string') stream = data
    else if (id === 0) id = Number.parseInt(data, 10)
    else if (value === undefined) value = data
    else if (data === 'endobj') {
      store.push(stream ? { id, value, stream } : { id, value })
      id = 0
      value = undefined
      stream = undefined
    }
  }
  return store
}

/** Number of a new object, which its owner adds to the store. */
export function reserveObject(pdf: PdfDocument): number {
  return pdf._offsets.push(null)
}
