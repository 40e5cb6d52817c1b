import { childOf } from '../../ooxml/xml.ts'
import { type Check, publicationNorm } from '../finding.ts'
import { numberingOf } from '../styles.ts'

/** A number that the program counts may become another one where the text is copied or amended. */
export const numberAutomatic: Check = {
  code: 'output/number-automatic',
  norm: publicationNorm,
  verify: (file, tell) => {
    const counted = file.paragraphs.filter(
      ({ element }) => numberingOf(file.styles, childOf(element, 'w:pPr')) !== undefined,
    )
    if (counted.length === 0) return
    tell(
      {
        severity: 'warning',
        message: `Номера поставлены автоматической нумерацией Word (абзацев: ${counted.length}): при копировании и изменении текста они могут стать другими.`,
        hint: 'Для публикации составьте файл с параметром --numbering literal.',
      },
      counted[0],
    )
  },
}
