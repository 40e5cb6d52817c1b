import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, descendants } from '../../support/xml-tree.ts'
import { elements, type Written, writeFixture } from './write.ts'

function sheets(written: Written): string[] {
  return elements(written, 'word/document.xml', 'w:pgSz').map((one) =>
    `${attribute(one, 'w:w')}x${attribute(one, 'w:h')} ${attribute(one, 'w:orient') ?? ''}`.trim(),
  )
}

describe('sheets', () => {
  test('a landscape appendix is a section of its own', async () => {
    expect(sheets(await writeFixture())).toEqual(['11906x16838', '16838x11906 landscape', '11906x16838'])
  })

  test('blocks at the right stand at the right on either sheet', async () => {
    const written = await writeFixture()
    const indent = (id: string) => {
      const style = elements(written, 'word/styles.xml', 'w:style').find(
        (one) => attribute(one, 'w:styleId') === id,
      )
      const element = style && descendants(style).find((one) => one.name === 'w:ind')
      return Number(element && attribute(element, 'w:left'))
    }
    const width = 4535 // 80 mm
    expect(indent('Approval')).toBe(9638 - width)
    expect(indent('AppendixLandscape')).toBe(14570 - width)
    const used = elements(written, 'word/document.xml', 'w:pStyle').map((one) => attribute(one, 'w:val'))
    expect(used.filter((one) => one?.startsWith('Appendix') && !one.includes('Reference'))).toEqual([
      'Appendix',
      'AppendixTitle',
      'AppendixLandscape',
      'AppendixTitle',
      'Appendix',
      'AppendixForm',
    ])
  })

  test('the first page has no number when numbers begin with the second', async () => {
    const written = await writeFixture()
    expect(elements(written, 'word/document.xml', 'w:titlePg')).toHaveLength(1)
    expect(elements(written, 'word/header1.xml', 'w:instrText').map((one) => one.text)).toEqual([' PAGE '])
    expect(elements(written, 'word/header2.xml', 'w:instrText')).toEqual([])
    const all = await writeFixture(fixtureDocument(), {}, { pageNumber: { from: 1, position: 'top-center' } })
    expect(elements(all, 'word/document.xml', 'w:titlePg')).toEqual([])
  })

  test('the mark of a draft stands on every page with the version of the data', async () => {
    const written = await writeFixture(fixtureDocument(), {}, { mark: 'ПРОЕКТ' })
    for (const path of ['word/header1.xml', 'word/header2.xml'])
      expect(elements(written, path, 'w:t')[0]?.text).toBe('ПРОЕКТ, версия 3f9a51c7')
  })

  test('lines are numbered when the layout asks', async () => {
    expect(elements(await writeFixture(), 'word/document.xml', 'w:lnNumType')).toEqual([])
    const written = await writeFixture(fixtureDocument(), {}, { lineNumbers: true })
    expect(elements(written, 'word/document.xml', 'w:lnNumType')).toHaveLength(3)
  })
})

describe('contents', () => {
  test('is filled with what its field would find, and is no text of the act', async () => {
    const written = await writeFixture(fixtureDocument(), {}, { contents: true })
    const entries = elements(written, 'word/document.xml', 'w:p')
      .filter((one) => /^Contents\d$/.test(attribute(one.children[0]?.children[0] ?? one, 'w:val') ?? ''))
      .map((one) =>
        descendants(one)
          .filter(({ name }) => name === 'w:t')
          .map(({ text }) => text)
          .join(''),
      )
    expect(entries).toEqual([
      'I. Общие положения',
      'Предмет регулирования Административного регламента',
      'Круг заявителей',
      'II. Стандарт предоставления государственной услуги',
      'Описание результата предоставления государственной услуги',
      'Исчерпывающий перечень оснований для отказа',
      'III. Состав, последовательность и сроки',
      'Приложение №\u00a01',
      'Критерии принятия решения',
      'Приложение №\u00a02',
      'Описание административных процедур',
      'Приложение №\u00a03',
    ])
    expect(docxText(written.bytes)).toEqual(paragraphs(fixtureDocument()))
  })

  test('shows page numbers that are known', async () => {
    const pages = new Map([
      ['general', 1],
      ['standard', 7],
    ])
    const written = await writeFixture(fixtureDocument(), { pages }, { contents: true })
    const fields = elements(written, 'word/document.xml', 'w:instrText')
    expect(fields.map((one) => one.text).filter((one) => one.includes('PAGEREF'))).toEqual([
      ' PAGEREF _Ref_general \\h ',
      ' PAGEREF _Ref_standard \\h ',
    ])
  })
})
