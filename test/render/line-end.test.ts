import { expect, test } from 'vitest'
import { letterWidths } from '../../src/render/letter-width.ts'
import { lineParts } from '../../src/render/line-end.ts'
import { measure } from '../../src/render/pdf/measure.ts'
import { readExtent } from '../../src/render/text-extent.ts'

const divided = [
  ['информационно-коммуникационный', ['информационно-', 'коммуникационный']],
  ['2025–2026', ['2025–', '2026']],
  ['север—юг-1', ['север—', 'юг-', '1']],
  ['формы-«заявка»', ['формы-', '«заявка»']],
  ['ФЗ-(210)', ['ФЗ-', '(210)']],
  ['знак-𝒙', ['знак-', '𝒙']],
] as const

const whole = ['и/или', 'слово', '-минус', '–', 'а--б', 'а-–б', 'кое-', 'две-,', 'а-»', '']

test.each(divided)('«%s» may end a line within', (word, parts) => {
  expect(lineParts(word)).toEqual(parts)
})

test.each(whole)('«%s» may not', (word) => {
  expect(lineParts(word)).toEqual([word])
})

/** Every text of five characters out of some that matter. */
function words(): string[] {
  const letters = ['а', '-', '–', '«', '/', '\u00a0', '1']
  let made = ['']
  for (let length = 0; length < 5; length++)
    made = made.flatMap((word) => letters.map((letter) => word + letter))
  return made
}

test('tables and the PDF divide words at the same places', () => {
  for (const word of words()) {
    const run = { text: word, bold: false, italic: false, raised: false, mark: undefined, hard: false }
    const set = measure([run], 10, () => undefined).map(({ pieces }) =>
      pieces.map(({ text }) => text).join(''),
    )
    const extent = { everything: 0, groups: 0, words: 0 }
    readExtent(word, false, extent)
    expect(extent.everything, word).toBeCloseTo(Math.max(...set.map((part) => letterWidths(part, false))), 9)
  }
})
