import { inlineText } from '../../document/text.ts'
import type { Appendix, Section } from '../../model/document.ts'

/** Title of a section or an appendix in the bookmarks and the contents. */
export function unitTitle(unit: Section | Appendix): string {
  const heading = inlineText(unit.heading).trim()
  if (!unit.num) return heading
  const separator = unit.kind === 'appendix' ? '. ' : ' '
  return heading ? `${unit.num.text}${separator}${heading}` : unit.num.text
}
