/** Reads the objects of a PDF file as far as its structure tree needs: no filter but Flate, no encryption. */
import { inflateSync } from 'node:zlib'

export type PdfValue = null | boolean | number | PdfName | PdfText | PdfRef | PdfValue[] | PdfDictionary
export type PdfName = { readonly name: string }
export type PdfText = { readonly text: string }
export type PdfRef = { readonly object: number }
export type PdfDictionary = { readonly entries: Record<string, PdfValue>; stream?: Buffer }

export type PdfFile = { readonly objects: Map<number, PdfValue>; readonly trailer: PdfDictionary }

/** All objects of the file, those of object streams included. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes)
  const text = buffer.toString('latin1')
  const objects = new Map<number, PdfValue>()
  const header = /(\d+) 0 obj\b/g
  let trailer: PdfDictionary | undefined
  for (let match = header.exec(text); match; match = header.exec(text)) {
    const reader = { text, at: header.lastIndex }
    const value = readValue(reader)
    header.lastIndex = readStream(value, reader, buffer)
    objects.set(Number(match[1]), value)
    if (isDictionary(value) && nameOf(value.entries.Type) === 'XRef') trailer = value
  }
  const last = text.lastIndexOf('trailer')
  if (last >= 0) trailer = readValue({ text, at: last + 'trailer'.length }) as PdfDictionary
  for (const value of [...objects.values()]) addCompressed(objects, value)
  if (!trailer) throw new Error('no trailer')
  return { objects, trailer }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && 'entries' in value
}

export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
}

export function textOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : ''
}

/** The value itself, or the object that a reference names. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  if (typeof value === 'object' && value !== null && 'object' in value)
    return file.objects.get(value.object) ?? null
  return value ?? null
}

type Reader = { readonly text: string; at: number }

function readStream(value: PdfValue, reader: Reader, buffer: Buffer): number {
  const start = /^\s*stream\r?\n/.exec(reader.text.slice(reader.at, reader.at + 20))
  if (!start || !isDictionary(value)) return reader.at
  const from = reader.at + start[0].length
  const length = value.entries.Length
  const end = typeof length === 'number' ? from + length : reader.text.indexOf('endstream', from)
  const raw = buffer.subarray(from, end)
  value.stream = nameOf(value.entries.Filter) === 'FlateDecode' ? inflateSync(raw) : raw
  return end
}

function addCompressed(objects: Map<number, PdfValue>, value: PdfValue): void {
  if (!isDictionary(value) || nameOf(value.entries.Type) !== 'ObjStm' || !value.stream) return
  const text = value.stream.toString('latin1')
  const first = Number(value.entries.First)
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let index = 0; index < numbers.length; index += 2) {
    const offset = first + (numbers[index + 1] ?? 0)
    objects.set(numbers[index] ?? 0, readValue({ text, at: offset }))
  }
}

function readValue(reader: Reader): PdfValue {
  skipSpace(reader)
  const { text, at } = reader
  if (text.startsWith('<<', at)) return readDictionary(reader)
  switch (text[at]) {
    case '[':
      return readArray(reader)
    case '/':
      return { name: take(reader, /\/[^\s/<>[\]()]*/y).slice(1) }
    case '(':
      return { text: decode(readLiteral(reader)) }
    case '<':
      return {
        text: decode(Buffer.from(take(reader, /<[^>]*>/y).replace(/[<>\s]/g, ''), 'hex').toString('latin1')),
      }
  }
  const reference = take(reader, /\d+ 0 R\b/y)
  if (reference) return { object: Number.parseInt(reference, 10) }
  const word = take(reader, /[-+.\w]+/y)
  if (word === 'true' || word === 'false') return word === 'true'
  return word === 'null' || word === '' ? null : Number(word)
}

function readDictionary(reader: Reader): PdfDictionary {
  const entries: Record<string, PdfValue> = {}
  reader.at += 2
  for (;;) {
    skipSpace(reader)
    if (reader.text.startsWith('>>', reader.at) || reader.at >= reader.text.length) break
    const key = take(reader, /\/[^\s/<>[\]()]*/y).slice(1)
    entries[key] = readValue(reader)
  }
  reader.at += 2
  return { entries }
}

function readArray(reader: Reader): PdfValue[] {
  const values: PdfValue[] = []
  reader.at++
  for (;;) {
    skipSpace(reader)
    if (reader.text[reader.at] === ']' || reader.at >= reader.text.length) break
    values.push(readValue(reader))
  }
  reader.at++
  return values
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function readLiteral(reader: Reader): string {
  let value = ''
  let depth = 0
  for (; reader.at < reader.text.length; reader.at++) {
    const sign = reader.text[reader.at] ?? ''
    if (sign === '\\') {
      const next = reader.text[++reader.at] ?? ''
      value += escapes[next] ?? next
      continue
    }
    if (sign === '(' && depth++ === 0) continue
    if (sign === ')' && --depth === 0) break
    value += sign
  }
  reader.at++
  return value
}

/** Text strings of PDF are UTF-16 with a mark, or Latin. */
function decode(raw: string): string {
  if (!raw.startsWith('\xfe\xff')) return raw
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le')
}

function skipSpace(reader: Reader): void {
  take(reader, /\s*/y)
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}
