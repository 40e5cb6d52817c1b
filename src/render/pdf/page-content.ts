/**
 * The content stream of a page: marked content, text, lines. Bytes are written one by one into a store that all pages
 * share: strings would be built, joined and copied for every word of the document.
 */
import { deflateSync } from 'node:zlib'
import { decimal } from './pdf-value.ts'
import type { EmbeddedFont, PdfPage } from './pdfkit-document.ts'
import type { Segment } from './segments.ts'

/** The content so far; `height` of the page turns places from its top into those from its bottom. */
export type PageContent = {
  readonly height: number
  bytes: Uint8Array
  length: number
  font: EmbeddedFont | undefined
  size: number
}

let shared: Uint8Array = new Uint8Array(0x10000)

/** The content of a new page. It is to be ended before another is begun. */
export function startContent(height: number): PageContent {
  return { height, bytes: shared, length: 0, font: undefined, size: 0 }
}

/** Makes the content that of the page: what pdfkit has written to it turned the page upside down. */
export function endContent({ content: stream }: PdfPage, content: PageContent): void {
  shared = content.bytes
  stream.compress = false
  stream.buffer = []
  stream.data.Length = 0
  stream.data.Filter = 'FlateDecode'
  stream.write(deflateSync(content.bytes.subarray(0, content.length)))
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

/** Adds operators. */
export function write(content: PageContent, text: string): void {
  reserve(content, text.length)
  const { bytes } = content
  let at = content.length
  for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index)
  content.length = at
}

/** Shows the text of the segment on the line. */
export function showText(content: PageContent, segment: Segment, baseline: number): void {
  const { codes, size, scale, rise, parts } = segment
  write(content, 'BT ')
  if (content.font !== codes.font || content.size !== size)
    write(content, `/${codes.font.id} ${decimal(size)} Tf `)
  content.font = codes.font
  content.size = size
  const place = `${decimal(segment.x)} ${decimal(content.height - baseline + rise)}`
  write(content, scale === 1 ? `${place} Td [(` : `${Math.round(scale * 1000) / 1000} 0 0 1 ${place} Tm [(`)
  for (const part of parts) {
    if (typeof part === 'number') write(content, `)${part}(`)
    else writeCodes(content, part)
  }
  write(content, ')] TJ ET\n')
}

function writeCodes(content: PageContent, codes: Uint8Array): void {
  reserve(content, codes.length)
  const { bytes } = content
  let at = content.length
  for (let index = 0; index < codes.length; index++) bytes[at++] = codes[index] ?? 0
  content.length = at
}

function reserve(content: PageContent, more: number): void {
  if (content.length + more <= content.bytes.length) return
  const larger = new Uint8Array(2 * (content.length + more))
  larger.set(content.bytes)
  content.bytes = larger
}
