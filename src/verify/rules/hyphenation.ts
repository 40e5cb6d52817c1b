import { childOf } from '../../ooxml/xml.ts'
import { type Check, publicationNorm } from '../finding.ts'

/** Words are not divided: neither by the program that lays the text out nor by soft hyphens. */
export const hyphenation: Check = {
  code: 'output/hyphenation',
  norm: publicationNorm,
  verify: (file, tell) => {
    const setting = childOf(file.trees.get('word/settings.xml'), 'w:autoHyphenation')
    if (setting && !['0', 'false', 'off'].includes(setting.attributes.get('w:val') ?? ''))
      tell({
        severity: 'error',
        message: 'В документе включена автоматическая расстановка переносов.',
        hint: 'В Word: Макет – Расстановка переносов – Нет.',
      })
    for (const paragraph of file.paragraphs)
      if (paragraph.text.includes('\u00ad'))
        tell(
          {
            severity: 'error',
            message: 'В тексте есть мягкий перенос.',
            hint: 'Удалите мягкие переносы: в Word они ищутся как «^-».',
          },
          paragraph,
        )
  },
}
