/** A municipal standard of quality: headings of the model of Меленковский район (01.03.2011 № 379), typed from it. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import { drawn, headingsIn, marksIn, profileOf, rowsOf, tablesIn, textOf } from './standard.build.ts'

const { document, findings } = drawn('library-quality')

const seenInTheModel: [number, string, string][] = [
  [1, 'I.', 'Общие положения'],
  [2, '1.', 'Разработчик стандарта'],
  [2, '2.', 'Область применения стандарта'],
  [2, '3.', 'Термины и определения'],
  [2, '4.', 'Нормативные правовые акты, регламентирующие качество предоставления услуг'],
  [2, '5.', 'Основные факторы качества, используемые в стандарте'],
  [1, 'II.', 'Требования к качеству оказания муниципальных услуг в разрезе услуг'],
  [
    2,
    '1.',
    'Качество услуг по библиотечному, библиографическому и информационному обслуживанию пользователей библиотеки',
  ],
  [3, '1.1.', 'Сведения об услуге'],
]

const reconstructed = [
  'Единица измерения, объем услуги и норматив затрат',
  'Порядок доступа и обращений',
  'Плата за услугу и льготы',
  'Права и обязанности получателя услуги',
  'Документы, регламентирующие деятельность учреждения',
  'Условия размещения и режим работы',
  'Техническое оснащение',
  'Укомплектованность кадрами и их квалификация',
  'Требования к технологии оказания услуги',
  'Информационное сопровождение',
  'Контроль за деятельностью',
  'Ответственность за качество',
  'Критерии оценки качества',
  'Система индикаторов качества',
]

test('headings and their numbers are those of the model', () => {
  expect(headingsIn(document.sections)).toEqual([
    ...seenInTheModel,
    ...reconstructed.map((heading, index) => [3, `1.${index + 2}.`, heading]),
  ])
})

test('what was seen in the model is verified, the rest waits for a lawyer', () => {
  const marks = marksIn(profileOf('quality-standard').sections).map(([, , verification]) => verification)
  expect(marks).toEqual([...seenInTheModel.map(() => 'verified'), ...reconstructed.map(() => 'unverified')])
})

test('it is drawn up without findings and names itself', () => {
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(document.profile).toBe('quality-standard')
  expect(document.title.map(({ content }) => textOf(content))).toEqual([
    'СТАНДАРТ КАЧЕСТВА',
    'предоставления муниципальных услуг в области библиотечного обслуживания',
  ])
  expect(paragraphs(document).join('\n')).not.toMatch(/егламент(?!ир)/)
})

test('unit, volume and cost norm stand in one table, each indicator with unit, target, method, period and source', () => {
  const [volume, indicators] = tablesIn(document.sections)
  expect(volume && rowsOf(volume.body)).toEqual([
    [
      'посещение',
      '620 000 посещений за год (муниципальное задание)',
      '214,60 рубля (рассчитан как отношение нормативных затрат на оказание услуги к ее объему)',
    ],
  ])
  const rows = indicators ? rowsOf(indicators.body) : []
  expect(rows).toHaveLength(5)
  expect(rows[3]).toEqual([
    '4',
    'Доля получателей, удовлетворенных качеством услуги, процентов',
    'не менее 85',
    'Анкетный опрос не менее 200 получателей; один раз в год',
    'Отчет об опросе; Управление',
  ])
})

test('the institutions answerable are an appendix that the text refers to', () => {
  expect(document.appendices.map(({ heading }) => textOf(heading))).toEqual([
    'ПЕРЕЧЕНЬ УЧРЕЖДЕНИЙ, ОТВЕТСТВЕННЫХ ЗА ПРЕДОСТАВЛЕНИЕ УСЛУГ',
  ])
  expect(paragraphs(document).join('\n')).toContain('указаны в приложении к настоящему Стандарту качества')
})
