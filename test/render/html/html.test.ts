import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Document } from '../../../src/model/document.ts'
import { htmlWriter } from '../../../src/render/html/writer.ts'
import type { Layout } from '../../../src/schema/types.ts'
import { here, paragraph, row } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { htmlText } from '../../support/html-text.ts'

async function write(
  document: Document,
  { notes = false, layout = fixtureLayout() as Layout, findings = [] as Diagnostic[] } = {},
): Promise<Uint8Array> {
  const options = { numbering: 'native', notes, attachments: [] } as const
  return htmlWriter.write(document, layout, options, (finding) => findings.push(finding))
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const found = (page: string, pattern: RegExp): string[] =>
  [...page.matchAll(pattern)].map((hit) => hit[1] ?? '')

test.each([true, false])('every paragraph of the document stands on the page, notes: %s', async (notes) => {
  const document = fixtureDocument()
  expect(htmlText(await write(document, { notes }))).toEqual(paragraphs(document))
})

test('the same document gives the same bytes', async () => {
  expect(await write(fixtureDocument(), { notes: true })).toEqual(
    await write(fixtureDocument(), { notes: true }),
  )
})

test('every link leads to a unit of the page, and no two units share a name', async () => {
  const page = decode(await write(fixtureDocument(), { notes: true }))
  const ids = found(page, / id="([^"]*)"/g)
  const links = found(page, / href="([^"]*)"/g)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.length).toBeGreaterThan(30)
  for (const link of links) expect(ids).toContain(decodeURIComponent(link.replace('#', '')))
})

test('references are links on the very number', async () => {
  const page = decode(await write(fixtureDocument()))
  expect(page).toContain('подпункте <a href="#no-record">«б»</a> <a href="#results">пункта\u00a04</a>')
  expect(page).toContain('<table id="table-applicants">')
  expect(page).toContain('<section class="sheet appendix landscape" id="process">')
})

test('contents name sections of every depth and appendices', async () => {
  const page = decode(await write(fixtureDocument()))
  const contents = page.slice(page.indexOf('<nav'), page.indexOf('</nav>'))
  expect(found(contents, /<a href="[^"]*">([^<]*)</g)).toEqual([
    'I. Общие положения',
    'Предмет регулирования Административного регламента',
    'Круг заявителей',
    'II. Стандарт предоставления государственной услуги',
    'Описание результата предоставления государственной услуги',
    'Виды результата',
    'Исчерпывающий перечень оснований для отказа',
    'III. Состав, последовательность и сроки',
    'Приложение №\u00a01. Критерии принятия решения',
    'Общие критерии',
    'Приложение №\u00a02. Описание административных процедур',
    'Приложение №\u00a03',
  ])
})

test('a table keeps its spans, the scope of its head and its widths', async () => {
  const page = decode(await write(fixtureDocument()))
  const table = page.slice(page.indexOf('<table id="table-applicants"'), page.indexOf('</table>'))
  expect(table).toContain('<th scope="col" rowspan="2" class="center"><p>Категория заявителя</p>')
  expect(table).toContain('<th scope="colgroup" colspan="2" class="center"><p>Кто обращается</p>')
  expect(table).toContain('<p>Физические лица</p>\n<p>в том числе иностранные граждане</p>')
  expect(table).toContain('<col class="w10"/><col class="w30"/><col class="w30"/><col class="w30"/>')
  expect(page).toContain('.w12_5 { width: 12.5%; }')
})

test('notes are asides with a mark at their place, and nothing of them stays without the option', async () => {
  const shown = decode(await write(fixtureDocument(), { notes: true }))
  const numbers = found(shown, /<aside class="note" data-note="(\d+)">/g)
  expect(numbers.toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  // The sixth is a paragraph of its own: there is no text to mark.
  const marks = found(shown, /<span class="note-mark" data-note="(\d+)">/g)
  expect(marks).toEqual(['1', '2', '3', '4', '5', '7', '8'])
  expect(shown).toContain('Форма справки &lt;не утверждена&gt; &amp; требует согласования.')
  const hidden = decode(await write(fixtureDocument()))
  expect(hidden).not.toContain('data-note=')
  expect(hidden).not.toContain('требует согласования')
})

test('a paragraph that holds only a note leaves no empty paragraph', async () => {
  expect(decode(await write(fixtureDocument()))).not.toContain('<p></p>')
})

test('only the style sheet of the page may apply, and nothing may run or load', async () => {
  const page = decode(await write(fixtureDocument(), { notes: true }))
  const styles = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))
  const hash = createHash('sha256').update(styles).digest('base64')
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  )
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|\ssrc=|url\(|@import|javascript:/i)
})

test('line numbers, which a page cannot have, are told about', async () => {
  const findings: Diagnostic[] = []
  await write(fixtureDocument(), { findings })
  expect(findings).toEqual([])
  await write(fixtureDocument(), { findings, layout: { ...fixtureLayout(), lineNumbers: true } })
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['render/unsupported', 'info']])
})

test('contents are printed and the draft is marked when the layout says so', async () => {
  const layout = { ...fixtureLayout(), contents: true, mark: 'ПРОЕКТ' }
  const document = fixtureDocument()
  const page = await write(document, { layout })
  expect(decode(page)).toContain('<nav class="contents printed"')
  expect(decode(page)).toContain('@top-right { content: "ПРОЕКТ\\2c  версия 3f9a51c7"')
  expect(htmlText(page)).toEqual(paragraphs(document))
})

test('the number of an act is kept whole by its look, its hyphen is the ordinary one', async () => {
  const { sections, ...rest } = fixtureDocument()
  const [first] = sections
  if (!first) throw new Error('the fixture has no section')
  const content = [paragraph('Закон № 210-ФЗ, какой-либо, 10-15 дней, <b>5-П</b>.')]
  const page = decode(await write({ ...rest, sections: [{ ...first, content }] }))
  expect(page).toContain('<span class="whole">210-ФЗ</span>, какой-либо, 10-15 дней, &lt;b&gt;')
  expect(page).toContain('.whole { white-space: nowrap; }')
})

test('a line with a long blank is not justified: its words would be torn apart', async () => {
  const { sections, ...rest } = fixtureDocument()
  const [first] = sections
  if (!first) throw new Error('the fixture has no section')
  const content = [paragraph([{ kind: 'blank', length: 20 }, ' года рождения']), paragraph('Обычный абзац.')]
  const page = decode(await write({ ...rest, sections: [{ ...first, content }] }))
  expect(page).toContain('<p class="loose"><span class="blank">')
  expect(page).toContain('<p>Обычный абзац.</p>')
  expect(page).toContain('main p.loose { text-align: left; }')
})

test('a table that the usual letters do not fit has smaller ones by a class, and columns as wide as in the other formats', async () => {
  const long = row(...Array<string>(5).fill('градостроительного'))
  const table = { kind: 'table' as const, columns: [5, 5, 5, 5, 80], head: [], body: [long], location: here }
  const [first, ...others] = fixtureDocument().sections
  if (!first) throw new Error('the fixture has no section')
  const document = { ...fixtureDocument(), sections: [{ ...first, content: [table] }, ...others] }
  const layout = fixtureLayout()
  const font = { ...layout.font, tableSizeLeast: 8 }
  const page = decode(await write(document, { layout: { ...layout, font } }))
  const [name = ''] = found(page, /<table class="(t[\d_]+)">/g)
  expect(page).toContain(`.${name} { font-size: ${name.slice(1).replace('_', '.')}pt; }`)
  const columns = found(page.slice(page.indexOf(`<table class="${name}"`)), /<col class="w([\d_]+)"/g).slice(
    0,
    5,
  )
  const widths = columns.map((width) => Number(width.replace('_', '.')))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0)
  expect(Math.min(...widths)).toBeGreaterThan(15)
  // Less than the 5.4 points of Word by what the borders take of a cell in a browser.
  expect(page).toContain('th, td { height: 1.15em; padding: 0 4.9pt;')
})
