import { childrenOf, walkXml, type XmlElement } from '../../ooxml/xml.ts'
import { type Check, publicationNorm, type Tell } from '../finding.ts'
import type { Opened } from '../opened.ts'

/** A table stands in no cell of another one. */
export const nestedTable: Check = {
  code: 'output/nested-table',
  norm: publicationNorm,
  verify: (file, tell) => {
    for (const table of tables(file))
      if ([...walkXml(table)].filter(({ name }) => name === 'w:tbl').length > 1)
        at(file, table, tell, {
          severity: 'error',
          message: 'Внутри таблицы есть другая таблица.',
          hint: 'Вынесите внутреннюю таблицу отдельно или разделите ячейки.',
        })
  },
}

/** A table of one row or of one column says nothing that a text could not say. */
export const needlessTable: Check = {
  code: 'output/needless-table',
  norm: publicationNorm,
  verify: (file, tell) => {
    for (const table of tables(file)) {
      const rows = childrenOf(table, 'w:tr')
      const widest = Math.max(0, ...rows.map((row) => childrenOf(row, 'w:tc').length))
      if (rows.length > 1 && widest > 1) continue
      at(file, table, tell, {
        severity: 'info',
        message: 'Таблица из одной строки или одной графы.',
        hint: 'Если то же можно изложить текстом, изложите текстом; подпись с длинной должностью станет текстом с параметром --numbering literal.',
      })
    }
  },
}

function tables(file: Opened): XmlElement[] {
  const document = file.trees.get('word/document.xml')
  return document ? [...walkXml(document)].filter(({ name }) => name === 'w:tbl') : []
}

/** At the first paragraph of the table. */
function at(file: Opened, table: XmlElement, tell: Tell, remark: Parameters<Tell>[0]): void {
  const inside = new Set(walkXml(table))
  tell(
    remark,
    file.paragraphs.find(({ element }) => inside.has(element)),
  )
}
