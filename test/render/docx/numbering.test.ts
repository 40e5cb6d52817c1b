import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import type { Clause, List, Num } from '../../../src/model/document.ts'
import { formatNumber } from '../../../src/render/docx/number-format.ts'
import { clause, ref } from '../../support/document-nodes.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, child, descendants, type XmlElement } from '../../support/xml-tree.ts'
import { documentOf, elements, type Written, writeFixture } from './write.ts'

const list: List = {
  id: 'clauses',
  kind: 'clause',
  levels: [
    { pattern: '{n}.', format: 'decimal' },
    { pattern: '{1}.{n}.', format: 'decimal' },
    { pattern: '{n})', format: 'russianLower' },
  ],
}

function num(level: number, value: number, text: string): Num {
  return { list: 0, level, value, text }
}

/** The `numId` that a paragraph says itself, by the text of the paragraph. */
function direct(written: Written, text: string): string | undefined {
  const paragraph = elements(written, 'word/document.xml', 'w:p').find((one) => plain(one).includes(text))
  const place = paragraph && descendants(paragraph).find((one) => one.name === 'w:numPr')
  return place && attribute(child(place, 'w:numId'), 'w:val')
}

function plain(paragraph: XmlElement): string {
  return descendants(paragraph)
    .filter((one) => one.name === 'w:t')
    .map((one) => one.text)
    .join('')
}

function fields(written: Written): string[] {
  return elements(written, 'word/document.xml', 'w:instrText').map((one) => one.text.trim())
}

describe('native numbers', () => {
  test('the style of the clause numbers it, and the level names the style', async () => {
    const written = await writeFixture()
    expect(direct(written, 'Понятия используются')).toBeUndefined()
    const styles = elements(written, 'word/styles.xml', 'w:style')
    const numbered = styles.filter((one) => descendants(one).some(({ name }) => name === 'w:numPr'))
    expect(numbered.map((one) => attribute(one, 'w:styleId'))).toEqual([
      'Heading1',
      'Clause',
      'Subclause',
      'Subclause2',
    ])
    const bound = elements(written, 'word/numbering.xml', 'w:pStyle').map((one) => attribute(one, 'w:val'))
    expect(bound).toEqual(['Heading1', 'Clause', 'Subclause', 'Subclause2'])
  })

  test('each list has an abstract numbering of its own; lists of appendices stand on the paragraph', async () => {
    const written = await writeFixture()
    const ids = elements(written, 'word/numbering.xml', 'w:nsid').map((one) => attribute(one, 'w:val'))
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
    expect(direct(written, 'Наличие запроса')).toBe('5')
    expect(direct(written, 'Способ получения')).toBe('6')
  })

  test('a number that Word would count otherwise is typed, and so are those that follow from it', async () => {
    const document = documentOf(
      [
        clause(num(0, 1, '1.'), 'первый'),
        clause(num(0, 3, '3.'), 'перескок'),
        clause(num(0, 4, '4.'), 'после перескока'),
        clause(num(0, 2, '2.'), 'снова счет'),
      ],
      [list],
    )
    const written = await writeFixture(document)
    expect(docxText(written.bytes).slice(1)).toEqual([
      '1. первый',
      '3. перескок',
      '4. после перескока',
      '2. снова счет',
    ])
    expect(direct(written, 'первый')).toBeUndefined()
    expect(direct(written, 'перескок')).toBe('0')
    expect(direct(written, 'после перескока')).toBe('0')
    expect(direct(written, 'снова счет')).toBeUndefined()
    expect(written.found.map((one) => one.code)).toEqual(['render/number-typed'])
  })

  test('a level that shows the numbers above it counts under each of them anew', async () => {
    const under = (first: number): Clause[] => [
      clause(num(1, 1, `${first}.1.`), 'один', [
        clause(num(2, 1, 'а)'), 'буква'),
        clause(num(2, 2, 'б)'), 'буква'),
      ]),
      clause(num(1, 2, `${first}.2.`), 'два'),
    ]
    const document = documentOf(
      [clause(num(0, 1, '1.'), 'глава', under(1)), clause(num(0, 2, '2.'), 'глава', under(2))],
      [list],
    )
    const written = await writeFixture(document)
    expect(docxText(written.bytes)).toEqual(paragraphs(document))
    expect(written.found).toEqual([])
    const texts = elements(written, 'word/numbering.xml', 'w:lvlText').map((one) => attribute(one, 'w:val'))
    expect(texts).toEqual(['%1.', '%1.%2.', '%3)'])
  })

  test('a letter that office programs write differently is typed', () => {
    expect(formatNumber('russianLower', 29)).toBe('я')
    expect(formatNumber('russianLower', 30)).toBeUndefined()
    expect(formatNumber('upperRoman', 49)).toBe('XLIX')
  })
})

test('a clause without words keeps its number', async () => {
  const document = documentOf([clause(num(0, 1, '1.'), ''), clause(num(0, 2, '2.'), 'второй')], [list])
  for (const numbering of ['native', 'literal'] as const) {
    const written = await writeFixture(document, { numbering })
    expect(docxText(written.bytes)).toEqual(paragraphs(document))
    expect(docxText(written.bytes).slice(1)).toEqual(['1.', '2. второй'])
  }
})

describe('literal numbers', () => {
  test('nothing is counted by Word', async () => {
    const written = await writeFixture(fixtureDocument(), { numbering: 'literal' })
    expect(elements(written, 'word/document.xml', 'w:numPr')).toEqual([])
    expect(elements(written, 'word/styles.xml', 'w:numPr')).toEqual([])
    expect(elements(written, 'word/numbering.xml', 'w:num')).toEqual([])
    expect(elements(written, 'word/document.xml', 'w:br')).toEqual([])
    expect(fields(written).filter((one) => one.startsWith('REF'))).toEqual([])
  })
})

describe('references', () => {
  const target = clause(num(0, 1, '1.'), 'цель', [clause(num(1, 1, '1.1.'), 'часть', [], 'part')], 'goal')
  const letter = clause(num(2, 1, 'а)'), 'буква', [], 'letter')
  const withLetter = { ...target, content: [...target.content, letter] }

  async function written(...segments: (string | readonly [string, string])[]): Promise<Written> {
    const asking = clause(num(0, 2, '2.'), ['см. ', ref('goal', ...segments)])
    return writeFixture(documentOf([withLetter, asking], [list]))
  }

  test('to a clause are live, with the words around the number as text', async () => {
    const file = await written(['пункте\u00a01', 'goal'])
    expect(fields(file)).toContain('REF _Ref_goal \\r \\h')
    expect(docxText(file.bytes).at(-1)).toBe('2. см. пункте 1')
  })

  test('to a lower level are live when its number holds the upper ones', async () => {
    expect(fields(await written('пункте ', ['1.1', 'part']))).toContain('REF _Ref_part \\n \\h')
  })

  test('to a letter are links: a field would show the parenthesis', async () => {
    const file = await written('подпункте ', ['«а»', 'letter'])
    expect(fields(file).filter((one) => one.startsWith('REF'))).toEqual([])
    const links = elements(file, 'word/document.xml', 'w:hyperlink').map((one) => attribute(one, 'w:anchor'))
    expect(links).toEqual(['_Ref_letter'])
  })

  test('that do not end with the number of the target are links', async () => {
    for (const words of ['пункте 11', 'пункте 2', 'пункте 3.1'])
      expect(fields(await written([words, 'goal'])).filter((one) => one.startsWith('REF'))).toEqual([])
  })

  test('to nothing are text and a finding', async () => {
    const file = await written(['пункте 9', 'nowhere'])
    expect(file.found.map((one) => one.code)).toContain('render/reference-target-missing')
    expect(docxText(file.bytes).at(-1)).toBe('2. см. пункте 9')
    expect(elements(file, 'word/document.xml', 'w:hyperlink')).toEqual([])
  })
})
