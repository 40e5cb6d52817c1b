/** The form of 2025: short text, documents and grounds in tables keyed by identifiers of applicant categories. */
import { expect, test } from 'vitest'
import { foldText, inlineText } from '../../src/document/text.ts'
import type { Content, Table } from '../../src/model/document.ts'
import { emptySections, points, type Row, type Structure, structureOf, unreferenced } from './structure.ts'

const municipal = structureOf('gpzu', '1228-2025')
const federal = structureOf('rst-fif-oei', '1228-2025')

/** Typed from the outline of the new style; norms are those of the law, the points of the amended Rules are not known. */
const outline = (procedures: readonly string[]): readonly Row[] => [
  [1, 'Общие положения', '210-fz п. 1 ч. 2 ст. 12'],
  [2, 'Предмет регулирования Административного регламента', '210-fz п. 1 ч. 2 ст. 12'],
  [2, 'Круг заявителей', '210-fz п. 1 ч. 2 ст. 12'],
  [1, 'Стандарт предоставления Услуги', '210-fz п. 2 ч. 2 ст. 12'],
  [2, 'Наименование Услуги', '210-fz п. 1 ч. 1 ст. 14'],
  [2, 'Наименование органа, предоставляющего Услугу', '210-fz п. 2 ч. 1 ст. 14'],
  [2, 'Результат предоставления Услуги', '210-fz п. 3 ч. 1 ст. 14'],
  [2, 'Срок предоставления Услуги', '210-fz п. 4 ч. 1 ст. 14'],
  [
    2,
    'Размер платы, взимаемой с заявителя при предоставлении Услуги, и способы ее взимания',
    '210-fz п. 9 ч. 1 ст. 14',
  ],
  [
    2,
    'Максимальный срок ожидания в очереди при подаче заявителем запроса о предоставлении Услуги и при получении результата предоставления Услуги',
    '210-fz п. 10 ч. 1 ст. 14',
  ],
  [2, 'Срок регистрации запроса заявителя о предоставлении Услуги', '210-fz п. 11 ч. 1 ст. 14'],
  [2, 'Требования к помещениям, в которых предоставляется Услуга', '210-fz п. 12 ч. 1 ст. 14'],
  [2, 'Показатели доступности и качества Услуги', '210-fz п. 13 ч. 1 ст. 14'],
  [
    2,
    'Иные требования к предоставлению Услуги, в том числе учитывающие особенности предоставления Услуги в многофункциональных центрах и особенности предоставления Услуги в электронной форме',
    '210-fz п. 14 ч. 1 ст. 14',
  ],
  [2, 'Исчерпывающий перечень документов, необходимых для предоставления Услуги', '210-fz п. 6 ч. 1 ст. 14'],
  [
    2,
    'Исчерпывающие перечни оснований для отказа в приеме запроса и документов, необходимых для предоставления Услуги, оснований для приостановления предоставления Услуги или отказа в предоставлении Услуги',
    '210-fz п. 7 ч. 1 ст. 14',
  ],
  [1, 'Состав, последовательность и сроки выполнения административных процедур', '210-fz п. 3 ч. 2 ст. 12'],
  [
    2,
    'Перечень осуществляемых при предоставлении Услуги административных процедур',
    '210-fz п. 3 ч. 2 ст. 12',
  ],
  ...procedures.map((name): Row => [2, name, '210-fz п. 3 ч. 2 ст. 12']),
  [
    1,
    'Способы информирования заявителя об изменении статуса рассмотрения запроса о предоставлении Услуги',
    '210-fz п. 4 ч. 2 ст. 14',
  ],
]

test('sections and their order are those of the new style; control and complaints are no sections', () => {
  expect(municipal.errors).toEqual([])
  expect(municipal.rows).toEqual(
    outline([
      'Профилирование заявителя',
      'Прием запроса и документов и (или) информации, необходимых для предоставления Услуги',
      'Межведомственное информационное взаимодействие',
      'Принятие решения о предоставлении (об отказе в предоставлении) Услуги',
      'Принятие решения об исправлении (об отказе в исправлении) допущенных опечаток и ошибок',
      'Принятие решения о выдаче (об отказе в выдаче) дубликата',
      'Предоставление результата Услуги',
    ]),
  )
})

test('the appendix holds the codes, the categories, the documents and the grounds, in this order', () => {
  const [tables] = municipal.document.appendices
  const headings = tables?.content.flatMap((content) =>
    content.kind === 'section' ? [foldText(inlineText(content.heading))] : [],
  )
  expect(headings).toEqual([
    'Перечень условных обозначений и сокращений',
    'Идентификаторы категорий (признаков) заявителей',
    'Исчерпывающий перечень документов, необходимых для предоставления Услуги',
    'Исчерпывающий перечень оснований для отказа в приеме запроса и документов, необходимых для предоставления Услуги',
    'Исчерпывающий перечень оснований для отказа в предоставлении Услуги',
  ])
  expect(tables?.orientation).toBe('landscape')
})

function rowsOf(structure: Structure, id: string): string[][] {
  const inside = (content: Content): Content[] =>
    content.kind === 'section' ? content.content.flatMap(inside) : [content]
  const table = structure.document.appendices
    .flatMap((appendix) => appendix.content.flatMap(inside))
    .find((content): content is Table => content.kind === 'table' && content.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return table.body.map((row) =>
    row.cells.map((cell) => cell.content.map((line) => foldText(inlineText(line.content))).join(' ')),
  )
}

test('a document stands with the categories that need it and the codes of form and channel', () => {
  const documents = rowsOf(municipal, 'table-documents')
  const held = documents.find(([, , name]) => name?.startsWith('Правоустанавливающие документы'))
  expect(held?.slice(0, 2)).toEqual(['1.4', 'КЗ 1'])
  expect(held?.[3]).toMatch(/^К – Л \(.*\) К – МФЦ \(.*\) ЭО – ЕПГУ, РПГУ$/)
  const identity = documents.find(([, , name]) => name?.startsWith('Документ, удостоверяющий личность'))
  expect(identity?.[1]).toBe('КЗ 1 КЗ 2 КЗ 3')
})

test('a ground stands with the categories it concerns', () => {
  expect(rowsOf(municipal, 'table-refusal').map(([number, , codes]) => [number, codes])).toEqual([
    ['1', 'КЗ 1'],
    ['2', 'КЗ 1'],
    ['3', 'КЗ 1'],
    ['4', 'КЗ 2'],
    ['5', 'КЗ 2 КЗ 3'],
  ])
})

test('codes of the data are printed instead of those by order and kind; suspension has a table of its own', () => {
  const changed = structureOf('gpzu', '1228-2025', (service) => {
    const [first] = service.variants.items ?? []
    if (!first) throw new Error('the sample has no variants')
    first.code = 'ГП 1'
    first.suspensionGrounds = ['no-answer']
    service.standard.suspensionGrounds = { items: [{ id: 'no-answer', text: 'не поступил ответ на запрос' }] }
  })
  expect(changed.errors).toEqual([])
  expect(rowsOf(changed, 'table-suspension')).toEqual([['1', 'Не поступил ответ на запрос', 'ГП 1']])
  expect(rowsOf(changed, 'table-categories').map(([code]) => code)).toEqual(['ГП 1', 'КЗ 2', 'КЗ 3'])
})

test('without variants the categories are those of the applicants, and documents concern all of them', () => {
  expect(federal.errors).toEqual([])
  expect(rowsOf(federal, 'table-categories').map(([code]) => code)).toEqual(['КЗ 1', 'КЗ 2', 'КЗ 3'])
  expect(rowsOf(federal, 'table-documents')[1]?.[1]).toBe('все')
})

test('points run through the act, no section is empty, every appendix is referred to', () => {
  for (const one of [municipal, federal]) {
    expect(points(one.document)).toEqual(points(one.document).map((_, index) => `${index + 1}.`))
    expect(emptySections(one.document)).toEqual([])
    expect(unreferenced(one)).toEqual([])
  }
})

test('the draft says that the structure is not verified, and the structure is never chosen by date', () => {
  expect(municipal.profile.verification).toBe('unverified')
  expect(municipal.profile.selectable).toBe('explicit')
})
