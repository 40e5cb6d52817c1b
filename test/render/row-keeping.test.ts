/** Which rows stay together and which may be divided. */
import { expect, test } from 'vitest'
import type { Row, Table } from '../../src/model/document.ts'
import { keepRows, type RowKeeping } from '../../src/render/row-keeping.ts'
import { fitTable } from '../../src/render/table-fit.ts'
import { cell, here, row } from '../support/document-nodes.ts'
import { fixtureLayout } from '../support/fixture-layout.ts'

const layout = fixtureLayout()

function keeping(body: readonly Row[]): RowKeeping[] {
  const table: Table = { kind: 'table', columns: [50, 50], head: [], body, location: here }
  return keepRows(table, fitTable(table, layout, 482), layout, 'portrait')
}

const kept = (body: readonly Row[]): boolean[] => keeping(body).map(({ keepNext }) => keepNext)
const divided = (body: readonly Row[]): boolean[] => keeping(body).map(({ mayBreak }) => mayBreak)
const short = row('а', 'б')
const text = (count: number): string => 'слово '.repeat(count)

test('the head of a group stays with the row under it', () => {
  const group = row(cell(['Группа'], { columnSpan: 2 }))
  expect(kept([group, row('а', text(150)), group, row('а', text(150))])).toEqual([true, false, true, false])
})

test('the last row is not left alone while the last two are short', () => {
  expect(kept([short, short, short])).toEqual([false, true, false])
  expect(kept([short, short, row('а', text(150))])).toEqual([false, false, false])
  expect(kept([short])).toEqual([false])
})

test('a group of one name at the end has nothing to stay with', () => {
  expect(kept([row('а', text(150)), row(cell(['Группа'], { columnSpan: 2 }))])).toEqual([false, false])
})

test('only a row higher than two fifths of the page may be divided', () => {
  expect(divided([short, row('а', text(80)), row('а', text(300))])).toEqual([false, false, true])
  // The same text over the whole width takes half as many lines.
  expect(divided([row(cell([text(200)], { columnSpan: 2 })), row('а', text(200))])).toEqual([false, true])
})
