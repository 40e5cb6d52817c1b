/** word/document.xml: the first sheets, then the appendices; a new section of the file where the sheet is turned. */
import type { Appendix } from '../../model/document.ts'
import { addContent, addLines } from './body.ts'
import { contentsXml } from './contents.ts'
import { type Context, type Place, safeText } from './context.ts'
import { controlNamespaces } from './control.ts'
import { addParagraph, endFlow, type Flow, separator, startFlow } from './flow.ts'
import { inlineXml } from './inline.ts'
import type { Orientation } from './measure.ts'
import { closeSection, type HeaderIds, sectionProperties } from './page.ts'
import { textRun } from './runs.ts'
import { widthStyle } from './style-names.ts'
import { outerLevels } from './units.ts'
import { declaration, wordNamespaces } from './xml.ts'

type Sheets = { readonly orientation: Orientation; readonly flow: Flow }

export function documentXml(context: Context, headers: HeaderIds): string {
  const { layout } = context
  const sheets = [firstSheets(context), ...appendixSheets(context)].reduce<Sheets[]>(joinAlike, [])
  const content = sheets.map(({ orientation, flow }, index) => {
    const properties = sectionProperties(layout, orientation, headers, index === 0)
    if (index < sheets.length - 1) return closeSection(flow.blocks, properties, separator)
    return flow.blocks.join('') + (flow.afterTable ? separator : '') + properties
  })
  return `${declaration}<w:document ${wordNamespaces}${layout.contentControls ? controlNamespaces : ''}><w:body>${content.join('')}</w:body></w:document>`
}

function firstSheets(context: Context): Sheets {
  const { document, layout } = context
  const flow = startFlow()
  addLines(context, flow, document.approval, 'Approval')
  addLines(context, flow, document.title, 'Title', true)
  const contents = layout.contents ? contentsXml(context) : undefined
  if (contents !== undefined) {
    flow.blocks.push(contents)
    flow.breakNext = true
  }
  addContent(context, flow, document.sections, { orientation: 'portrait', outer: 0 })
  const last = document.sections.at(-1)
  if (last) endFlow(context, flow, last.location)
  return { orientation: 'portrait', flow }
}

function appendixSheets(context: Context): Sheets[] {
  return context.document.appendices.map((appendix) => {
    const flow = startFlow()
    addAppendix(context, flow, appendix)
    endFlow(context, flow, appendix.location)
    return { orientation: appendix.orientation, flow }
  })
}

function addAppendix(context: Context, flow: Flow, appendix: Appendix): void {
  const place: Place = { orientation: appendix.orientation, outer: outerLevels(appendix) }
  const { id, num, location } = appendix
  const mark = { xml: textRun(safeText(context, num.text, location), ''), notes: [] }
  addParagraph(context, flow, { style: widthStyle('Appendix', place), id }, mark, location)
  addLines(context, flow, appendix.reference, widthStyle('AppendixReference', place))
  if (appendix.form)
    addParagraph(context, flow, { style: 'AppendixForm' }, { xml: textRun('Форма', ''), notes: [] }, location)
  const heading = inlineXml(context, appendix.heading, location, true)
  addParagraph(context, flow, { style: 'AppendixTitle' }, heading, location)
  addContent(context, flow, appendix.content, place)
}

/** Sheets turned alike share one section: the style of the appendix begins the new page. */
function joinAlike(done: Sheets[], next: Sheets): Sheets[] {
  const last = done.at(-1)
  if (last?.orientation !== next.orientation) return [...done, next]
  if (last.flow.afterTable && next.flow.blocks.length > 0) last.flow.afterTable = false
  for (const block of next.flow.blocks) last.flow.blocks.push(block)
  last.flow.afterTable = next.flow.afterTable
  return done
}
