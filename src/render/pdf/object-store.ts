/**
 * The objects of the file as pdfkit and this writer end them. pdfkit would turn each into bytes of a stream at once;
 * here their values stand one after another until they are packed together.
 */
import { type ByteSink, byteSink, write } from './byte-sink.ts'
import type { PdfDocument } from './pdfkit-document.ts'

/** An object with a stream: its dictionary and its bytes. */
export type StreamObject = { readonly id: number; readonly dictionary: string; readonly stream: Uint8Array }

/** Objects in the order in which they were ended; those without a stream are values that begin at `starts`. */
export type ObjectStore = {
  readonly values: ByteSink
  readonly ids: number[]
  readonly starts: number[]
  readonly streams: StreamObject[]
}

/** Takes over what pdfkit writes: object by object, in the steps of its `PDFReference.finalize`. */
export function storeObjects(pdf: PdfDocument): ObjectStore {
  const store: ObjectStore = { values: byteSink(0x10000), ids: [], starts: [], streams: [] }
  let id = 0
  let value: string | undefined
  let stream: Uint8Array | undefined
  pdf._write = (data) => {
    if (typeof data !== 'string') stream = data
    else if (id === 0) id = Number.parseInt(data, 10)
    else if (value === undefined) value = data
    else if (data === 'endobj') {
      if (stream) store.streams.push({ id, dictionary: value, stream })
      else write(beginObject(store, id), value)
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

/** Begins an object without a stream; its value is to be written next. */
export function beginObject(store: ObjectStore, id: number): ByteSink {
  const { values, ids, starts } = store
  if (ids.length > 0) write(values, '\n')
  ids.push(id)
  starts.push(values.length)
  return values
}
