import { childValue, walkXml, type XmlElement } from '../../ooxml/xml.ts'
import type { Check } from '../finding.ts'

/** A paragraph whose style is not there falls back to the look of the default one in silence. */
export const styleUnknown: Check = {
  code: 'output/style-unknown',
  verify: (file, tell) => {
    for (const paragraph of file.paragraphs)
      for (const id of used(paragraph.element))
        if (!file.styles.has(id))
          tell(
            { severity: 'error', message: `В файле нет стиля «${id}», которым оформлен абзац.`, hint },
            paragraph,
          )
    for (const style of file.styles.values())
      for (const name of ['w:basedOn', 'w:next', 'w:link']) {
        const id = childValue(style, name)
        if (id !== undefined && !file.styles.has(id))
          tell({
            severity: 'error',
            message: `В файле нет стиля «${id}», на который ссылается другой.`,
            hint,
          })
      }
  },
}

const hint = 'Составьте файл заново; если взят шаблон органа, проверьте его стили.'

const uses: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])

function used(element: XmlElement): ReadonlySet<string> {
  const named = [...walkXml(element)].filter(({ name }) => uses.has(name))
  return new Set(named.flatMap(({ attributes }) => attributes.get('w:val') ?? []))
}
