/**
 * Structures and layouts of the package as the build has read them: reading YAML is a large part of a short run. For
 * other bytes and in a run of the sources there are none.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Location, Position, Source } from '../model/diagnostic.ts'
import type { Locate } from '../model/loaded.ts'
import { lines } from './decode.ts'
import type { InputFile } from './files.ts'
import type { Language } from './schema.ts'
import type { Authored } from './translate.ts'

/** `places` is JSON of its own, read only when a place is asked for: by pointer the line and column of start and end. */
export type ShippedFile = {
  readonly hash: string
  readonly language: Language
  readonly value: unknown
  readonly places: string
}

export type Shipped = { readonly files: Readonly<Record<string, ShippedFile>> }

export type Place = readonly [number, number, number, number]

export const shippedPath = fileURLToPath(new URL('../load/shipped.json', import.meta.url))

let known: Shipped | undefined
let isAsked = false

/** `reread` parses the file: what the table of places does not have is rarely asked for. */
export function shippedValue(
  file: InputFile,
  reread: () => Authored<unknown> | undefined,
): Authored<unknown> | undefined {
  if (!isAsked) known = load()
  isAsked = true
  return known && valueIn(known, file, reread)
}

export function valueIn(
  { files }: Shipped,
  { path, bytes }: InputFile,
  reread: () => Authored<unknown> | undefined,
): Authored<unknown> | undefined {
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (!file || file.hash !== hashOf(bytes)) return undefined
  return { value: file.value, language: file.language, locate: locateIn(file, sourceOf(path, bytes), reread) }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function load(): Shipped | undefined {
  try {
    return JSON.parse(readFileSync(shippedPath, 'utf8')) as Shipped
  } catch {
    return undefined
  }
}

/** One object for all places of a file, its text read when it is shown. */
function sourceOf(name: string, bytes: Uint8Array): Source {
  let text: string | undefined
  return {
    name,
    get text() {
      text ??= lines(new TextDecoder().decode(bytes))
      return text
    },
  }
}

function locateIn(file: ShippedFile, source: Source, reread: () => Authored<unknown> | undefined): Locate {
  let places: Readonly<Record<string, Place>> | undefined
  let parsed: Authored<unknown> | undefined
  return (pointer, on = 'value') => {
    places ??= JSON.parse(file.places) as Readonly<Record<string, Place>>
    const place = on === 'value' && Object.hasOwn(places, pointer) ? places[pointer] : undefined
    if (place)
      return { source, start: positionOf(place[0], place[1]), end: positionOf(place[2], place[3]), pointer }
    parsed ??= reread()
    const found: Location = parsed?.locate(pointer, on) ?? { source, start: positionOf(1, 1), pointer }
    return { ...found, source }
  }
}

function positionOf(line: number, column: number): Position {
  return { line, column }
}
