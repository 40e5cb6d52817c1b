import { type Check, publicationNorm } from '../finding.ts'
import { lookOf } from '../look.ts'
import { runsOf, textOf } from '../paragraphs.ts'

/** Bold, italic and underline do not change inside a paragraph. */
export const mixedType: Check = {
  code: 'output/mixed-type',
  norm: publicationNorm,
  verify: (file, tell) => {
    for (const paragraph of file.paragraphs) {
      const words = runsOf(paragraph.element).filter((run) => textOf(run).trim() !== '')
      const looks = new Set(words.map((run) => lookOf(file.styles, paragraph.style, run)))
      if (looks.size > 1)
        tell(
          {
            severity: 'error',
            message:
              'В одном абзаце смешаны начертания: полужирное, курсив или подчеркивание – только в его части.',
            hint: 'Для публикации составьте файл с --numbering literal или снимите выделение.',
          },
          paragraph,
        )
    }
  },
}
