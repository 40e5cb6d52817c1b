/**
 * Cuts a TrueType font down to the glyphs of one document. The subset of fontkit has the same tables; this one
 * copies bytes instead of decoding and encoding every table, which takes most of the time of a short document.
 */

/** Tables of a TrueType file by tag. */
export type FontTables = ReadonlyMap<string, Buffer>

/** Tables that a font program within a PDF needs. */
const needed = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const

/** Finds the tables of a font file. */
export function readTables(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>()
  const count = file.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16
    const offset = file.readUInt32BE(record + 8)
    tables.set(
      file.toString('latin1', record, record + 4),
      file.subarray(offset, offset + file.readUInt32BE(record + 12)),
    )
  }
  return tables
}

/**
 * A font with the glyphs `ids` in their order, and after them the parts of composite ones; a glyph that is not drawn
 * has its place and its advance, but no outline.
 */
export function subsetFont(
  tables: FontTables,
  ids: readonly number[],
  isDrawn: (code: number) => boolean = () => true,
): Buffer {
  const { order, outlines } = collectGlyphs(tables, ids, isDrawn)
  const head = Buffer.from(table(tables, 'head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(table(tables, 'hhea'))
  hhea.writeUInt16BE(order.length, 34)
  const maxp = Buffer.from(table(tables, 'maxp'))
  maxp.writeUInt16BE(order.length, 4)
  const made = new Map<string, Buffer>([
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['glyf', Buffer.concat(outlines)],
    ['loca', offsetsOf(outlines)],
    ['hmtx', metricsOf(tables, order)],
  ])
  return assemble(needed.flatMap((tag) => entry(tag, made.get(tag) ?? tables.get(tag))))
}

function table(tables: FontTables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`the font has no table ${tag}`)
  return found
}

type Entry = { readonly tag: string; readonly bytes: Buffer }

function entry(tag: string, bytes: Buffer | undefined): Entry[] {
  return bytes ? [{ tag, bytes }] : []
}

function collectGlyphs(
  tables: FontTables,
  ids: readonly number[],
  isDrawn: (code: number) => boolean,
): { order: number[]; outlines: Buffer[] } {
  const order = [...ids]
  const codes = new Map<number, number>()
  for (const [code, id] of ids.entries()) if (!codes.has(id) && isDrawn(code)) codes.set(id, code)
  const codeOf = (id: number): number => {
    const known = codes.get(id)
    if (known !== undefined) return known
    codes.set(id, order.length)
    return order.push(id) - 1
  }
  const outlines: Buffer[] = []
  // Parts of composite glyphs join the end of the list while it is walked.
  for (let index = 0; index < order.length; index++) {
    const empty = index < ids.length && !isDrawn(index)
    outlines.push(empty ? noOutline : renumberParts(outlineOf(tables, order[index] ?? 0), codeOf))
  }
  return { order, outlines }
}

const noOutline = Buffer.alloc(0)

function outlineOf(tables: FontTables, id: number): Buffer {
  const loca = table(tables, 'loca')
  const isLong = table(tables, 'head').readInt16BE(50) === 1
  const at = (index: number): number =>
    isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2
  return table(tables, 'glyf').subarray(at(id), at(id + 1))
}

/** Flags of a part of a composite glyph. */
const wideArguments = 0x1
const hasScale = 0x8
const moreParts = 0x20
const hasTwoScales = 0x40
const hasMatrix = 0x80

/** A composite glyph names its parts by their ids: they get the codes of the subset. */
function renumberParts(outline: Buffer, codeOf: (id: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  let flags = moreParts
  for (let at = 10; flags & moreParts; at += 4 + sizeOfPart(flags)) {
    flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(codeOf(copy.readUInt16BE(at + 2)), at + 2)
  }
  return copy
}

function sizeOfPart(flags: number): number {
  const scale = flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0
  return (flags & wideArguments ? 4 : 2) + scale
}

function offsetsOf(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  let offset = 0
  for (const [index, outline] of outlines.entries()) {
    offset += outline.length
    loca.writeUInt32BE(offset, (index + 1) * 4)
  }
  return loca
}

/** Advance and left bearing of each glyph; glyphs after the last full record share its advance. */
function metricsOf(tables: FontTables, order: readonly number[]): Buffer {
  const source = table(tables, 'hmtx')
  const full = table(tables, 'hhea').readUInt16BE(34)
  const metrics = Buffer.alloc(order.length * 4)
  for (const [index, id] of order.entries()) {
    metrics.writeUInt16BE(source.readUInt16BE(Math.min(id, full - 1) * 4), index * 4)
    const bearing = id < full ? id * 4 + 2 : full * 4 + (id - full) * 2
    metrics.writeInt16BE(source.readInt16BE(bearing), index * 4 + 2)
  }
  return metrics
}

/** The file: directory, then the tables, each at a multiple of four. */
function assemble(entries: readonly Entry[]): Buffer {
  const start = 12 + entries.length * 16
  const size = entries.reduce((sum, { bytes }) => sum + padded(bytes.length), start)
  const file = Buffer.alloc(size)
  const power = Math.floor(Math.log2(entries.length))
  file.writeUInt32BE(0x00010000, 0)
  file.writeUInt16BE(entries.length, 4)
  file.writeUInt16BE(16 << power, 6)
  file.writeUInt16BE(power, 8)
  file.writeUInt16BE(entries.length * 16 - (16 << power), 10)
  let offset = start
  for (const [index, { tag, bytes }] of entries.entries()) {
    const record = 12 + index * 16
    bytes.copy(file, offset)
    file.write(tag, record, 'latin1')
    file.writeUInt32BE(checksum(file, offset, padded(bytes.length)), record + 4)
    file.writeUInt32BE(offset, record + 8)
    file.writeUInt32BE(bytes.length, record + 12)
    offset += padded(bytes.length)
  }
  const head =
    start +
    entries
      .slice(
        0,
        entries.findIndex(({ tag }) => tag === 'head'),
      )
      .reduce((sum, { bytes }) => sum + padded(bytes.length), 0)
  file.writeUInt32BE((0xb1b0afba - checksum(file, 0, size)) >>> 0, head + 8)
  return file
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function checksum(file: Buffer, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0
  return sum
}
