/** Widths of columns and sizes of letters: every word fits whenever there is a way. */
import { describe, expect, test } from 'vitest'
import type { Row, Table } from '../../src/model/document.ts'
import { letterWidths } from '../../src/render/letter-width.ts'
import { fitTable, type TableFit } from '../../src/render/table-fit.ts'
import { cell, here, row } from '../support/document-nodes.ts'
import { fixtureLayout } from '../support/fixture-layout.ts'

const width = 480
const long = 'градостроительного'
const { font, ...rest } = fixtureLayout()
const layout = { ...rest, font: { ...font, tableSizeLeast: 8 } }

function fitOf(columns: readonly number[], body: readonly Row[], head: readonly Row[] = []): TableFit {
  const table: Table = { kind: 'table', columns, head, body, location: here }
  return fitTable(table, layout, width)
}

/** Room for text in a column, points. */
function room({ columns, padding }: TableFit, column: number): number {
  const total = columns.reduce((sum, one) => sum + one, 0)
  return ((columns[column] ?? 0) / total) * width - 2 * padding
}

function expectWhole(found: TableFit, column: number, word: string, bold = false): void {
  expect(room(found, column)).toBeGreaterThanOrEqual(letterWidths(word, bold) * found.size)
}

describe('columns with widths', () => {
  test('keep them as they are while every word fits', () => {
    expect(fitOf([10, 60, 30], [row('1', long, 'да')])).toEqual({
      columns: [10, 60, 30],
      size: 12,
      padding: 5.4,
    })
  })

  test('give way to a word: those with room to spare, in proportion, at the same size', () => {
    const found = fitOf([10, 60, 30], [row(long, 'да', 'нет')])
    expect(found.size).toBe(12)
    expectWhole(found, 0, long)
    expect(found.columns.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width)
    expect(room(found, 1)).toBeGreaterThan(room(found, 2))
  })

  test('words that no-break spaces bind stay together, and so does an address', () => {
    const bound = `в\u00a0${long}`
    expectWhole(fitOf([10, 90], [row(bound, 'да')]), 0, bound)
    const address = 'https://www.gosuslugi.ru/600123'
    expectWhole(fitOf([10, 90], [row(address, 'да')]), 0, address)
  })

  test('bold words of the head count as bold', () => {
    const found = fitOf([10, 90], [row('1', 'да')], [row('Предоставление', 'б')])
    expectWhole(found, 0, 'Предоставление', true)
  })

  test('a cell over several columns needs them together', () => {
    const head = row(cell([`${long}${long}`], { columnSpan: 2 }), 'в')
    const { columns, padding, size } = fitOf([5, 5, 90], [row('а', 'б', 'в')], [head])
    const both = (columns[0] ?? 0) + (columns[1] ?? 0) - 2 * padding
    expect(both).toBeGreaterThan(letterWidths(long + long, true) * size)
  })
})

describe('smaller letters', () => {
  test('where no widths are enough: as large as all words allow', () => {
    const five = Array<string>(5).fill(long)
    const found = fitOf([20, 20, 20, 20, 20], [row(...five)])
    expect(found.size).toBeLessThan(12)
    expect(found.size).toBeGreaterThanOrEqual(8)
    expect(found.padding).toBeLessThan(5.4)
    for (const [column, word] of five.entries()) expectWhole(found, column, word)
    const larger = letterWidths(long, false) * (found.size + 0.5) * 5 + 10 * found.padding
    expect(larger).toBeGreaterThan(width)
  })

  test('never below the least of the layout, and an address makes none smaller', () => {
    const columns = Array<number>(20).fill(5)
    expect(fitOf(columns, [row(...Array<string>(20).fill(long))])).toMatchObject({ columns, size: 8 })
    const addresses = Array<string>(5).fill('reglament-help@administration.example.ru')
    expect(fitOf([20, 20, 20, 20, 20], [row(...addresses)]).size).toBe(12)
  })

  test('not where the layout names no least size', () => {
    const body = [row(...Array<string>(5).fill(long))]
    const table: Table = { kind: 'table', columns: [20, 20, 20, 20, 20], head: [], body, location: here }
    expect(fitTable(table, fixtureLayout(), width).size).toBe(12)
  })
})

describe('columns without widths', () => {
  const text = 'предоставление услуги осуществляется в сроки, '.repeat(20)

  test('take the whole width; much text gets more of it than a number', () => {
    const found = fitOf([0, 0, 0], [row('1', text, 'нет')])
    expect(found.columns.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width)
    expect(room(found, 1)).toBeGreaterThan(room(found, 0) * 5)
    expectWhole(found, 2, 'нет')
  })

  test('cells of one length get one width', () => {
    const [one = 0, other = 0] = fitOf([0, 0], [row(text, text)]).columns
    expect(Math.abs(one - other)).toBeLessThan(width / 50)
  })

  test('where every cell is one line, all are stretched', () => {
    const { columns } = fitOf([0, 0], [row('да', 'да')])
    expect(columns.map(Math.round)).toEqual([width / 2, width / 2])
  })

  test('a table without text is divided evenly', () => {
    const { columns } = fitOf([0, 0], [row('', '')])
    expect(columns.map(Math.round)).toEqual([width / 2, width / 2])
  })
})
