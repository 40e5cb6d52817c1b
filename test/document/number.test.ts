import { describe, expect, it } from 'vitest'
import type { NumberingScheme } from '../../src/document/pattern.ts'
import { appendix, captioned, make, scheme, section } from './act.ts'

const many = (amount: number, of: string): string => of.repeat(amount)

describe('number', () => {
  it('runs пункты through the sections of the act and leaves subsections unnumbered', () => {
    const { text, found, document } = make(
      section('a', 'Общие', section('a1', 'Предмет', '<clause>один</clause><clause>два</clause>')) +
        section(
          'b',
          'Стандарт',
          '<clause><p>три:</p><clause>первое;</clause><clause><p>второе:</p><clause>глубже</clause></clause></clause><clause><p>четыре:</p><clause>снова</clause></clause>',
        ),
    )
    expect(found).toEqual([])
    expect(text).toEqual([
      'I. Общие',
      'Предмет',
      '1. один',
      '2. два',
      'II. Стандарт',
      '3. три:',
      'а) первое;',
      'б) второе:',
      '1) глубже',
      '4. четыре:',
      'а) снова',
    ])
    expect(document.lists.map((list) => list.id)).toEqual(['sections', 'clauses'])
    expect(document.lists[1]?.levels).toEqual([
      { pattern: '{n}.', format: 'decimal' },
      { pattern: '{n})', format: 'russianLower' },
      { pattern: '{n})', format: 'decimal' },
    ])
  })

  it('counts пункты and tables of every appendix apart', () => {
    const { text, document } = make(
      section('a', 'Раздел', `<clause>один</clause>${captioned('t')}`) +
        appendix('x', 'Первое', `<clause>пункт</clause>${captioned('u')}`) +
        appendix('y', 'Второе', '<clause>пункт</clause><clause>ещё</clause>'),
    )
    expect(text).toEqual([
      'I. Раздел',
      '1. один',
      'Таблица 1. Сведения',
      'а',
      'Приложение № 1',
      'Первое',
      '1. пункт',
      'Таблица 1. Сведения',
      'а',
      'Приложение № 2',
      'Второе',
      '1. пункт',
      '2. ещё',
    ])
    expect(document.lists.map((list) => list.id)).toEqual([
      'sections',
      'clauses',
      'tables',
      'appendices',
      'clauses-x',
      'tables-x',
      'clauses-y',
    ])
  })

  it('does not number the only appendix', () => {
    const { text, document } = make(section('a', 'Раздел', '<p>а</p>') + appendix('x', 'Форма заявления', ''))
    expect(text).toContain('Приложение')
    expect(document.lists[1]?.levels[0]?.pattern).toBe('Приложение')
  })

  it('numbers with dots by the section around', () => {
    const dotted: NumberingScheme = {
      ...scheme,
      section: [{ pattern: '{n}.' }, { pattern: '{1}.{n}.' }],
      clause: [{ pattern: '{section}.{n}.' }, { pattern: '{section}.{1}.{n}.' }],
    }
    const { text, found, document } = make(
      section('a', 'А', '<clause>x</clause>') +
        section(
          'b',
          'Б',
          section('b1', 'Б1', '<clause>x</clause>') +
            section(
              'b2',
              'Б2',
              '<clause>x</clause><clause id="c"><p>y</p><clause id="d">z</clause></clause><clause><ref to="d"/>, <ref to="c"/></clause>',
            ),
        ) +
        appendix('p', 'П', '<clause>x</clause>'),
      dotted,
    )
    expect(found).toEqual([])
    expect(text).toEqual([
      '1. А',
      '1.1. x',
      '2. Б',
      '2.1. Б1',
      '2.1.1. x',
      '2.2. Б2',
      '2.2.1. x',
      '2.2.2. y',
      '2.2.2.1. z',
      '2.2.3. Подпункт 2.2.2.1, пункт 2.2.2',
      'Приложение',
      'П',
      '1. x',
    ])
    expect(document.lists.map((list) => list.id)).toEqual([
      'sections',
      'clauses-a',
      'clauses-b1',
      'clauses-b2',
      'appendices',
      'clauses-p',
    ])
  })

  it('numbers with Arabic figures under Roman sections; a подпункт is found by its пункт', () => {
    const model: NumberingScheme = {
      ...scheme,
      clause: [{ pattern: '{section:arabic}.{n}.' }, { pattern: '{n:а})' }],
    }
    const { text, found } = make(
      section('a', 'А', '<clause>x</clause>') +
        section(
          'b',
          'Б',
          '<clause id="c"><p>y:</p><clause id="d">z</clause></clause><clause>См. <ref to="d" case="prepositional" of="act"/>, <ref to="c" case="prepositional" of="act"/></clause>',
        ) +
        appendix('p', 'П', '<clause>x</clause>'),
      model,
    )
    expect(found).toEqual([])
    expect(text).toEqual([
      'I. А',
      '1.1. x',
      'II. Б',
      '2.1. y:',
      'а) z',
      '2.2. См. подпункте «а» пункта 2.1 настоящего Административного регламента, пункте 2.1 настоящего Административного регламента',
      'Приложение',
      'П',
      '1. x',
    ])
  })

  it('restarts пункты by section when the profile says so', () => {
    const restarting: NumberingScheme = { ...scheme, clause: [{ pattern: '{n}.', restart: 'section' }] }
    const { text } = make(
      section('a', 'А', '<clause>x</clause>') +
        section('b', 'Б', `${section('c', 'В', '<clause>y</clause>')}<clause>z</clause>`),
      restarting,
    )
    expect(text).toEqual(['I. А', '1. x', 'II. Б', 'В', '1. y', '2. z'])
  })

  it('runs subsections through the act when the profile says so', () => {
    const through: NumberingScheme = {
      ...scheme,
      section: [{ pattern: '{n:roman}.' }, { pattern: '{n}.', restart: 'document' }],
    }
    const inner = (id: string): string => section(id, 'П', '')
    const { text, document } = make(
      section('a', 'А', inner('a1') + inner('a2')) +
        section('b', 'Б', `${inner('b1')}<p><ref to="a2"/> <ref to="b1" of="act"/></p>`),
      through,
    )
    expect(text).toEqual([
      'I. А',
      '1. П',
      '2. П',
      'II. Б',
      '3. П',
      'подраздел 2 подраздел 3 настоящего Административного регламента',
    ])
    expect(document.lists.map((list) => list.id)).toEqual(['sections', 'sections-2'])
  })

  it('has letters for 29 подпункты and says so of the thirtieth', () => {
    const list = (amount: number): string =>
      section('a', 'А', `<clause><p>x</p>${many(amount, '<clause>y</clause>')}</clause>`)
    const full = make(list(29))
    expect(full.found).toEqual([])
    expect(full.text.at(-1)).toBe('я) y')
    expect(make(list(31)).found.map((one) => one.code)).toEqual(['structure/too-many-letters'])
  })

  it('gives no number to a section that the profile leaves unnumbered, and counts the next as if it were not there', () => {
    const { text, found } = make(
      '<section id="terms" numbered="no"><heading>Термины</heading><p>Приведены в приложении.</p></section>' +
        section('a', 'Общие', '<clause>один</clause>') +
        section('b', 'Стандарт', '<clause>два</clause>'),
    )
    expect(found).toEqual([])
    expect(text).toEqual([
      'Термины',
      'Приведены в приложении.',
      'I. Общие',
      '1. один',
      'II. Стандарт',
      '2. два',
    ])
  })

  it('reports a подпункт deeper than the scheme and a pattern it does not know', () => {
    const deep = '<clause><p>x</p>'.repeat(4) + '</clause>'.repeat(4)
    expect(make(section('a', 'А', deep)).found.map((one) => one.code)).toEqual(['structure/too-deep'])
    const odd: NumberingScheme = { ...scheme, table: [{ pattern: 'Таблица {nn}' }] }
    expect(make(section('a', 'А', '<p>x</p>'), odd).found.map((one) => one.code)).toEqual([
      'structure/number-pattern',
    ])
  })
})

it('gives numbers even by a scheme that is wrong', () => {
  const wrong: NumberingScheme = {
    section: [{ pattern: '{x}' }],
    clause: [{ pattern: '' }],
    table: [{ pattern: '' }],
    appendix: [{ pattern: '{n}' }],
  }
  const { text, found } = make(
    section('a', 'А', `<clause>x</clause>${captioned('t')}`) + appendix('b', 'Б', ''),
    wrong,
  )
  expect(found.map((one) => one.code)).toEqual(Array(3).fill('structure/number-pattern'))
  expect(text).toEqual(['{x} А', '1 x', '1. Сведения', 'а', 'Приложение', 'Б'])
})
