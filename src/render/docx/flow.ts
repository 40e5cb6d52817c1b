/** Paragraphs and tables of one section of the file, in order. */
import type { Location } from '../../model/diagnostic.ts'
import type { Context } from './context.ts'
import type { InlineXml } from './inline.ts'
import { fromPoints } from './measure.ts'
import { type ParagraphLook, paragraphXml } from './paragraph.ts'
import type { AnyStyleId } from './style-names.ts'

export type Flow = { readonly blocks: string[]; afterTable: boolean }

export function startFlow(): Flow {
  return { blocks: [], afterTable: false }
}

/** A paragraph without anything to show is left out: space is made by styles, never by empty paragraphs. */
export function addParagraph(
  context: Context,
  flow: Flow,
  look: ParagraphLook,
  inline: InlineXml,
  location: Location,
): void {
  const isEmpty = inline.xml === '' && look.place === undefined && look.id === undefined
  if (isEmpty && !(context.notes && inline.notes.length > 0)) return
  const before = flow.afterTable && !spaced.has(look.style) ? fromPoints(6) : undefined
  flow.blocks.push(paragraphXml(context, { ...look, before }, inline, location))
  flow.afterTable = false
}

/** Two tables in a row would become one. */
export function addTable(flow: Flow, xml: string): void {
  if (flow.afterTable) flow.blocks.push(separator)
  flow.blocks.push(xml)
  flow.afterTable = true
}

/** The one-point paragraph that Word needs between tables and after a table that ends a section. */
export const separator = '<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>'

/** Styles with space above of their own. */
const spaced: ReadonlySet<AnyStyleId> = new Set<AnyStyleId>([
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'AppendixTitle',
  'TableCaption',
  'FormHeading',
  'Signature',
  'SignatureLandscape',
])
