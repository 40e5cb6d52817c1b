/** Lines of forms: rules to write on, boxes to tick, signatures. */
import type { Checkbox, Field, Signature } from '../../model/document.ts'
import type { Context } from './context.ts'
import { type InlineXml, inlineXml } from './inline.ts'
import { textRun } from './runs.ts'

const tab = '<w:r><w:tab/></w:r>'

/** The rule is a tab with a leader, so that it ends at the margin whatever the label. */
export function fieldLabelXml(context: Context, field: Field): InlineXml {
  const label = inlineXml(context, field.label, field.location)
  return { ...label, xml: label.xml === '' ? tab : label.xml + textRun(' ', '') + tab }
}

export function checkboxXml(context: Context, checkbox: Checkbox): InlineXml {
  const text = inlineXml(context, checkbox.content, checkbox.location)
  return { ...text, xml: textRun('□\u00a0', '') + text.xml }
}

export function signatureXml(context: Context, signature: Signature): InlineXml {
  const position = inlineXml(context, signature.position, signature.location)
  const name = inlineXml(context, signature.name, signature.location)
  const notes = [...position.notes, ...name.notes]
  return { notes, xml: name.xml === '' ? position.xml : position.xml + tab + name.xml }
}
