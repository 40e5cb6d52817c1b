import { describe, expect, test } from 'vitest'
import { bookmarkName } from '../../../src/render/docx/bookmarks.ts'
import { emphasis, footnote, gap, note, paragraph, strong } from '../../support/document-nodes.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, descendants } from '../../support/xml-tree.ts'
import { documentOf, elements, writeFixture } from './write.ts'

test('characters that XML cannot hold are left out and reported', async () => {
  const written = await writeFixture(documentOf([paragraph('за\u0001яв\u000bле\ud800ние\ufffe & <b>"')]))
  expect(docxText(written.bytes).at(-1)).toBe('заявление & <b>"')
  expect(written.found.map((one) => one.code)).toEqual(['render/forbidden-character'])
})

test('characters beyond the basic plane stay', async () => {
  const written = await writeFixture(documentOf([paragraph('документ 📄 готов')]))
  expect(docxText(written.bytes).at(-1)).toBe('документ 📄 готов')
  expect(written.found).toEqual([])
})

describe('bookmark names', () => {
  test('are Latin, short, and differ as ids differ', () => {
    const ids = [
      'refusal',
      'refusal-list',
      'refusal_list',
      'Refusal',
      'отказ',
      'отказъ',
      'x'.repeat(60),
      'x'.repeat(61),
    ]
    const names = ids.map(bookmarkName)
    expect(names[1]).toBe('_Ref_refusal_list')
    for (const name of names) expect(name).toMatch(/^_Ref_[a-z0-9_]{1,35}$/)
    expect(new Set(names).size).toBe(ids.length)
  })
})

describe('looks', () => {
  test('one paragraph of a text for publication has one look', async () => {
    const mixed = paragraph(['а ', strong('б'), emphasis('в'), ' г'])
    const whole = paragraph(strong(['д ', emphasis('е'), note('примечание')]))
    const written = await writeFixture(documentOf([mixed, whole]), { numbering: 'literal' })
    const styles = elements(written, 'word/document.xml', 'w:r').flatMap((run) =>
      descendants(run).flatMap((one) => (one.name === 'w:rStyle' ? (attribute(one, 'w:val') ?? '') : [])),
    )
    expect(styles.filter((style) => style !== 'CommentMark')).toEqual(['Strong'])
    expect(docxText(written.bytes).slice(1)).toEqual(['а бв г', 'д е'])
  })

  test('neighbouring text of one look is one run', async () => {
    const written = await writeFixture(
      documentOf([paragraph(['а ', 'б ', strong(['в ', 'г']), emphasis(strong('д'))])]),
    )
    const texts = elements(written, 'word/document.xml', 'w:t').map((one) => one.text)
    expect(texts.slice(-3)).toEqual(['а б ', 'в г', 'д'])
    const styles = elements(written, 'word/document.xml', 'w:rStyle').map((one) => attribute(one, 'w:val'))
    expect(styles).toEqual(['Strong', 'StrongEmphasis'])
  })

  test('bold in a bold paragraph stays bold: a bold style would switch it off there', async () => {
    const written = await writeFixture(documentOf([paragraph(['а', strong('б')], 'subheading')]))
    expect(elements(written, 'word/document.xml', 'w:rStyle')).toEqual([])
  })

  test('a gap is highlighted', async () => {
    const written = await writeFixture(documentOf([paragraph(gap('[не заполнено: срок]'))]))
    const marks = elements(written, 'word/document.xml', 'w:highlight').map((one) => attribute(one, 'w:val'))
    expect(marks).toEqual(['yellow'])
  })
})

describe('notes', () => {
  test('become comments of the program; a note alone goes to the next paragraph', async () => {
    const written = await writeFixture(documentOf([paragraph(note('Уточнить <срок>')), paragraph('Текст.')]))
    const [comment] = elements(written, 'word/comments.xml', 'w:comment')
    expect(comment && attribute(comment, 'w:author')).toBe('reglament')
    expect(comment && descendants(comment).find((one) => one.name === 'w:t')?.text).toBe('Уточнить <срок>')
    const paragraphs = elements(written, 'word/document.xml', 'w:p')
    expect(paragraphs).toHaveLength(2)
    expect(paragraphs[1]?.children.map((one) => one.name)).toContain('w:commentRangeStart')
  })

  test('can be switched off altogether', async () => {
    const written = await writeFixture(fixtureDocument(), { notes: false })
    expect([...written.parts.keys()].filter((path) => path.includes('comment'))).toEqual([])
    expect(elements(written, 'word/document.xml', 'w:commentReference')).toEqual([])
  })

  test('inside a footnote are kept', async () => {
    const written = await writeFixture(
      documentOf([paragraph(['а', footnote(1, ['сноска', note('Проверить')])])]),
    )
    expect(elements(written, 'word/comments.xml', 'w:comment')).toHaveLength(1)
  })
})

test('a footnote keeps a number that Word would not count', async () => {
  const content = [paragraph(['а', footnote(5, 'пятая')]), paragraph(['б', footnote(1, 'первая')])]
  const written = await writeFixture(documentOf(content))
  expect(docxText(written.bytes).slice(1)).toEqual(['а5', 'б1', '5 пятая', '1 первая'])
})

test('a no-break hyphen is written as Word writes it', async () => {
  const written = await writeFixture(documentOf([paragraph('№\u00a0210\u2011ФЗ')]))
  expect(elements(written, 'word/document.xml', 'w:noBreakHyphen')).toHaveLength(1)
  expect(docxText(written.bytes).at(-1)).toBe('№ 210\u2011ФЗ')
})

test('space at the ends of a run is kept', async () => {
  const written = await writeFixture(documentOf([paragraph(['а ', strong('б'), ' в'])]))
  const kept = elements(written, 'word/document.xml', 'w:t').filter(
    (one) => attribute(one, 'xml:space') === 'preserve',
  )
  expect(kept.map((one) => one.text)).toEqual(['а ', ' в'])
})
