import { type Check, publicationNorm } from '../finding.ts'

/** One structural paragraph is one paragraph of the file. */
export const lineBreak: Check = {
  code: 'output/line-break',
  norm: publicationNorm,
  verify: (file, tell) => {
    for (const paragraph of file.paragraphs)
      if (paragraph.text.includes('\n'))
        tell(
          {
            severity: 'error',
            message: 'Внутри абзаца есть разрыв строки или страницы.',
            hint: 'Один абзац текста – один абзац документа: составьте файл с --numbering literal или замените разрыв концом абзаца.',
          },
          paragraph,
        )
  },
}
