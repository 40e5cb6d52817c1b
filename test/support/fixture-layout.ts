/** The layout that writers are tested with: the values of ГОСТ Р 7.0.97. */
import type { Layout } from '../../src/schema/types.ts'

export function fixtureLayout(): Layout {
  return {
    id: 'fixture',
    title: 'Оформление для проверок',
    page: { size: 'A4', margins: { top: 20, right: 10, bottom: 20, left: 30 } },
    font: { family: 'Times New Roman', size: 14, tableSize: 12, hintSize: 10 },
    spacing: { line: 1.15, tableLine: 1, headingBefore: 12, headingAfter: 12, paragraphAfter: 0 },
    indent: { firstLine: 12.5 },
    block: { width: 80, align: 'left' },
    pageNumber: { from: 2, position: 'top-center' },
    contents: false,
    lineBreaking: 'asWord',
  }
}
