/**
 * Content controls: what a form leaves to its reader becomes a field of Word that is clicked, filled and stepped through
 * by Tab. What is printed stays as it is: a control shows the same rule or the same box until it is filled.
 */
import type { Context } from './context.ts'
import { escapeXml } from './xml.ts'

/** Word takes no longer titles. */
const longestTitle = 64

/** `content` is the runs shown until the reader types. `title` is what Word writes over the control. */
export function textControl(context: Context, title: string, content: string): string {
  if (!context.layout.contentControls) return content
  return control(context, title, '<w:showingPlcHdr/><w:text/>', content)
}

/** `content` is the run with the empty box. */
export function checkControl(context: Context, title: string, content: string): string {
  if (!context.layout.contentControls) return content
  return control(context, title, check, content)
}

/** A character that every Windows draws in this font; the empty box is the one of forms on paper. */
const font = 'Segoe UI Symbol'
const check = [
  '<w14:checkbox><w14:checked w14:val="0"/>',
  `<w14:checkedState w14:val="2611" w14:font="${font}"/><w14:uncheckedState w14:val="25A1" w14:font="${font}"/>`,
  '</w14:checkbox>',
].join('')

/** In the order of CT_SdtPr. */
function control(context: Context, title: string, kind: string, content: string): string {
  context.collected.controls += 1
  const alias = title === '' ? '' : `<w:alias w:val="${escapeXml(title.slice(0, longestTitle))}"/>`
  const id = `<w:id w:val="${firstControl + context.collected.controls}"/>`
  return `<w:sdt><w:sdtPr>${alias}${id}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

/** Any number that differs from control to control. */
const firstControl = 1000

/** What the root element says besides when there may be controls with a box to tick. */
export const controlNamespaces =
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
