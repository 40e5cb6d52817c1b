import { walkXml } from '../../ooxml/xml.ts'
import type { Check } from '../finding.ts'

const kinds = [
  {
    mark: 'w:footnoteReference',
    note: 'w:footnote',
    part: 'word/footnotes.xml',
    missing: 'знак сноски, а ее текста нет',
  },
  {
    mark: 'w:endnoteReference',
    note: 'w:endnote',
    part: 'word/endnotes.xml',
    missing: 'знак концевой сноски, а ее текста нет',
  },
  {
    mark: 'w:commentReference',
    note: 'w:comment',
    part: 'word/comments.xml',
    missing: 'знак примечания, а его текста нет',
  },
] as const

/** A mark without its note makes Word refuse the file. */
export const noteMissing: Check = {
  code: 'output/note-missing',
  verify: (file, tell) => {
    for (const { mark, note, part, missing } of kinds) {
      const tree = file.trees.get(part)
      const notes = tree ? [...walkXml(tree)].filter(({ name }) => name === note) : []
      const known = new Set(notes.map(({ attributes }) => attributes.get('w:id')))
      for (const paragraph of file.paragraphs)
        for (const { name, attributes } of walkXml(paragraph.element))
          if (name === mark && !known.has(attributes.get('w:id')))
            tell(
              {
                severity: 'error',
                message: `В абзаце есть ${missing}.`,
                hint: 'Составьте файл заново.',
              },
              paragraph,
            )
    }
  },
}
