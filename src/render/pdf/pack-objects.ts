/**
 * pdfkit writes every dictionary as an object of its own, uncompressed; a tagged file then is twice as large as it
 * need be. This pass moves them into object streams and replaces the table of offsets by a compressed one.
 */
import { deflateSync } from 'node:zlib'

/** Objects of one stream: more compress better, fewer are found faster. */
const perStream = 200

type Kept = { readonly id: number; readonly bytes: Buffer }

/** The same file with compressed objects. `offsets[id - 1]` is where object `id` begins. */
export function packObjects(file: Buffer, offsets: readonly number[]): Buffer {
  const { streams, dictionaries } = sortObjects(file, offsets)
  const header = file.subarray(0, Math.min(...offsets))
  const chunks: Buffer[] = [header]
  const entries = new Map<number, Entry>()
  let offset = header.length
  const write = (id: number, bytes: Buffer): void => {
    entries.set(id, { kind: 1, first: offset, second: 0 })
    chunks.push(bytes)
    offset += bytes.length
  }
  for (const { id, bytes } of streams) write(id, bytes)
  let next = offsets.length + 1
  for (let start = 0; start < dictionaries.length; start += perStream) {
    const group = dictionaries.slice(start, start + perStream)
    for (const [index, { id }] of group.entries()) entries.set(id, { kind: 2, first: next, second: index })
    write(next, objectStream(next, group))
    next++
  }
  entries.set(next, { kind: 1, first: offset, second: 0 })
  chunks.push(crossReferences(next, entries, trailerOf(file)), Buffer.from(`startxref\n${offset}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

const endOfStream = Buffer.from('endstream\nendobj\n')
const endOfObject = 'endobj\n'.length

/** Objects with a stream stay as they are; of the others only the value is kept. */
function sortObjects(file: Buffer, offsets: readonly number[]): { streams: Kept[]; dictionaries: Kept[] } {
  const streams: Kept[] = []
  const dictionaries: Kept[] = []
  const order = offsets
    .map((start, index) => ({ id: index + 1, start }))
    .sort((left, right) => left.start - right.start)
  const end = file.lastIndexOf('xref\n', file.lastIndexOf('trailer\n'))
  for (const [index, { id, start }] of order.entries()) {
    const bytes = file.subarray(start, order[index + 1]?.start ?? end)
    if (bytes.subarray(-endOfStream.length).equals(endOfStream)) streams.push({ id, bytes })
    else dictionaries.push({ id, bytes: bytes.subarray(`${id} 0 obj\n`.length, -endOfObject) })
  }
  return { streams, dictionaries }
}

function objectStream(id: number, group: readonly Kept[]): Buffer {
  let at = 0
  const places = group.map(({ id: one, bytes }) => {
    const place = `${one} ${at}`
    at += bytes.length
    return place
  })
  const head = Buffer.from(`${places.join(' ')}\n`)
  const dictionary = `/Type /ObjStm /N ${group.length} /First ${head.length}`
  return streamObject(id, dictionary, Buffer.concat([head, ...group.map(({ bytes }) => bytes)]))
}

function streamObject(id: number, dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content)
  const head = `${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')])
}

/** Kind 1: offset in the file; kind 2: number of the object stream and index in it. */
type Entry = { readonly kind: 1 | 2; readonly first: number; readonly second: number }

/** Bytes of the three fields of an entry. */
const fieldWidths = [1, 4, 2] as const
const rowWidth = 7

function crossReferences(id: number, entries: ReadonlyMap<number, Entry>, trailer: string): Buffer {
  const table = Buffer.alloc((id + 1) * rowWidth)
  table.writeUInt16BE(0xffff, fieldWidths[0] + fieldWidths[1])
  for (const [number, { kind, first, second }] of entries) {
    const row = number * rowWidth
    table.writeUInt8(kind, row)
    table.writeUInt32BE(first, row + fieldWidths[0])
    table.writeUInt16BE(second, row + fieldWidths[0] + fieldWidths[1])
  }
  const parameters = `/DecodeParms << /Predictor 12 /Columns ${rowWidth} >>`
  const dictionary = `/Type /XRef /Size ${id + 1} /W [${fieldWidths.join(' ')}] ${parameters} ${trailer}`
  return streamObject(id, dictionary, differences(table))
}

/** Each row as its difference from the row above (PNG filter «Up»): neighbours differ little. */
function differences(table: Buffer): Buffer {
  const rows = table.length / rowWidth
  const filtered = Buffer.alloc(rows * (rowWidth + 1))
  for (let row = 0; row < rows; row++) {
    filtered[row * (rowWidth + 1)] = 2
    for (let column = 0; column < rowWidth; column++) {
      const at = row * rowWidth + column
      const above = row === 0 ? 0 : (table[at - rowWidth] ?? 0)
      filtered[row * (rowWidth + 1) + 1 + column] = ((table[at] ?? 0) - above) & 0xff
    }
  }
  return filtered
}

/** Entries of the trailer but the number of objects. */
function trailerOf(file: Buffer): string {
  const start = file.lastIndexOf('trailer\n') + 'trailer\n'.length
  const text = file.subarray(start, file.lastIndexOf('startxref')).toString('latin1').trim()
  return text
    .replace(/^<<|>>$/g, '')
    .replace(/\/Size \d+/, '')
    .trim()
    .replace(/\n/g, ' ')
}
