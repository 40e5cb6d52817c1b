import { expect, test } from 'vitest'
import { breakAsWord, type Column, type LineBreaker } from '../../../src/render/pdf/break-lines.ts'
import { breakOptimal } from '../../../src/render/pdf/break-optimal.ts'
import type { Line } from '../../../src/render/pdf/line.ts'
import { measure } from '../../../src/render/pdf/measure.ts'
import { plainRun } from '../../../src/render/pdf/runs.ts'

const plain = { bold: false, italic: false }
const column: Column = { width: 481.9, indent: 35.4 }

function set(text: string, breakLines: LineBreaker, of: Column = column): Line[] {
  const runs = text.split('\n').flatMap((part, index, parts) => {
    const run = plainRun(part, plain)
    return index < parts.length - 1 ? [{ ...run, hard: true }] : [run]
  })
  return breakLines(
    measure(runs, 14, () => {}),
    of,
  )
}

function textOf(line: Line): string {
  return line.words.map((word) => word.pieces.map((piece) => piece.text).join('')).join(' ')
}

const sentence =
  'Государственная услуга предоставляется в соответствии с законодательством Российской Федерации и настоящим ' +
  'административным регламентом межведомственного информационного взаимодействия уполномоченного органа с ' +
  'многофункциональными центрами предоставления государственных и муниципальных услуг в электронной форме. '

test('greedy lines hold as many words as fit, the first one less by its indent', () => {
  const lines = set(sentence, breakAsWord)
  for (const [index, line] of lines.entries()) {
    expect(line.width).toBeLessThanOrEqual(line.measure + 0.01)
    const next = lines[index + 1]?.words[0]
    if (next) expect(line.width + (line.words.at(-1)?.space ?? 0) + next.width).toBeGreaterThan(line.measure)
  }
  expect(lines[0]?.measure).toBeCloseTo(column.width - column.indent)
})

test('no-break spaces and slashes hold, hyphens and dashes inside a word give way', () => {
  const narrow = { width: 1, indent: 0 }
  const words = (text: string): string[] =>
    measure([plainRun(text, plain)], 14, () => {}).map((word) =>
      word.pieces.map((piece) => piece.text).join(''),
    )
  expect(words('№\u00a0210')).toEqual(['№\u00a0210'])
  expect(words('онлайн-сервис и/или 10-15 -5')).toEqual(['онлайн-', 'сервис', 'и/или', '10-', '15', '-5'])
  expect(set('аб', breakAsWord, narrow).map(textOf)).toEqual(['а', 'б'])
})

test.each([breakAsWord, breakOptimal])('a forced end of line is kept and not justified', (breakLines) => {
  const lines = set('первая строка\nвторая', breakLines)
  expect(lines.map(textOf)).toEqual(['первая строка', 'вторая'])
  expect(lines.map((line) => line.wrapped)).toEqual([false, false])
  expect(lines.map((line) => line.offset)).toEqual([column.indent, 0])
})

function stretches(breakLines: LineBreaker): number[] {
  const lines = Array.from({ length: 40 }, (_, index) =>
    set(sentence.repeat(1 + (index % 4)).slice(index * 3), breakLines),
  )
  return lines
    .flat()
    .filter((line) => line.wrapped && line.gaps > 0)
    .map((line) => (line.measure - line.width) / line.gaps)
    .sort((left, right) => left - right)
}

test('optimal lines end within the number of an act only where any other line were worse', () => {
  const ends = (breakLines: LineBreaker): string[] =>
    Array.from({ length: 120 }, (_, index) => ({ width: 300 + index, indent: 0 }))
      .flatMap((of) =>
        set('в соответствии с частью 1 статьи 16 Федерального закона № 210-ФЗ '.repeat(6), breakLines, of),
      )
      .map(textOf)
      .filter((line) => /\d-$/.test(line))
  expect(ends(breakAsWord).length).toBeGreaterThan(20)
  expect(ends(breakOptimal).length).toBeLessThan(ends(breakAsWord).length / 3)
})

test('optimal lines keep every word and have more even spaces: the 95th percentile is 15 % lower, the widest no wider', () => {
  const greedy = stretches(breakAsWord)
  const optimal = stretches(breakOptimal)
  const percentile = (values: readonly number[]): number => values[Math.floor(values.length * 0.95)] ?? 0
  expect(percentile(optimal)).toBeLessThan(percentile(greedy) * 0.85)
  expect(optimal.at(-1)).toBeLessThanOrEqual((greedy.at(-1) ?? 0) + 0.02)
  expect(set(sentence, breakOptimal).map(textOf).join(' ')).toBe(sentence.trim())
})
