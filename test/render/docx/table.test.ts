import { describe, expect, test } from 'vitest'
import type { Row, Table } from '../../../src/model/document.ts'
import { columnWidths } from '../../../src/render/docx/table-grid.ts'
import { rowCells } from '../../../src/render/table-cells.ts'
import { cell, here, paragraph, row, section } from '../../support/document-nodes.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
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

describe('the head', () => {
  async function heights(above: string): Promise<(string | undefined)[]> {
    const first = row(cell([above], { rowSpan: 2 }), cell(['Срок'], { columnSpan: 2 }))
    const head = [first, row('в органе', 'в МФЦ')]
    const written = await writeFixture(documentOf([table([20, 40, 40], head, [row('1', '2', '3')])]))
    const rows = elements(written, 'word/document.xml', 'w:tr').slice(0, 2)
    return rows.map((one) => {
      const height = descendants(one).find(({ name }) => name === 'w:trHeight')
      return height && attribute(height, 'w:val')
    })
  }

  test('gives its last row the height that a cell over both rows needs', async () => {
    expect(await heights('Документ')).toEqual([undefined, undefined])
    const lines = 4
    const found = await heights('Документ, являющийся результатом «подуслуги»')
    expect(found).toEqual([undefined, String(Math.round((lines - 1) * 12 * 1.149 * 20))])
  })
})

describe('rows that stay together', () => {
  test('every paragraph of the head of a group and of the last row but one stays with the next', async () => {
    const group = row(cell(['Группа'], { columnSpan: 2 }))
    const body = [group, row('1', ''), row('2', 'б'), row('3', 'в')]
    const written = await writeFixture(documentOf([table([50, 50], [], body)]))
    const rows = elements(written, 'word/document.xml', 'w:tr')
    const keeps = rows.map((one) =>
      descendants(one)
        .filter(({ name }) => name === 'w:pPr')
        .map((properties) => children(properties, 'w:keepNext').length > 0),
    )
    expect(keeps).toEqual([[true], [false, false], [true, true], [false, false]])
  })
})

describe('a table that the usual letters do not fit', () => {
  const long = Array<string>(5).fill('градостроительного')
  const five = table([20, 20, 20, 20, 20], [row(...long)], [row(...long)])

  test('has styles of its own size and closer borders; another keeps the usual ones', async () => {
    const font = { ...fixtureLayout().font, tableSizeLeast: 8 }
    const written = await writeFixture(documentOf([five, table([100], [], [row('а')])]), {}, { font })
    const used = elements(written, 'word/document.xml', 'w:pStyle').map((one) => attribute(one, 'w:val'))
    const [head, text] = [
      used.find((id) => /^TableHead\d/.test(id ?? '')),
      used.find((id) => /^TableText\d/.test(id ?? '')),
    ]
    const half = Number(/\d+$/.exec(head ?? '')?.[0])
    expect(half).toBeGreaterThanOrEqual(16)
    expect(text).toBe(`TableText${half}`)
    expect(used).toContain('TableText')
    const styles = elements(written, 'word/styles.xml', 'w:style')
    const own = styles.find((one) => attribute(one, 'w:styleId') === head)
    expect(
      own &&
        descendants(own)
          .filter(({ name }) => name === 'w:sz')
          .map((one) => attribute(one, 'w:val')),
    ).toEqual([String(half)])
    const names = elements(written, 'word/styles.xml', 'w:name').map((one) => attribute(one, 'w:val'))
    expect(names).toContain(`Таблица. Текст (${half / 2} пт)`)
    expect(names.filter((name) => name?.includes(','))).toEqual([])
    const sides = elements(written, 'word/document.xml', 'w:tblCellMar')
    expect(sides).toHaveLength(1)
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

  test('a table stands off from the text above it, but brings no heading with more space closer', async () => {
    const space = async (headingAfter: number): Promise<(string | undefined)[]> => {
      const spacing = { ...fixtureLayout().spacing, headingAfter }
      const heading = section('inner', 2, undefined, 'Подраздел', [one])
      const written = await writeFixture(documentOf([paragraph('Текст.'), one, heading]), {}, { spacing })
      return elements(written, 'word/document.xml', 'w:spacing').map((found) => attribute(found, 'w:after'))
    }
    expect(await space(12)).toEqual(['120'])
    expect(await space(3)).toEqual(['120', '120'])
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
