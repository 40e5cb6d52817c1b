/**
 * The parts of the package that say nothing about this document: content types, relationships, settings, theme.
 * The docx library makes them, once for each shape of package; the parts that differ are written over. Shapes of the
 * layouts that ship are made by the build: loading the library takes as long as writing a document.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { builtEnvelope, type StoredEnvelope } from '../built-envelopes.ts'
import { fromMillimetres } from './measure.ts'

export type Shape = {
  readonly hasFooter: boolean
  readonly hasFirst: boolean
  readonly hasComments: boolean
  /** Millimetres. */
  readonly indent: number
}

export type Envelope = {
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** `headerReference` and `footerReference` elements that lead to the parts `word/header1.xml` and so on. */
  readonly references: string
}

/** What was made stays valid for the life of the process, and there are few shapes. */
const made = new Map<string, Promise<Envelope>>()

export function envelope(shape: Shape): Promise<Envelope> {
  const key = keyOf(shape)
  const known = made.get(key)
  if (known) return known
  const built = builtEnvelope(key)
  const fresh = built ? Promise.resolve(restored(built)) : make(shape)
  made.set(key, fresh)
  return fresh
}

/** For the build: the envelopes that the first lines of paragraphs, in millimetres, ask for, by their keys. */
export async function envelopesOf(indents: readonly number[]): Promise<ReadonlyMap<string, StoredEnvelope>> {
  const either = [false, true]
  const shapes = indents.flatMap((indent) =>
    either.flatMap((hasFooter) =>
      either.flatMap((hasFirst) =>
        either.map((hasComments): Shape => ({ hasFooter, hasFirst, hasComments, indent })),
      ),
    ),
  )
  const all = new Map<string, StoredEnvelope>()
  for (const shape of shapes) {
    const { parts, references } = await make(shape)
    const texts = Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
    all.set(keyOf(shape), { parts: Object.fromEntries(texts), references })
  }
  return all
}

/** Also the name of a file. */
function keyOf({ hasFooter, hasFirst, hasComments, indent }: Shape): string {
  const has = [hasFooter && 'footer', hasFirst && 'first', hasComments && 'comments']
  return [...has.filter(Boolean), indent].join('-')
}

function restored({ parts, references }: StoredEnvelope): Envelope {
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  return { parts: Object.fromEntries(bytes), references }
}

/** Every document has its own; those of the library hold the hour. */
const properties = 'docProps/core.xml'

async function make(shape: Shape): Promise<Envelope> {
  const { Document, Footer, Header, Packer, Paragraph } = await import('docx')
  const place = { children: [new Paragraph({})] }
  const headers = { default: new Header(place), ...(shape.hasFirst ? { first: new Header(place) } : {}) }
  const footers = { default: new Footer(place), ...(shape.hasFirst ? { first: new Footer(place) } : {}) }
  const comment = { id: 0, date: new Date(0), children: [] }
  const file = new Document({
    // Without the second a line that ends with a break would be stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    hyphenation: { autoHyphenation: false },
    defaultTabStop: fromMillimetres(shape.indent),
    ...(shape.hasComments ? { comments: { children: [comment] } } : {}),
    sections: [{ headers, ...(shape.hasFooter ? { footers } : {}), children: [] }],
  })
  const { [properties]: _, ...parts } = unzipSync(await Packer.toBuffer(file))
  const references = [
    ...file.Headers.map((header, index) => reference('header', index, header.View.ReferenceId)),
    ...file.Footers.map((footer, index) => reference('footer', index, footer.View.ReferenceId)),
  ]
  return { parts, references: references.join('') }
}

/** The library numbers the parts in the order in which it was given them: the default one, then the first page's. */
function reference(kind: 'header' | 'footer', index: number, id: number): string {
  return `<w:${kind}Reference w:type="${index === 0 ? 'default' : 'first'}" r:id="rId${id}"/>`
}
