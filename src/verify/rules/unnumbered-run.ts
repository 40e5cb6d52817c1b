import { childOf } from '../../ooxml/xml.ts'
import { type Check, publicationNorm } from '../finding.ts'
import type { Opened } from '../opened.ts'
import type { TextParagraph } from '../paragraphs.ts'
import { numberingOf, styleName } from '../styles.ts'

const maximum = 10

/** Names of the styles of running text; headings, blocks and lines of forms are no units of a text. */
const running: ReadonlySet<string> = new Set(['Normal', 'Body Text', 'Регламент. Абзац'])

const typedNumber = /^(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[а-я]\)|[IVXLC]+\.)[\s\u00a0]/

/** The text up to the appendices: forms and tables are not referred to by paragraph. */
export const unnumberedRun: Check = {
  code: 'output/unnumbered-run',
  norm: publicationNorm,
  verify: (file, tell) => {
    let run: TextParagraph[] = []
    const end = (): void => {
      if (run.length > maximum)
        tell(
          {
            severity: 'warning',
            message: `Подряд идут абзацы без номеров: ${run.length}.`,
            hint: 'Сделайте их подпунктами: на абзац без номера трудно сослаться.',
          },
          run[0],
        )
      run = []
    }
    for (const paragraph of file.paragraphs) {
      if (styleName(file.styles, paragraph.style) === 'Приложение') break
      if (isUnnumbered(file, paragraph)) run.push(paragraph)
      else end()
    }
    end()
  },
}

function isUnnumbered(file: Opened, { element, text, style, place }: TextParagraph): boolean {
  if (place !== 'body' || text.trim() === '' || !running.has(styleName(file.styles, style))) return false
  return numberingOf(file.styles, childOf(element, 'w:pPr')) === undefined && !typedNumber.test(text)
}
