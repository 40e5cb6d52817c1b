import { describe, expect, test } from 'vitest'
import type { Row, Table } from '../../../src/model/document.ts'
import { columnWidths } from '../../../src/render/docx/table-grid.ts'
import { rowCells } from '../../../src/render/docx/table-spans.ts'
import { cell, here, row } from '../../support/document-nodes.ts'
import { docxText } from '../../support/docx-text.ts'
import { attribute, children, descendants, type XmlElement } from '../../support/xml-tree.ts'
import { documentOf, elements, type Written, writeFixture } from './write.ts'

function table(columns: readonly number[], head: readonly Row[], body: readonly Row[]): Table {
  return { kind: 'table', columns, head, body, location: here }
}

/** Rows as `width×merge` of their cells. */
function shape(rows: readonly Row[], columns: number): string[] {
  return rowCells(rows, columns).map((cells) => cells.map((one) => `${one.columns}${one.merge[0]}`).join(' '))
}

describe('merged cells', () => {
  test('a covered place is written as the continuation of the cell above', () => {
    const rows = [row(cell(['а'], { rowSpan: 2, columnSpan: 2 }), 'б'), row('в'), row('г', 'д', 'е')]
    expect(shape(rows, 3)).toEqual(['2r 1n', '2c 1n', '1n 1n 1n'])
  })

  test('spans that overlap the edges are cut to the grid', () => {
    expect(shape([row('а', cell(['б'], { columnSpan: 5, rowSpan: 9 }))], 3)).toEqual(['1n 2n'])
    const rows = [row('а', cell(['б'], { rowSpan: 2 }), 'в'), row(cell(['г'], { columnSpan: 3 }), 'д')]
    expect(shape(rows, 3)).toEqual(['1n 1r 1n', '1n 1c 1n'])
  })

  test('a row that is too short is filled up', () => {
    expect(shape([row('а')], 3)).toEqual(['1n 1n 1n'])
  })
})

test('columns take the whole width, to the last twip', () => {
  expect(columnWidths([33.3, 33.3, 33.4], 1000).reduce((sum, one) => sum + one, 0)).toBe(1000)
  expect(columnWidths([1, 1, 1], 100)).toEqual([33, 34, 33])
})

test('a cell beyond the columns is not lost, and a table without rows is left out', async () => {
  const written = await writeFixture(
    documentOf([table([50, 50], [], [row('а', 'б', 'в')]), table([], [], [row('г')]), table([100], [], [])]),
  )
  expect(docxText(written.bytes).slice(1)).toEqual(['а', 'б', 'в', 'г'])
  expect(elements(written, 'word/document.xml', 'w:tbl')).toHaveLength(2)
})

describe('rows', () => {
  async function rows(body: readonly Row[]): Promise<XmlElement[]> {
    const written = await writeFixture(documentOf([table([50, 50], [row('№', 'Наименование')], body)]))
    return elements(written, 'word/document.xml', 'w:tr')
  }

  function marks(row: XmlElement | undefined): string[] {
    return row ? children(row, 'w:trPr').flatMap((one) => one.children.map(({ name }) => name)) : []
  }

  test('of the head repeat; rows stay whole unless they are very long', async () => {
    const [head, short, long] = await rows([row('1', 'коротко'), row('2', 'длинно '.repeat(400))])
    expect(marks(head)).toEqual(['w:cantSplit', 'w:tblHeader'])
    expect(marks(short)).toEqual(['w:cantSplit'])
    expect(marks(long)).toEqual([])
  })
})

describe('tables among other blocks', () => {
  const one = table([100], [], [row('а')])

  function names(written: Written): string[] {
    const body = written.parts.get('word/document.xml')?.children[0]
    return (body?.children ?? []).map((block) => block.name)
  }

  test('two in a row do not grow together, and the last is followed by a paragraph', async () => {
    const written = await writeFixture(documentOf([one, one]))
    expect(names(written)).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })

  test('a reference to a table without a caption leads into its first cell', async () => {
    const written = await writeFixture(documentOf([{ ...table([100], [], [row(cell([]))]), id: 'bare' }]))
    const cells = elements(written, 'word/document.xml', 'w:tc').flatMap(descendants)
    const names = cells
      .filter((found) => found.name === 'w:bookmarkStart')
      .map((found) => attribute(found, 'w:name'))
    expect(names).toEqual(['_Ref_bare'])
  })

  test('widths on a landscape sheet are those of the landscape sheet', async () => {
    const written = await writeFixture()
    const widths = elements(written, 'word/document.xml', 'w:tblW').map((found) =>
      Number(attribute(found, 'w:w')),
    )
    // 210 and 297 mm less the margins of 30 and 10 mm.
    expect(widths).toEqual([9638, 14570, 9638])
  })
})
