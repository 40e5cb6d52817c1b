/**
 * The line of a signature. A long position stands in a column of its own, the name level with its last line: that takes
 * a table, because a tab beyond the right indent, which Word knows, makes LibreOffice 7 lose the name. A text for
 * publication has no table where a text will do (приказ ФСО № 92): there the position runs across the sheet.
 */
import { inlineText } from '../../document/text.ts'
import type { Content, Signature } from '../../model/document.ts'
import { signatureLeads } from '../keep-together.ts'
import { signatureShape } from '../signature-line.ts'
import type { Context, Place } from './context.ts'
import { addParagraph, addSignatureTable, type Flow, takeNotes } from './flow.ts'
import { type InlineXml, inlineXml } from './inline.ts'
import { fromPoints, letterWidths, textWidth } from './measure.ts'
import { paragraphXml } from './paragraph.ts'
import { widthStyle } from './style-names.ts'

const tab = '<w:r><w:tab/></w:r>'

export function addSignature(
  context: Context,
  flow: Flow,
  signature: Signature,
  place: Place,
  next: Content | undefined,
): void {
  const { location } = signature
  const position = inlineXml(context, signature.position, location)
  const name = inlineXml(context, signature.name, location)
  const style = widthStyle(signatureLeads(next) ? 'SignatureHinted' : 'Signature', place)
  const column = context.breaks ? leftColumn(context, signature, place) : undefined
  if (column === undefined) {
    addParagraph(context, flow, { style }, inOneLine(position, name), location)
    return
  }
  const notes = takeNotes(context, flow, [...position.notes, ...name.notes], location)
  const left = paragraphXml(
    context,
    { style, pageBreakBefore: flow.breakNext },
    { ...position, notes },
    location,
  )
  const right = paragraphXml(context, { style: 'SignatureName' }, { ...name, notes: [] }, location)
  const total = textWidth(context.layout, place.orientation)
  addSignatureTable(flow, tableXml([column, total - column], [left, right]))
}

function inOneLine(position: InlineXml, name: InlineXml): InlineXml {
  const notes = [...position.notes, ...name.notes]
  return { notes, xml: name.xml === '' ? position.xml : position.xml + tab + name.xml }
}

/** Width of the column of the position in twips, when it needs one. */
function leftColumn(context: Context, signature: Signature, place: Place): number | undefined {
  const size = fromPoints(context.layout.font.size)
  const width = (content: Signature['name']): number => letterWidths(inlineText(content).trim()) * size
  const shape = signatureShape(
    textWidth(context.layout, place.orientation),
    width(signature.position),
    width(signature.name),
    size,
  )
  return shape.kind === 'columns' ? Math.round(shape.position) : undefined
}

function tableXml(widths: readonly number[], cells: readonly string[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const properties = `<w:tblStyle w:val="SignatureTable"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const content = cells.map((cell, index) => {
    const width = `<w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>`
    return `<w:tc><w:tcPr>${width}<w:vAlign w:val="bottom"/></w:tcPr>${cell}</w:tc>`
  })
  const row = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${content.join('')}</w:tr>`
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row}</w:tbl>`
}
