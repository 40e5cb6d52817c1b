/** Paragraphs and tables of one section of the file, in order. */
import type { Location } from '../../model/diagnostic.ts'
import type { Layout } from '../../schema/types.ts'
import type { Context } from './context.ts'
import type { InlineXml } from './inline.ts'
import { fromPoints } from './measure.ts'
import { type ParagraphLook, paragraphXml } from './paragraph.ts'
import type { AnyStyleId } from './style-names.ts'

export type Flow = {
  readonly blocks: string[]
  afterTable: boolean
  /** Text stands close under the table before it. */
  isClose: boolean
  /** Notes of paragraphs that have nothing else: they go to the next paragraph. */
  waitingNotes: readonly string[]
  /** The next paragraph begins a page. */
  breakNext: boolean
  /** What is added now stays on the page of what follows it. */
  keepNext: boolean
  /** Letters of the headings right above the current place. */
  headed: number
}

export function startFlow(): Flow {
  return {
    blocks: [],
    afterTable: false,
    isClose: false,
    waitingNotes: [],
    breakNext: false,
    keepNext: false,
    headed: 0,
  }
}

const tablePoints = 6
const tableSpace = fromPoints(tablePoints)

/** A paragraph without anything to show is left out: space is made by styles, never by empty paragraphs. */
export function addParagraph(
  context: Context,
  flow: Flow,
  look: ParagraphLook,
  inline: InlineXml,
  location: Location,
): void {
  const notes = takeNotes(context, flow, inline.notes, location)
  if (inline.xml === '' && !look.isNumbered && look.id === undefined) {
    flow.waitingNotes = notes
    return
  }
  const before = flow.afterTable && !flow.isClose && !spaced.has(look.style) ? tableSpace : undefined
  flow.blocks.push(
    paragraphXml(
      context,
      { ...look, before, pageBreakBefore: flow.breakNext, keepNext: flow.keepNext },
      { xml: inline.xml, notes },
      location,
    ),
  )
  flow.afterTable = false
  flow.waitingNotes = []
  flow.breakNext = false
}

/** Notes for the next paragraph: those that wait, its own, and the findings about its place. */
export function takeNotes(
  context: Context,
  flow: Flow,
  own: readonly string[],
  location: Location,
): readonly string[] {
  const notes = [...flow.waitingNotes, ...own, ...(context.findings.get(location) ?? [])]
  context.findings.delete(location)
  return notes
}

/** Two tables in a row would become one; a table stands off from the text before it. */
export function addTable({ layout }: Context, flow: Flow, xml: string): void {
  if (flow.afterTable) flow.blocks.push(separator)
  else flow.blocks.push(standOff(flow.blocks.pop(), layout.spacing))
  flow.blocks.push(xml)
  flow.afterTable = true
  flow.isClose = false
}

/** A signature looks like text: no space around it but that of its styles. */
export function addSignatureTable(flow: Flow, xml: string): void {
  if (flow.afterTable) flow.blocks.push(separator)
  flow.blocks.push(xml)
  flow.afterTable = true
  flow.isClose = true
  flow.waitingNotes = []
  flow.breakNext = false
}

/** Space below for a paragraph whose style has less. The spacing is the last of the properties that it has of its own. */
function standOff(block: string | undefined, spacing: Layout['spacing']): string {
  const style = block && /^<w:p><w:pPr><w:pStyle w:val="(\w+)"/.exec(block)?.[1]
  if (!block || !style || fromPoints(ownSpace(style, spacing)) >= tableSpace) return block ?? ''
  const [properties = '', ...rest] = block.split('</w:pPr>')
  const after = `w:after="${tableSpace}"/>`
  const spaced = properties.includes('<w:spacing ')
    ? properties.replace(/\/>$/, ` ${after}`)
    : `${properties}<w:spacing ${after}`
  return [spaced, ...rest].join('</w:pPr>')
}

/** Points below a paragraph of the style. */
function ownSpace(style: string, { headingAfter, paragraphAfter }: Layout['spacing']): number {
  if (/^(?:Heading\d|AppendixTitle)$/.test(style)) return headingAfter
  if (/^(?:TableCaption|FormHeading|Addressee)/.test(style)) return tablePoints
  return /^(?:Paragraph|Clause|Subclause|Text)/.test(style) ? paragraphAfter : 0
}

/** Notes that no paragraph came for get one of their own. */
export function endFlow(context: Context, flow: Flow, location: Location): void {
  if (!context.notes || flow.waitingNotes.length === 0) return
  const inline = { xml: '', notes: flow.waitingNotes }
  flow.blocks.push(paragraphXml(context, { style: 'Paragraph' }, inline, location))
  flow.afterTable = false
  flow.waitingNotes = []
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
  'SignatureHinted',
  'SignatureHintedLandscape',
])
