/** What acts approve: every document that the registry admits declines, and agrees with its participle. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { genderOf } from '../../src/document/act-nouns.ts'
import { actKind, actName, approvedName } from '../../src/document/grammar.ts'
import { cases } from '../../src/model/cases.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../src/schema/acts.schema.json', import.meta.url), 'utf8'),
) as { definitions: { LegalAct: { properties: { approves: { pattern: string } } } } }
const pattern = new RegExp(schema.definitions.LegalAct.properties.approves.pattern, 'u')

describe('an approved document', () => {
  test.each([
    ['Правила присвоения адресов', 'Правил присвоения адресов, утвержденных'],
    ['Положение о лицензировании', 'Положения о лицензировании, утвержденного'],
    ['Порядок установления статуса', 'Порядка установления статуса, утвержденного'],
    ['Единые требования к форматам', 'Единых требований к форматам, утвержденных'],
    ['перечень документов', 'перечня документов, утвержденного'],
    ['Типовой перечень услуг', 'Типового перечня услуг, утвержденного'],
    ['форма заявления', 'формы заявления, утвержденной'],
    ['Формы документов', 'Форм документов, утвержденных'],
    ['Общая форма заявления', 'Общей формы заявления, утвержденной'],
    ['Общий порядок учета', 'Общего порядка учета, утвержденного'],
    ['состав сведений', 'состава сведений, утвержденного'],
    [
      'Административный регламент предоставления услуги',
      'Административного регламента предоставления услуги, утвержденного',
    ],
    ['Методика расчета', 'Методики расчета, утвержденной'],
    [
      'Федеральный государственный образовательный стандарт',
      'Федерального государственного образовательного стандарта, утвержденного',
    ],
    ['образец удостоверения', 'образца удостоверения, утвержденного'],
    ['Список поселений', 'Списка поселений, утвержденного'],
    ['Описание бланка', 'Описания бланка, утвержденного'],
    ['Методические рекомендации', 'Методических рекомендаций, утвержденных'],
    ['Критерии отнесения', 'Критериев отнесения, утвержденных'],
    ['Показатели качества', 'Показателей качества, утвержденных'],
    [
      'Нормативы градостроительного проектирования',
      'Нормативов градостроительного проектирования, утвержденных',
    ],
    ['Сроки выполнения', 'Сроков выполнения, утвержденных'],
  ])('%s', (name, expected) => {
    expect(approvedName(name)).toBe(expected)
    expect(pattern.test(name)).toBe(true)
  })

  test('is declined by its first noun alone', () => {
    expect(cases.map((one) => actName('Перечень форм', one))).toEqual([
      'Перечень форм',
      'Перечня форм',
      'Перечню форм',
      'Перечень форм',
      'Перечнем форм',
      'Перечне форм',
    ])
    expect(cases.map((one) => actName('форма', one))).toEqual([
      'форма',
      'формы',
      'форме',
      'форму',
      'формой',
      'форме',
    ])
    expect(actName('Сведения о форме и порядок', 'genitive')).toBe('Сведения о форме и порядок')
  })

  test('is named in short by its adjectives and its noun', () => {
    expect(actKind('Единые типовые требования к форматам')).toBe('Единые типовые требования')
    expect(actKind('перечень документов')).toBe('перечень')
  })

  test('is one that the program can decline, if the registry admits it', () => {
    const nouns = [
      ...pattern.source.matchAll(/\[(\p{Lu})\p{Ll}\](\p{Ll}+)(\[\p{Ll}+\])?(\p{Ll}\?)?/gu),
    ].flatMap(([, first = '', stem = '', ends, optional]) => {
      const word = first.toLowerCase() + stem
      if (ends) return [...ends.slice(1, -1)].map((end) => word + end)
      return optional ? [word, word + optional.slice(0, 1)] : [word]
    })
    expect(nouns.length).toBeGreaterThan(30)
    for (const noun of nouns) expect([noun, genderOf(noun)]).toEqual([noun, expect.any(String)])
  })
})
