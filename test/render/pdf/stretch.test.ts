/** How far the spaces of justified lines are stretched in real acts, in both ways of breaking. */
import { expect, test } from 'vitest'
import { foldText, paragraphs } from '../../../src/document/text.ts'
import { compose } from '../../../src/render/pdf/compose.ts'
import type { Line } from '../../../src/render/pdf/line.ts'
import { clause, clauseNum } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { inClauses } from '../../support/fixture-lists.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { type Sample, sampleDocument } from '../../support/sample-document.ts'
import { documentOf, written } from './written.ts'

const samples = ['gpzu', 'education-licence', 'sfr-ils', 'hunting-ticket'].map((id) => sampleDocument(id))

type Way = 'asWord' | 'optimal'

function linesOf({ document, layout }: Sample, lineBreaking: Way, justified: boolean): Line[] {
  return compose(document, { ...layout, lineBreaking }, false, () => undefined).blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return (block.align === 'justify') === justified ? block.lines : []
    if (block.kind === 'pageBreak' || justified) return []
    return [...block.head, ...block.body].flatMap(({ cells }) =>
      cells.flatMap(({ lines }) => lines.map(({ line }) => line)),
    )
  })
}

/** Points added to each space, sorted. */
function stretches(of: readonly Sample[], way: Way): number[] {
  return of
    .flatMap((sample) => linesOf(sample, way, true))
    .filter((line) => line.wrapped && line.gaps > 0)
    .map((line) => (line.measure - line.width) / line.gaps)
    .sort((left, right) => left - right)
}

function percentile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

test('over real acts the 95th percentile of the stretch falls by 15 % and more, the worst does not rise', () => {
  const word = stretches(samples, 'asWord')
  const optimal = stretches(samples, 'optimal')
  expect(word.length).toBeGreaterThan(2000)
  expect(percentile(optimal, 0.95)).toBeLessThanOrEqual(0.85 * percentile(word, 0.95))
  expect(percentile(optimal, 0.99)).toBeLessThanOrEqual(0.85 * percentile(word, 0.99))
  for (const sample of samples)
    expect(percentile(stretches([sample], 'optimal'), 1)).toBeLessThanOrEqual(
      percentile(stretches([sample], 'asWord'), 1),
    )
})

test('glyphs are never more than 2 % wider or narrower, spaces never less than three quarters', () => {
  for (const line of samples.flatMap((sample) => linesOf(sample, 'optimal', true))) {
    const { scale = 1 } = line
    expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.02 + 1e-9)
    if (!line.wrapped || line.gaps === 0) continue
    expect((line.measure - line.width) / line.gaps).toBeGreaterThanOrEqual(-14 * 0.25 * 0.251)
  }
  const word = samples.flatMap((sample) => linesOf(sample, 'asWord', true))
  expect(word.every(({ scale }) => scale === undefined)).toBe(true)
})

test('a line that is not justified never counts on narrower spaces', () => {
  for (const line of samples.flatMap((sample) => linesOf(sample, 'optimal', false)))
    expect(line.width).toBeLessThanOrEqual(line.measure + 0.02)
})

test('lines set finely read as they are, links and footnotes included', async () => {
  const document = fixtureDocument()
  const { bytes, found } = await written(document, { lineBreaking: 'optimal' })
  expect(found).toEqual([])
  expect(await pdfText(bytes)).toEqual(paragraphs(document).map(foldText))
})

test('no-break spaces stretch with the others, but for the one after a number', () => {
  const text =
    'Решение принимает в\u00a0течение 10\u00a0рабочих дней уполномоченное должностное лицо '.repeat(3)
  const document = documentOf([clause(clauseNum(inClauses, 0, 1), [text])])
  const layout = { ...fixtureLayout(), lineBreaking: 'optimal' as const }
  const { blocks } = compose(document, layout, false, () => undefined)
  const set = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []))
  const inner = ({ words }: Line): number =>
    words.flatMap(({ pieces }) => pieces.map((piece) => piece.text.split('\u00a0').length - 1)).reduce(sum, 0)
  const spread = set.filter(({ scale }) => scale !== undefined)
  expect(spread.map(inner).some((count) => count > 1)).toBe(true)
  expect(spread.map(({ gaps }) => gaps)).toEqual(
    spread.map((line, index) => line.words.length - 1 + inner(line) - (index === 0 ? 1 : 0)),
  )
})

function sum(total: number, one: number): number {
  return total + one
}
