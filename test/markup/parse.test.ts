import { describe, expect, it } from 'vitest'
import { parse } from '../../src/markup/parse.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { type Element, gapEnd, gapStart, type Node, remarkEnd, remarkStart } from '../../src/model/element.ts'

function run(text: string): { root: Element | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  const root = parse({ text, sources: [{ name: 'a.hbs', text: 'первая\nвторая\nтретья' }] }, (one) =>
    found.push(one),
  )
  return { root, found }
}

const section = (body: string): string =>
  `<regulation><section id="s"><heading>Раздел</heading>${body}</section></regulation>`

const codes = (text: string): string[] => run(text).found.map((one) => one.code)

/** A tree as brackets, short enough to read in an expectation. */
function show(node: Node | undefined): string {
  if (!node) return ''
  switch (node.kind) {
    case 'text':
      return node.text
    case 'remark':
      return `{${node.text}}`
    case 'gap':
      return `[${node.text}]`
    case 'element':
      return `${node.name}(${node.children.map(show).join('|')})`
  }
}

function first(text: string): string {
  const { root, found } = run(section(text))
  expect(found).toEqual([])
  const parent = root?.children[0]
  return parent?.kind === 'element' ? parent.children.slice(1).map(show).join(' ') : ''
}

describe('parse', () => {
  it('takes text straight in a clause or cell for its only paragraph', () => {
    expect(first('<clause>\n  Текст пункта\n</clause>')).toBe('clause(p(Текст пункта))')
  })

  it('folds white space, keeps no-break spaces, and trims the ends of a block', () => {
    expect(first('<clause>\n  один <b> два\n\tтри </b> четыре&nbsp;\u00a0пять\n </clause>')).toBe(
      'clause(p(один |b(два три )|четыре\u00a0\u00a0пять))',
    )
  })

  it('answers a misspelt element with the nearest one', () => {
    expect(run(section('<cluase>а</cluase>')).found[0]?.hint).toBe('Возможно, имелось в виду <clause>.')
    expect(run(section('<constructor>а</constructor>')).found[0]?.hint).toMatch(/^Допустимые элементы: /)
  })

  it('drops soft hyphens', () => {
    expect(first('<p>регла\u00adмент</p>')).toBe('p(регламент)')
  })

  it('splits marked values into remarks and gaps', () => {
    const marked = `Срок ${gapStart}[не заполнено: срок]${gapEnd} дней${remarkStart}сверить${remarkEnd} `
    expect(first(`<clause>${marked}</clause>`)).toBe(
      'clause(p(Срок |[[не заполнено: срок]]| дней|{сверить}))',
    )
  })

  it('lets an empty cell stand, and a cell hold paragraphs', () => {
    const table =
      '<table><column width="50"/><column width="50"/><row><cell/><cell><p>а</p><p>б</p></cell></row></table>'
    expect(first(table)).toBe('table(column()|column()|row(cell()|cell(p(а)|p(б))))')
  })

  it.each([
    ['unknown element', '<cluase>а</cluase>', ['markup/unknown-element']],
    ['prototype name', '<constructor>а</constructor>', ['markup/unknown-element']],
    ['unknown attribute', '<clause num="1">а</clause>', ['markup/unknown-attribute']],
    ['bad value', '<p role="justify">а</p>', ['markup/attribute-value']],
    ['missing attribute', '<clause><ref/></clause>', ['markup/missing-attribute']],
    ['nesting', '<p><p>а</p></p>', ['markup/nesting', 'markup/empty']],
    [
      'table in a table',
      table('<cell><table/></cell>'),
      ['markup/missing-element', 'markup/missing-element', 'markup/nesting'],
    ],
    ['text between blocks', 'текст', ['markup/text-not-allowed']],
    ['text between rows', table('<cell>а</cell>', 'б'), ['markup/text-not-allowed']],
    ['mixed clause', '<clause>а<p>б</p></clause>', ['markup/mixed-content']],
    ['empty paragraph', '<p> </p>', ['markup/empty']],
    ['empty clause', '<clause/>', ['markup/empty']],
    ['a clause that begins with a table', `<clause>${table('<cell/>')}</clause>`, ['markup/clause-opening']],
    ['second heading', '<heading>а</heading>', ['markup/repeated']],
    [
      'heading at the end',
      '<p>а</p><section id="t"><p>б</p><heading>в</heading></section>',
      ['markup/order'],
    ],
    ['a footnote in a footnote', '<p>а<footnote>б<footnote>в</footnote></footnote></p>', ['markup/nesting']],
    [
      'widths',
      '<table><column width="60"/><column width="50"/><row><cell/><cell/></row></table>',
      ['markup/column-widths'],
    ],
    [
      'widths of some columns',
      '<table><column width="60"/><column/><row><cell/><cell/></row></table>',
      ['markup/column-widths'],
    ],
    ['no widths', '<table><column/><column/><row><cell/><cell/></row></table>', []],
    [
      'too few cells',
      table('<cell/>').replace('width="100"/>', 'width="50"/><column width="50"/>'),
      ['markup/table-grid'],
    ],
    ['too wide a cell', table('<cell colspan="2"/>'), ['markup/table-grid']],
    ['a span below the last row', table('<cell rowspan="2"/>'), ['markup/table-grid']],
    ['bare ampersand', '<p>Рога & Копыта</p>', ['markup/syntax']],
    ['unknown entity', '<p>а&foo;б</p>', ['markup/syntax']],
    ['attribute twice', '<p role="body" role="left">а</p>', ['markup/syntax']],
  ])('reports %s', (_name, body, expected) => {
    expect(codes(section(body))).toEqual(expected)
  })

  it('counts spans of rows above when it fills a grid', () => {
    const grid = `<table><column width="50"/><column width="50"/>
      <row><cell rowspan="2">а</cell><cell>б</cell></row><row><cell>в</cell></row></table>`
    expect(codes(section(grid))).toEqual([])
  })

  it('names the element left open and the line where it was opened', () => {
    const text =
      '<?at 0 1 1?><regulation>\n<?at 0 2 3?><section id="s"><?at 0 3 5?><heading>а<?at 0 3 9?></section></regulation>'
    const { root, found } = run(text)
    expect(root).toBeUndefined()
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toBe(
      'Элемент <heading>, открытый в строке 3, не закрыт до закрывающего тега </section>.',
    )
    expect(found[0]?.location).toMatchObject({ source: { name: 'a.hbs' }, start: { line: 3, column: 5 } })
    expect(found[0]?.related?.[0]?.location.start).toEqual({ line: 3, column: 9 })
  })

  it('tells a stray closing tag from an element left open', () => {
    expect(run(section('<p>а</p></clause>')).found[0]?.message).toBe(
      'Закрывающий тег </clause> стоит там, где открыт элемент <section>.',
    )
    expect(run('<regulation><section id="s">').found[0]?.message).toContain(
      '<section>, открытый в строке 1, не закрыт до конца',
    )
  })

  it('tells of every element that holds nothing and is left open, as in HTML, and of nothing else', () => {
    const text = section('<p>а<br>б<br>в</p><clause>г<blank length="3">д</clause><clause/>')
    expect(run(text).found.map(({ message, hint }) => [message, hint])).toEqual([
      [wrongly('br', 'перевод строки'), 'Пишите <br/>.'],
      [wrongly('br', 'перевод строки'), 'Пишите <br/>.'],
      [wrongly('blank', 'пробел для заполнения'), 'Пишите <blank …/>.'],
    ])
    const marked = run(section('<p>а<?at 0 1 1?><br>б<?at 0 1 2?><br>в<?at 0 1 3?></p>'))
    expect(marked.found.map(({ location }) => location?.start.column)).toEqual([1, 2])
    expect(codes(section(`<p>а${'<br>'.repeat(80)}</p>`)).every((code) => code === 'markup/unclosed')).toBe(
      true,
    )
  })

  it('goes on to an element that is left open around them', () => {
    expect(run(section('<clause><p>а<br></clause>')).found.map(({ message }) => message)).toEqual([
      wrongly('br', 'перевод строки'),
      'Элемент <p>, открытый в строке 1, не закрыт до закрывающего тега </clause>.',
    ])
    expect(run('<regulation><br>').found).toHaveLength(2)
  })

  it('knows a closing tag of what holds nothing, and a text inside of it', () => {
    expect(run(section('<p>а</br></p>')).found[0]?.hint).toBe('Пишите <br/> или уберите его.')
    expect(run(section('<p>а<ref></blank></p>')).found.map(({ hint }) => hint)).toEqual([
      'Пишите <ref/>.',
      'Пишите <blank …/> или уберите его.',
    ])
    expect(run(section('<p>а<br>б</br></p>')).found.map(({ hint }) => hint)).toEqual([
      'Вынесите текст из <br>.',
    ])
    expect(first('<p>а<br></br>б</p>')).toBe('p(а|br()|б)')
  })

  it('does not call an unknown element unclosed', () => {
    expect(run(section('<p>а<hr>б</p>')).found).toMatchObject([
      { code: 'markup/unknown-element', hint: expect.stringMatching(/^Уберите его: черт в разметке нет; /) },
    ])
  })

  it('places every fault in the template, or in the merged text for want of a mark', () => {
    expect(run(section('<?at 0 2 4?><p>а<?at 0 2 9?><x/></p>')).found[0]?.location?.start).toEqual({
      line: 2,
      column: 9,
    })
    expect(run('<regulation>\n  <x/></regulation>').found[0]?.location).toMatchObject({
      source: { name: 'markup' },
      start: { line: 2, column: 3 },
    })
  })

  it('finds many faults at once', () => {
    expect(codes(section('<x/><p/><clause><y/>а</clause><p role="z">б</p>'))).toEqual([
      'markup/unknown-element',
      'markup/empty',
      'markup/unknown-element',
      'markup/attribute-value',
    ])
  })

  it('bounds depth', () => {
    expect(codes(section(`${'<clause>'.repeat(80)}а${'</clause>'.repeat(80)}`))).toEqual(['markup/too-large'])
  })
})

function table(cells: string, after = ''): string {
  return `<table><column width="100"/><row>${cells}</row>${after}</table>`
}

function wrongly(name: string, title: string): string {
  return `Элемент <${name}> (${title}) ничего не содержит, и его тег кончается знаками «/>».`
}
