/** Whatever a document is made of: nothing leaves the page, nothing covers anything else, nothing is lost. */
import { expect, test } from 'vitest'
import { foldText, paragraphs } from '../../../src/document/text.ts'
import type { Cell, Content, Document, Inline, Row } from '../../../src/model/document.ts'
import { compose } from '../../../src/render/pdf/compose.ts'
import type { Page } from '../../../src/render/pdf/page.ts'
import { paginate } from '../../../src/render/pdf/paginate.ts'
import { cell, field, footnote, here, paragraph, row, section } from '../../support/document-nodes.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { documentOf, words, written } from './written.ts'

/** Numbers that look random and are always the same. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

type Maker = { readonly next: (below: number) => number; notes: number }

function prose(maker: Maker, most: number): Inline[] {
  const content: Inline[] = [{ kind: 'text', text: words(1 + maker.next(most), `с${maker.next(1000)}х`) }]
  if (maker.next(6) === 0) {
    maker.notes++
    content.push(footnote(maker.notes, words(1 + maker.next(maker.next(8) === 0 ? 900 : 40), 'сн')))
  }
  return content
}

function randomRow(maker: Maker, columns: number): Row {
  const long = maker.next(25) === 0 ? 700 : 20
  const cells = Array.from({ length: columns }, () => cell([prose(maker, long)]))
  return row(...cells)
}

function spannedRows(maker: Maker): Row[] {
  const count = 2 + maker.next(30)
  const first: Cell = cell([prose(maker, 200)], { rowSpan: count })
  return Array.from({ length: count }, (_, index) => {
    const own = cell([prose(maker, 15)])
    return index === 0 ? row(first, own) : row(own)
  })
}

function randomBlock(maker: Maker): Content {
  switch (maker.next(10)) {
    case 0:
      return section(`s${maker.next(1e9)}`, 2, undefined, words(1 + maker.next(30), 'з'), [
        paragraph(prose(maker, 80)),
      ])
    case 1:
      return {
        kind: 'table',
        columns: [30, 70],
        head: [row('А', 'Б')],
        body: spannedRows(maker),
        location: here,
      }
    case 2: {
      const body = Array.from({ length: 1 + maker.next(30) }, () => randomRow(maker, 3))
      return { kind: 'table', columns: [20, 50, 30], head: [row('А', 'Б', 'В')], body, location: here }
    }
    case 3:
      return field(words(1 + maker.next(20), 'п'), 'пояснение')
    case 4:
      return { kind: 'checkbox', content: prose(maker, 30), location: here }
    case 5: {
      const name: Inline[] = [{ kind: 'text', text: words(1 + maker.next(14), 'и') }]
      return { kind: 'signature', position: prose(maker, 25), name, location: here }
    }
    default:
      return paragraph(prose(maker, 150))
  }
}

function randomDocument(seed: number): Document {
  const maker: Maker = { next: sequence(seed), notes: 0 }
  return documentOf(Array.from({ length: 40 }, () => randomBlock(maker)))
}

/** Every line inside the text area; lines that share a column at least most of a line apart. */
function faults(page: Page): string[] {
  const found: string[] = []
  const { frame } = page
  for (const { baseline, x, line } of page.lines) {
    if (baseline < frame.top || baseline > frame.bottom) found.push(`${page.number}: baseline ${baseline}`)
    const right = x + line.offset + line.width
    if (x < frame.left - 0.1 || (line.wrapped && right > frame.right + 0.1))
      found.push(`${page.number}: side ${right}`)
  }
  for (const box of page.boxes) if (box.y + box.height > frame.bottom + 0.6) found.push(`${page.number}: box`)
  const sorted = [...page.lines].sort((left, right) => left.baseline - right.baseline)
  for (const [index, lower] of sorted.entries()) {
    const upper = sorted
      .slice(0, index)
      .findLast((one) => overlaps(one.x, one.line.measure, lower.x, lower.line.measure))
    if (upper && lower.baseline - upper.baseline < lower.size)
      found.push(`${page.number}: lines ${lower.baseline} and ${upper.baseline}`)
  }
  return found
}

function overlaps(left: number, width: number, other: number, otherWidth: number): boolean {
  return left < other + otherWidth - 1 && other < left + width - 1
}

test.each([1, 2, 3, 4, 5, 6, 7, 278])('random document %i: lines keep to their pages and apart', (seed) => {
  const composition = compose(randomDocument(seed), fixtureLayout(), false, () => {})
  expect(paginate(composition.blocks, fixtureLayout()).flatMap(faults)).toEqual([])
})

test.each([1, 4, 7])('random document %i can be read back whole', async (seed) => {
  const document = randomDocument(seed)
  const { bytes, found } = await written(document)
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toEqual(paragraphs(document).map(foldText))
})
