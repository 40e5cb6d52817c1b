import { describe, expect, it } from 'vitest'
import { writeOut } from '../../src/document/act-unit.ts'
import { cases } from '../../src/model/cases.ts'
import { appendix, make, section } from './act.ts'

function cited(...attributes: string[]): readonly string[] {
  const body = attributes.map((one) => `<p><cite ${one}/></p>`).join('')
  const { text, found } = make(section('a', 'А', body))
  expect(found).toEqual([])
  return text.slice(1)
}

const title = '«Об организации предоставления государственных и муниципальных услуг»'

describe('cite', () => {
  it('gives full requisites first, and «далее» only when the act is cited again', () => {
    expect(cited('act="210-fz" case="instrumental"', 'act="210-fz" case="instrumental"')).toEqual([
      `Федеральным законом от 27 июля 2010 г. № 210-ФЗ ${title} (далее – Федеральный закон № 210-ФЗ)`,
      'Федеральным законом № 210-ФЗ',
    ])
    expect(cited('act="210-fz" case="prepositional"')).toEqual([
      `Федеральном законе от 27 июля 2010 г. № 210-ФЗ ${title}`,
    ])
    expect(cited('act="pp-840" case="genitive"', 'act="pp-840" unit="п. 3" case="dative"')).toEqual([
      'постановления Правительства Российской Федерации от 16 августа 2012 г. № 840 «О порядке подачи и рассмотрения жалоб» (далее – постановление Правительства Российской Федерации № 840)',
      'пункту 3 постановления Правительства Российской Федерации № 840',
    ])
  })

  it('gives full requisites again where a list of acts asks for them', () => {
    expect(cited('act="210-fz"', 'act="210-fz" full="yes"', 'act="210-fz" case="dative"')).toEqual([
      `Федеральный закон от 27 июля 2010 г. № 210-ФЗ ${title} (далее – Федеральный закон № 210-ФЗ)`,
      `Федеральный закон от 27 июля 2010 г. № 210-ФЗ ${title}`,
      'Федеральному закону № 210-ФЗ',
    ])
    expect(cited('act="210-fz" full="yes"', 'act="210-fz"')[0]).toMatch(
      /\(далее – Федеральный закон № 210-ФЗ\)$/,
    )
  })

  it('cites codes and the Constitution by title', () => {
    expect(cited('act="grk" unit="ч. 6 ст. 57.3" case="instrumental"', 'act="grk" case="dative"')).toEqual([
      'частью 6 статьи 57.3 Градостроительного кодекса Российской Федерации (далее – Градостроительный кодекс)',
      'Градостроительному кодексу',
    ])
    expect(
      cited(
        'act="gk" case="instrumental"',
        'act="koap" case="prepositional"',
        'act="constitution" case="instrumental"',
      ),
    ).toEqual([
      'Гражданским процессуальным кодексом Российской Федерации',
      'Кодексе Российской Федерации об административных правонарушениях',
      'Конституцией Российской Федерации',
    ])
  })

  it('names the President once', () => {
    expect(cited('act="decree-63" case="instrumental"')).toEqual([
      'Указом Президента Российской Федерации от 23 января 2024 г. № 63 «О мерах»',
    ])
  })

  it('names what an act approves by its units, and the act itself without them', () => {
    const full =
      'Правил присвоения адресов, утвержденных постановлением Правительства Российской Федерации от 19 ноября 2014 г. № 1221 «Об утверждении Правил присвоения адресов»'
    expect(
      cited(
        'act="pp-1221" unit="подп. «а» п. 40" case="instrumental"',
        'act="pp-1221" unit="п. 34" case="prepositional"',
        'act="pp-1221" case="instrumental"',
      ),
    ).toEqual([
      `подпунктом «а» пункта 40 ${full} (далее – Правила № 1221)`,
      'пункте 34 Правил № 1221',
      'постановлением Правительства Российской Федерации от 19 ноября 2014 г. № 1221 «Об утверждении Правил присвоения адресов»',
    ])
    expect(cited('act="pp-1221" unit="п. 34"')).toEqual([`пункт 34 ${full}`])
  })

  it('does not introduce again what a text of the data introduced by hand', () => {
    const { text } = make(
      section(
        'a',
        'А',
        '<p>положения Правил, утвержденных постановлением (далее –&nbsp;Правила № 1221)</p><p>[<cite act="pp-1221" unit="п. 34"/>]</p>',
      ),
    )
    expect(text.at(-1)).toBe('[пункт 34 Правил № 1221]')
  })

  it('counts mentions in reading order through the appendices', () => {
    const { text } = make(
      section('a', 'А', '<p>[<cite act="210-fz"/>]</p>') +
        appendix('x', 'Б', '<p>[<cite act="210-fz" case="genitive"/>]</p>'),
    )
    expect(text[1]).toContain('(далее – Федеральный закон № 210-ФЗ)')
    expect(text.at(-1)).toBe('[Федерального закона № 210-ФЗ]')
  })

  it('does not let a drafting note introduce an act', () => {
    const { text, document } = make(
      section('a', 'А', '<p>[<note>см. <cite act="210-fz"/></note><cite act="210-fz"/>]</p>'),
    )
    expect(text.at(-1)).toBe(`[Федеральный закон от 27 июля 2010 г. № 210-ФЗ ${title}]`)
    expect(JSON.stringify(document)).toContain('см. Федеральный закон')
  })

  it('reports unknown acts, acts not in force and units it cannot read', () => {
    const { found } = make(
      section(
        'a',
        'А',
        '<p><cite act="210-fx"/><cite act="old"/><cite act="old"/><cite act="grk" unit="глава третья"/></p>',
      ),
    )
    expect(found).toMatchObject([
      { code: 'reference/unknown-act', severity: 'error', hint: 'Возможно, имелось в виду «210-fz».' },
      { code: 'reference/act-not-in-force', severity: 'warning' },
      { code: 'reference/bad-unit', severity: 'error' },
    ])
  })
})

describe('writeOut', () => {
  it.each([
    ['п. 2 ч. 1 ст. 12', 'instrumental', 'пунктом 2 части 1 статьи 12'],
    ['абз. 3 п. 1 ст. 1', 'prepositional', 'абзаце третьем пункта 1 статьи 1'],
    ['подп. «а» п. 2', 'dative', 'подпункту «а» пункта 2'],
    ['пп. "б" п. 3', 'genitive', 'подпункта «б» пункта 3'],
    ['ч. 1 и 2 ст. 11.2', 'instrumental', 'частями 1 и 2 статьи 11.2'],
    ['ст. 11.1 - 11.3', 'genitive', 'статей 11.1 – 11.3'],
    ['п. 1, 2 и 5 ст. 7', 'accusative', 'пункты 1, 2 и 5 статьи 7'],
    ['абз. 2', 'nominative', 'абзац второй'],
  ] as const)('%s in the %s', (unit, inCase, expected) => {
    expect(writeOut(unit, inCase)?.replaceAll('\u00a0', ' ')).toBe(expected)
  })

  it('gives up on what it cannot read', () => {
    for (const unit of ['', 'статья 5', 'ст. пятая', 'в ст. 5', 'ст. 5 и что-то'])
      for (const inCase of cases) expect(writeOut(unit, inCase)).toBeUndefined()
  })
})
