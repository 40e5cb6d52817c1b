/** A company's standard of service: the eight sections and five stages, typed from the description of such standards. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import {
  attempted,
  drawn,
  headingsIn,
  marksIn,
  profileOf,
  rowsOf,
  type Tree,
  tablesIn,
  textOf,
} from './standard.build.ts'

const { document, findings } = drawn('customer-care')
const text = paragraphs(document).join('\n')

test('eight sections in order, five stages inside the third', () => {
  expect(headingsIn(document.sections)).toEqual([
    [1, '1.', 'Цели'],
    [1, '2.', 'Область применения'],
    [1, '3.', 'Правила по этапам взаимодействия'],
    [2, '3.1.', 'Первый контакт'],
    [2, '3.2.', 'Прием обращения'],
    [2, '3.3.', 'Работа по обращению'],
    [2, '3.4.', 'Завершение обращения'],
    [2, '3.5.', 'Работа с жалобой'],
    [1, '4.', 'Требования к персоналу'],
    [1, '5.', 'Запреты'],
    [1, '6.', 'Измеримые показатели'],
    [1, '7.', 'Контроль и оценка'],
    [1, '8.', 'Порядок изменения'],
  ])
})

test('it is drawn up without findings, names itself and speaks of no state service', () => {
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(document.profile).toBe('service-standard')
  expect(document.title.map(({ content }) => textOf(content))[0]).toBe('СТАНДАРТ ОБСЛУЖИВАНИЯ КЛИЕНТОВ')
  expect(text).not.toMatch(/государственн|муниципальн|егламент/)
})

test('no section has a norm: no act prescribes the structure of an internal document', () => {
  const marks = marksIn(profileOf('service-standard').sections)
  expect(marks.map(([, norm]) => norm)).toEqual(marks.map(() => undefined))
  expect(new Set(marks.map(([, , verification]) => verification))).toEqual(new Set(['derived']))
})

test('a rule says where it holds, by when, and what the employee may decide', () => {
  expect(text).toContain('Канал взаимодействия – телефон контактного центра. Срок – не более 1 минуты')
  expect(text).toContain('Каналы взаимодействия – чат в личном кабинете и электронная почта.')
  expect(text).toContain('Специалист вправе сам продлить срок')
})

test('every way of checking that was chosen is a point; one that was not is left out', () => {
  const ways = [
    'Опрос работников',
    'Оценка руководителем',
    '«тайный покупатель»',
    'Опрос клиентов',
    'Наблюдение',
  ]
  for (const way of ways) expect(text).toContain(way)
  const without = attempted('customer-care', {
    change: ({ assessment }) => Reflect.deleteProperty(assessment, 'mysteryShopper'),
  })
  expect(without.document && paragraphs(without.document).join('\n')).not.toContain('тайный покупатель')
})

test('an indicator has its owner and its cost beside the source', () => {
  const [table] = tablesIn(document.sections)
  expect(table && rowsOf(table.body)[3]?.[4]).toBe(
    'Опрос клиентов; служба качества; затраты: 12 000 рублей в месяц',
  )
})

// The criteria by which such a standard is judged, as the schema holds them.
test.each<[criterion: string, code: string, change: (data: Tree) => void]>([
  [
    'measurable: a target',
    'data/missing-field',
    ({ indicators }) => Reflect.deleteProperty(indicators[0], 'target'),
  ],
  [
    'measurable: a method',
    'data/missing-field',
    ({ indicators }) => Reflect.deleteProperty(indicators[0], 'method'),
  ],
  [
    'relevant: a known channel',
    'data/unknown-id',
    ({ stages }) => Object.assign(stages.contact.rules[0], { channels: ['fax'] }),
  ],
  [
    'complete: every stage',
    'data/missing-field',
    ({ stages }) => Reflect.deleteProperty(stages, 'complaint'),
  ],
  [
    'complete: a stage with rules',
    'data/empty-list',
    ({ stages }) => Object.assign(stages.closing, { rules: [] }),
  ],
  [
    'up to date: a day of revision',
    'data/missing-field',
    ({ revision }) => Reflect.deleteProperty(revision, 'reviewed'),
  ],
])('%s: otherwise %s', (_, code, change) => {
  const { document: none, findings: found } = attempted('customer-care', { change })
  expect(none).toBeUndefined()
  expect(found.map((finding) => finding.code)).toEqual([code])
})
