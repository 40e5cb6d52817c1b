/** Lines of forms: rules to write on, boxes to tick. */
import { inlineText } from '../../document/text.ts'
import type { Checkbox, Field } from '../../model/document.ts'
import type { Context } from './context.ts'
import { checkControl, textControl } from './control.ts'
import { type InlineXml, inlineXml } from './inline.ts'
import { textRun } from './runs.ts'

const tab = '<w:r><w:tab/></w:r>'

/** The rule is a tab with a leader, so that it ends at the margin whatever the label. */
export function fieldLabelXml(context: Context, field: Field): InlineXml {
  const label = inlineXml(context, field.label, field.location)
  const rule = textControl(context, inlineText(field.label).trim(), tab)
  return { ...label, xml: label.xml === '' ? rule : label.xml + textRun(' ', '') + rule }
}

export function checkboxXml(context: Context, checkbox: Checkbox): InlineXml {
  const text = inlineXml(context, checkbox.content, checkbox.location)
  if (!context.layout.contentControls) return { ...text, xml: textRun('□\u00a0', '') + text.xml }
  const box = checkControl(context, inlineText(checkbox.content).trim(), textRun('□', ''))
  return { ...text, xml: box + textRun('\u00a0', '') + text.xml }
}
