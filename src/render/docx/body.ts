/** Sections, clauses and blocks of the document -> paragraphs and tables. */
import type { Location } from '../../model/diagnostic.ts'
import type {
  Clause,
  Content,
  Field,
  Line,
  Num,
  Paragraph,
  ParagraphRole,
  Section,
  Table,
} from '../../model/document.ts'
import { headedAfter, staysWithNext } from '../keep-together.ts'
import { type Context, type Place, safeText } from './context.ts'
import { addParagraph, addTable, type Flow } from './flow.ts'
import { checkboxXml, fieldLabelXml } from './form.ts'
import { type InlineXml, inlineXml } from './inline.ts'
import { isBound, type ListPlace } from './number-plan.ts'
import { textRun } from './runs.ts'
import { addSignature } from './signature.ts'
import { type AnyStyleId, type StyleId, widthStyle } from './style-names.ts'
import { captionXml, tableXml } from './table.ts'
import { clauseStyle, sectionStyle } from './units.ts'

export function addLines(
  context: Context,
  flow: Flow,
  lines: readonly Line[],
  style: AnyStyleId,
  bold = false,
): void {
  for (const line of lines)
    addParagraph(
      context,
      flow,
      { style },
      inlineXml(context, line.content, line.location, bold),
      line.location,
    )
}

export function addContent(context: Context, flow: Flow, content: readonly Content[], place: Place): void {
  for (const [index, node] of content.entries()) {
    const next = content[index + 1]
    flow.keepNext = staysWithNext(node, next, flow.headed)
    addNode(context, flow, node, place, next)
    flow.headed = 0
  }
  flow.keepNext = false
}

function addNode(context: Context, flow: Flow, node: Content, place: Place, next: Content | undefined): void {
  switch (node.kind) {
    case 'section':
      addSection(context, flow, node, place)
      break
    case 'clause':
      addClause(context, flow, node, place)
      break
    case 'paragraph':
      addRole(context, flow, node, place)
      break
    case 'table':
      addCaptionedTable(context, flow, node, place)
      break
    case 'field':
      addField(context, flow, node, place)
      break
    case 'checkbox':
      addParagraph(context, flow, { style: 'FormCheckbox' }, checkboxXml(context, node), node.location)
      break
    case 'signature':
      addSignature(context, flow, node, place, next)
  }
}

/** The caption carries the bookmark of the table; without one the first cell does. */
function addCaptionedTable(context: Context, flow: Flow, table: Table, place: Place): void {
  const caption = captionXml(context, table)
  if (caption) addParagraph(context, flow, { style: 'TableCaption', id: table.id }, caption, table.location)
  if (table.head.length + table.body.length === 0) return
  addTable(context, flow, tableXml(context, table, place, caption ? undefined : table.id))
}

function addField(context: Context, flow: Flow, field: Field, place: Place): void {
  const style = widthStyle(field.hint ? 'FormLineHinted' : 'FormLine', place)
  addParagraph(context, flow, { style }, fieldLabelXml(context, field, place), field.location)
  if (!field.hint) return
  const hint = inlineXml(context, field.hint, field.location)
  addParagraph(context, flow, { style: 'FormHint' }, hint, field.location)
}

function addSection(context: Context, flow: Flow, section: Section, place: Place): void {
  const style = sectionStyle(section, place.outer)
  const heading = inlineXml(context, section.heading, section.location, true)
  flow.headed = headedAfter(section, flow.headed)
  addNumbered(context, flow, section, style, heading)
  addContent(context, flow, section.content, place)
}

/** The number stands on the first paragraph; a clause that begins with anything else gets one of its own. */
function addClause(context: Context, flow: Flow, clause: Clause, place: Place): void {
  const [first, ...rest] = clause.content
  const style = clauseStyle(clause)
  if (first?.kind === 'paragraph') {
    flow.keepNext = staysWithNext(first, rest[0], flow.headed)
    addNumbered(context, flow, clause, style, inlineXml(context, first.content, first.location))
    flow.headed = 0
    addContent(context, flow, rest, place)
    return
  }
  addNumbered(context, flow, clause, style, { xml: '', notes: [] })
  addContent(context, flow, clause.content, place)
}

function addNumbered(
  context: Context,
  flow: Flow,
  node: Section | Clause,
  style: StyleId,
  inline: InlineXml,
): void {
  const native = context.numbers.native.get(node)
  const isNumbered = node.num !== undefined
  const typed = native || !node.num ? inline : withNumber(context, node.num, inline, node.location)
  const look = { style, id: node.id, isNumbered, place: ownPlace(context, style, native) }
  addParagraph(context, flow, look, typed, node.location)
}

/** A place that the style does not say; «no list» for a typed number under a style that numbers. */
function ownPlace(context: Context, style: StyleId, native: ListPlace | undefined): ListPlace | undefined {
  if (native) return isBound(context.numbers, style, native) ? undefined : native
  return context.numbers.styles.has(style) ? noList : undefined
}

const noList: ListPlace = { list: -1, level: 0 }

function withNumber(context: Context, num: Num, inline: InlineXml, location: Location): InlineXml {
  const text = safeText(context, num.text, location)
  return {
    ...inline,
    xml: textRun(inline.xml === '' ? text : `${text}\u00a0`, inline.look ?? '') + inline.xml,
  }
}

function addRole(context: Context, flow: Flow, paragraph: Paragraph, place: Place): void {
  const isHeading = paragraph.role === 'subheading'
  const inline = inlineXml(context, paragraph.content, paragraph.location, isHeading)
  const style = isTorn(paragraph) ? 'FormText' : roleStyle(paragraph.role, place)
  addParagraph(context, flow, { style }, inline, paragraph.location)
}

const shortBlank = 5

/** A line with a blank too long to break looks torn when it is justified. */
function isTorn(paragraph: Paragraph): boolean {
  const blanks = paragraph.content.some((inline) => inline.kind === 'blank' && inline.length > shortBlank)
  return paragraph.role === 'body' && blanks
}

function roleStyle(role: ParagraphRole, place: Place): AnyStyleId {
  switch (role) {
    case 'body':
      return 'Paragraph'
    case 'left':
      return 'TextLeft'
    case 'center':
      return 'TextCenter'
    case 'right':
      return 'TextRight'
    case 'addressee':
      return widthStyle('Addressee', place)
    case 'subheading':
      return 'FormHeading'
  }
}
