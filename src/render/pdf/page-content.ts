/** The content stream of a page: marked content, text, lines. */
import { deflateSync } from 'node:zlib'
import { type ByteSink, byteSink, reserve, write, writeDecimal, writeInteger } from './byte-sink.ts'
import type { FontCodes } from './glyph-codes.ts'
import { decimal } from './pdf-value.ts'
import type { EmbeddedFont, PdfPage } from './pdfkit-document.ts'

/** The content so far; `height` of the page turns places from its top into those from its bottom. */
export type PageContent = ByteSink & {
  readonly height: number
  font: EmbeddedFont | undefined
  size: number
}

/** Pages are written one after another into the same bytes. */
let shared = byteSink(0x10000).bytes

/** The content of a new page. It is to be ended before another is begun. */
export function startContent(height: number): PageContent {
  return { height, bytes: shared, length: 0, font: undefined, size: 0 }
}

/** Of 9: takes a quarter less time than the usual 6 for 3 % more bytes. */
const packing = 4

/** Makes the content that of the page: what pdfkit has written to it turned the page upside down. */
export function endContent({ content: stream }: PdfPage, content: PageContent): void {
  shared = content.bytes
  stream.compress = false
  stream.buffer = []
  stream.data.Length = 0
  stream.data.Filter = 'FlateDecode'
  stream.write(deflateSync(content.bytes.subarray(0, content.length), { level: packing }))
}

/** Begins marked content of a structure element. */
export function beginTag(content: PageContent, role: string, mcid: number): void {
  write(content, `/${role} <</MCID ${mcid}>> BDC\n`)
}

export function beginArtifact(content: PageContent, type: 'Pagination' | 'Layout'): void {
  write(content, `/Artifact <</Type /${type}>> BDC\n`)
}

export function endMarked(content: PageContent): void {
  write(content, 'EMC\n')
}

/** Operands of a rectangle whose top left corner is given from the top of the page. */
export function rectangle(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  pageHeight: number,
): string {
  return [box.x, pageHeight - box.y - box.height, box.width, box.height].map(decimal).join(' ')
}

/** Begins text at the place, `y` points from the top, with glyphs at `scale` of their width. */
export function beginText(
  content: PageContent,
  font: EmbeddedFont,
  size: number,
  scale: number,
  x: number,
  y: number,
): void {
  const isSame = content.font === font && content.size === size
  write(content, isSame ? 'BT ' : `BT /${font.id} ${decimal(size)} Tf `)
  content.font = font
  content.size = size
  if (scale !== 1) write(content, `${Math.round(scale * 1000) / 1000} 0 0 1 `)
  writeDecimal(content, x)
  write(content, ' ')
  writeDecimal(content, content.height - y)
  write(content, scale === 1 ? ' Td [(' : ' Tm [(')
}

/** Shows the text: two bytes of a literal string for each character. Every letter of the document passes here. */
export function showText(content: PageContent, { codes, drawn, ownCode }: FontCodes, text: string): void {
  reserve(content, text.length * 4)
  const { bytes } = content
  let at = content.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    let code = codes[unit] ?? 0
    if (code === 0) code = ownCode(unit)
    else drawn[code] = 1
    at = putByte(bytes, at, code >> 8)
    at = putByte(bytes, at, code & 0xff)
  }
  content.length = at
}

function putByte(bytes: Uint8Array, at: number, byte: number): number {
  const sign = escapes[byte] ?? 0
  if (sign === 0) {
    bytes[at] = byte
    return at + 1
  }
  bytes[at] = backslash
  bytes[at + 1] = sign
  return at + 2
}

const backslash = 0x5c
/** What stands behind a backslash for bytes that would be read as something else in a literal string. */
const escapes = new Uint8Array(256)
for (const byte of [0x28, 0x29, backslash]) escapes[byte] = byte
escapes[0x0d] = 0x72

/** Moves back by so many thousandths of the size. */
export function moveText(content: PageContent, distance: number): void {
  write(content, ')')
  writeInteger(content, distance)
  write(content, '(')
}

export function endText(content: PageContent): void {
  write(content, ')] TJ ET\n')
}
