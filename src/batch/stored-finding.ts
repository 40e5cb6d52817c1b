/**
 * Findings as plain data that travels between threads and lies in the cache. Of a source only the lines around a place
 * are kept: they are all that a message shows, and a whole service in every finding would fill the memory.
 */
import { Buffer } from 'node:buffer'
import type { Diagnostic, Location, Source } from '../model/diagnostic.ts'

/** `lines` begin at line `first` of the source. */
export type StoredLocation = Omit<Location, 'source'> & {
  readonly source: { readonly name: string; readonly first: number; readonly lines: readonly string[] }
}

export type StoredFinding = Omit<Diagnostic, 'location' | 'related'> & {
  readonly location?: StoredLocation
  readonly related?: readonly { readonly message: string; readonly location: StoredLocation }[]
}

/** One line more than is shown, so that the last line shown is known not to be the last of the source. */
const kept = 2

/** The longest line that is kept whole, in UTF-16 units; a longer one is no text that a person wrote. */
const longestLine = 20_000

export function storeFinding({ location, related, ...rest }: Diagnostic): StoredFinding {
  return {
    ...rest,
    ...(location && { location: storeLocation(location) }),
    ...(related && {
      related: related.map((one) => ({ message: one.message, location: storeLocation(one.location) })),
    }),
  }
}

/** The finding with sources that hold only what was kept; the lines before it are empty. */
export function restoreFinding({ location, related, ...rest }: StoredFinding): Diagnostic {
  return {
    ...rest,
    ...(location && { location: restoreLocation(location) }),
    ...(related && {
      related: related.map((one) => ({ message: one.message, location: restoreLocation(one.location) })),
    }),
  }
}

function storeLocation({ source, ...place }: Location): StoredLocation {
  const first = Math.max(1, place.start.line - kept)
  const lines = linesOf(source).slice(first - 1, place.start.line + kept)
  return { ...place, source: { name: source.name, first, lines: lines.map(detached) } }
}

const known = new WeakMap<Source, readonly string[]>()

function linesOf(source: Source): readonly string[] {
  const lines = known.get(source) ?? source.text.split(/\r\n|\n|\r/)
  known.set(source, lines)
  return lines
}

/** A part of a string keeps the whole of it in memory; a copy does not. */
function detached(line: string): string {
  return Buffer.from(line.slice(0, longestLine), 'utf16le').toString('utf16le')
}

function restoreLocation({ source, ...place }: StoredLocation): Location {
  const text = '\n'.repeat(source.first - 1) + source.lines.join('\n')
  return { ...place, source: { name: source.name, text } }
}
