/** Lines of forms: rules to write on, boxes to tick. */
import { inlineText } from '../../document/text.ts'
import type { Checkbox, Field } from '../../model/document.ts'
import type { Context, Place } from './context.ts'
import { checkControl, textControl } from './control.ts'
import { type InlineXml, inlineXml } from './inline.ts'
import { fromPoints, letterWidths, textWidth } from './measure.ts'
import { textRun } from './runs.ts'

const tab = '<w:r><w:tab/></w:r>'

/** The rule is a tab with a leader, so that it ends at the margin whatever the label. */
export function fieldLabelXml(context: Context, field: Field, place: Place): InlineXml {
  const label = inlineXml(context, field.label, field.location)
  const text = inlineText(field.label).trim()
  const width = textWidth(context.layout, place.orientation) / fromPoints(context.layout.font.size)
  // A second tab has no place in the line and draws a rule across the next one.
  const needsMore = width - lastLineWidth(text, width) < shortestRule
  const rule = textControl(context, text, needsMore ? tab + tab : tab)
  return { ...label, xml: label.xml === '' ? rule : label.xml + textRun(' ', '') + rule }
}

/** A rule of eight signs and the space before it, em: a shorter one cannot be written on. */
const shortestRule = 4.25

/** Width of the last line of a text set in lines of the width, em. */
function lastLineWidth(text: string, width: number): number {
  const space = letterWidths(' ')
  return text.split(' ').reduce((line, word) => {
    const own = letterWidths(word)
    return line > 0 && line + space + own <= width ? line + space + own : own
  }, 0)
}

export function checkboxXml(context: Context, checkbox: Checkbox): InlineXml {
  const text = inlineXml(context, checkbox.content, checkbox.location)
  if (!context.layout.contentControls) return { ...text, xml: textRun('□\u00a0', '') + text.xml }
  const box = checkControl(context, inlineText(checkbox.content).trim(), textRun('□', ''))
  return { ...text, xml: box + textRun('\u00a0', '') + text.xml }
}
