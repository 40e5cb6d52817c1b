import { describe, expect, it } from 'vitest'
import { appendix, captioned, make, scheme, section } from './act.ts'

const act =
  section('general', 'Общие', section('circle', 'Круг заявителей', '<clause id="one">x</clause>')) +
  section(
    'standard',
    'Стандарт',
    `<clause id="two"><p>x</p><clause id="a">x</clause><clause id="b"><p>x</p><clause id="deep">x</clause></clause></clause>
     <clause id="three">x</clause><clause id="four">x</clause>${captioned('body-table')}`,
  )

const appendices =
  appendix('first', 'А', captioned('t')) + appendix('second', 'Б', '<clause id="in-second">x</clause>')

function ref(attributes: string, more = appendices): string {
  const { text, found } = make(`${act}${section('last', 'В', `<p>[<ref ${attributes}/>]</p>`)}${more}`)
  expect(found).toEqual([])
  return text.find((one) => one.startsWith('[')) ?? ''
}

describe('units in a row', () => {
  const clauses = ['a', 'b', 'c', 'd', 'e'].map((id) => `<clause id="${id}">x</clause>`).join('')
  const list = section('s', 'А', `<clause id="list"><p>x</p>${clauses}</clause>`)
  const said = (to: string): string | undefined =>
    make(list + section('last', 'В', `<p>[<ref to="${to}" case="instrumental"/>]</p>`)).text.at(-1)

  it('are named by the first and the last, if there are at least three', () => {
    expect(said('a b c d e')).toBe('[подпунктами «а» – «д» пункта 1]')
    expect(said('a b c e')).toBe('[подпунктами «а» – «в» и «д» пункта 1]')
    expect(said('a b d e')).toBe('[подпунктами «а», «б», «г» и «д» пункта 1]')
  })
})

describe('refer', () => {
  it.each([
    ['nominative', '[пункт 2]', '[подпункт «б» пункта 2]', '[таблица 1]', '[приложение № 2]'],
    ['genitive', '[пункта 2]', '[подпункта «б» пункта 2]', '[таблицы 1]', '[приложения № 2]'],
    ['dative', '[пункту 2]', '[подпункту «б» пункта 2]', '[таблице 1]', '[приложению № 2]'],
    ['accusative', '[пункт 2]', '[подпункт «б» пункта 2]', '[таблицу 1]', '[приложение № 2]'],
    ['instrumental', '[пунктом 2]', '[подпунктом «б» пункта 2]', '[таблицей 1]', '[приложением № 2]'],
    ['prepositional', '[пункте 2]', '[подпункте «б» пункта 2]', '[таблице 1]', '[приложении № 2]'],
  ])('declines in the %s', (inCase, clause, item, table, attachment) => {
    expect(ref(`to="two" case="${inCase}"`)).toBe(clause)
    expect(ref(`to="b" case="${inCase}"`)).toBe(item)
    expect(ref(`to="body-table" case="${inCase}"`)).toBe(table)
    expect(ref(`to="second" case="${inCase}"`)).toBe(attachment)
  })

  it.each([
    ['to="deep" case="prepositional"', '[подпункте 1 подпункта «б» пункта 2]'],
    ['to="standard" case="prepositional"', '[разделе II]'],
    ['to="circle" case="prepositional"', '[подразделе «Круг заявителей»]'],
    ['to="t" case="prepositional"', '[таблице 1 приложения № 1]'],
    ['to="in-second" case="dative"', '[пункту 1 приложения № 2]'],
    ['to="one three four" case="prepositional"', '[пунктах 1, 3 и 4]'],
    ['to="four one" case="instrumental"', '[пунктами 1 и 4]'],
    ['to="four two one three" case="instrumental"', '[пунктами 1 – 4]'],
    ['to="a b" case="genitive"', '[подпунктов «а» и «б» пункта 2]'],
    ['to="one b second" case="dative"', '[пункту 1, подпункту «б» пункта 2 и приложению № 2]'],
    [
      'to="first second" case="dative" of="act"',
      '[приложениям № 1 и 2 к настоящему Административному регламенту]',
    ],
    ['to="two" case="prepositional" of="act"', '[пункте 2 настоящего Административного регламента]'],
    [
      'to="t" case="prepositional" of="act"',
      '[таблице 1 приложения № 1 к настоящему Административному регламенту]',
    ],
    [
      'to="one b" case="prepositional" of="act"',
      '[пункте 1 и подпункте «б» пункта 2 настоящего Административного регламента]',
    ],
  ])('%s', (attributes, expected) => {
    expect(ref(attributes)).toBe(expected)
  })

  it('names the only appendix without a number', () => {
    expect(ref('to="only" case="dative" of="act"', appendix('only', 'А', ''))).toBe(
      '[приложению к настоящему Административному регламенту]',
    )
  })

  it('inside an appendix names its own units without it', () => {
    const { text } = make(
      `${act}${appendix('x', 'А', '<clause id="q">x</clause><p>[<ref to="q" of="act"/>; <ref to="q"/>; <ref to="one"/>]</p>')}`,
    )
    expect(text.at(-1)).toBe('[пункт 1 настоящего приложения; пункт 1; пункт 1]')
  })

  it('names the section where numbers begin anew in each', () => {
    const restarting = { ...scheme, clause: [{ pattern: '{n}.', restart: 'section' as const }] }
    const refs = '<ref to="p" of="act"/>; <ref to="q" of="act"/>; <ref to="p q"/>'
    const { text } = make(
      section('a', 'А', '<clause id="p">x</clause>') +
        section('b', 'Б', `<clause id="q">x</clause><p>${refs}</p>`),
      restarting,
    )
    expect(text.at(-1)).toBe(
      'пункт 1 раздела I настоящего Административного регламента; пункт 1 настоящего раздела; пункт 1 раздела I и пункт 1',
    )
  })

  it('leads to the target from its number only', () => {
    const { document } = make(`${act}${section('last', 'В', '<p><ref to="a b" case="prepositional"/></p>')}`)
    const block = document.sections[2]?.content[0]
    const reference = block?.kind === 'paragraph' ? block.content[0] : undefined
    expect(reference).toEqual({
      kind: 'crossReference',
      target: 'a',
      segments: [
        { text: 'подпунктах\u00a0«' },
        { text: 'а', target: 'a' },
        { text: '» и «' },
        { text: 'б', target: 'b' },
        { text: '» пункта\u00a0' },
        { text: '2', target: 'two' },
      ],
    })
  })

  it('says what is missing and what was probably meant', () => {
    const { found, text } = make(
      section('a', 'А', '<clause id="refusal-list">x <ref to="refusal-lst"/></clause>'),
    )
    expect(found).toMatchObject([
      { code: 'reference/unresolved', severity: 'error', hint: 'Возможно, имелось в виду «refusal-list».' },
    ])
    expect(text.at(-1)).toBe('1. x [ссылка не найдена: refusal-lst]')
  })

  it('names both places of an id given twice', () => {
    const { found } = make(section('a', 'А', '<clause id="b">x</clause>\n<clause id="b">y</clause>'))
    expect(found).toHaveLength(1)
    expect(found[0]?.code).toBe('reference/duplicate-id')
    expect(found[0]?.location?.start.line).toBe(2)
    expect(found[0]?.related?.[0]?.location.start.line).toBe(1)
  })

  it('warns of a reference to itself, and refuses one to a table without a number', () => {
    expect(make(section('a', 'А', '<clause id="b">x <ref to="b"/></clause>')).found).toMatchObject([
      { code: 'reference/self', severity: 'warning' },
    ])
    const bare = captioned('t').replace('<caption>Сведения</caption>', '')
    expect(make(section('a', 'А', `${bare}<p><ref to="t"/></p>`)).found).toMatchObject([
      { code: 'reference/unnumbered' },
    ])
  })
})
