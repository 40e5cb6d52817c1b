import { childOf, walkXml, type XmlElement } from '../../ooxml/xml.ts'
import { type Check, publicationNorm } from '../finding.ts'
import { numberingOf } from '../styles.ts'

/** Space is made by styles; an empty paragraph is a unit of the text without a text. */
export const emptyParagraph: Check = {
  code: 'output/empty-paragraph',
  norm: publicationNorm,
  verify: (file, tell) => {
    for (const paragraph of file.paragraphs) {
      if (paragraph.isNeeded || paragraph.text.trim() !== '' || holdsMore(paragraph.element)) continue
      if (numberingOf(file.styles, childOf(paragraph.element, 'w:pPr')) !== undefined) continue
      tell(
        {
          severity: 'warning',
          message: 'Пустой абзац.',
          hint: 'Удалите его: расстояние между абзацами задается стилем.',
        },
        paragraph,
      )
    }
  },
}

const content: ReadonlySet<string> = new Set([
  'w:tab',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
])

function holdsMore(paragraph: XmlElement): boolean {
  for (const element of walkXml(paragraph)) if (content.has(element.name)) return true
  return false
}
