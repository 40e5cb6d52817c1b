import { walkXml, type XmlElement } from '../../ooxml/xml.ts'
import type { Check } from '../finding.ts'

/** Fields and links lead to bookmarks that are there. LibreOffice prints an error in place of the text, Word does on F9. */
export const referenceDangling: Check = {
  code: 'output/reference-dangling',
  verify: (file, tell) => {
    const all = [...file.trees].filter(([path]) => path.startsWith('word/')).map(([, tree]) => tree)
    const known = new Set(all.flatMap(bookmarks))
    for (const paragraph of file.paragraphs)
      for (const name of references(paragraph.element))
        if (!known.has(name.toLowerCase()))
          tell(
            {
              severity: 'error',
              message: `Ссылка ведет к закладке «${name}», которой в файле нет.`,
              hint: 'Составьте файл заново или замените ссылку текстом.',
            },
            paragraph,
          )
  },
}

function bookmarks(tree: XmlElement): string[] {
  return [...walkXml(tree)]
    .filter(({ name }) => name === 'w:bookmarkStart')
    .map(({ attributes }) => (attributes.get('w:name') ?? '').toLowerCase())
}

/** Instructions of a field may be split over several runs. */
function references(paragraph: XmlElement): string[] {
  const all = [...walkXml(paragraph)]
  const code = all.filter(({ name }) => name === 'w:instrText').map(({ children }) => children.join(''))
  const simple = all.flatMap((one) =>
    one.name === 'w:fldSimple' ? (one.attributes.get('w:instr') ?? '') : [],
  )
  const fields = [code.join(''), ...simple].flatMap((text) =>
    [...text.matchAll(/(?<![A-Z])(?:PAGE|NOTE)?REF\s+([^\s\\]+)/g)].map(([, name = '']) => name),
  )
  const anchors = all.flatMap((one) =>
    one.name === 'w:hyperlink' ? (one.attributes.get('w:anchor') ?? []) : [],
  )
  return [...new Set([...fields, ...anchors])]
}
