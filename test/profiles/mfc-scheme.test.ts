/** The scheme for MFC: eight sections of landscape tables, headings and columns typed from the form, not from the profile. */
import { expect, test } from 'vitest'
import type { Table } from '../../src/model/document.ts'
import { drawn, marksIn, profileOf, rowsOf, tablesIn, textOf } from './standard.build.ts'

const { document, findings } = drawn('gpzu', 'mfc-scheme')
const bare = drawn('rst-fif-oei', 'mfc-scheme')

const headings = [
  'Общие сведения о муниципальной услуге',
  'Общие сведения о «подуслугах»',
  'Сведения о заявителях «подуслуги»',
  'Документы, предоставляемые заявителем для получения «подуслуги»',
  'Документы и сведения, получаемые посредством межведомственного информационного взаимодействия',
  'Результат «подуслуги»',
  'Технологические процессы предоставления «подуслуги»',
  'Особенности предоставления «подуслуги» в электронной форме',
]

function tableOf(index: number, of = document): Table {
  const [table] = tablesIn(of.appendices[index]?.content ?? [])
  if (!table) throw new Error(`section ${index + 1} has no table`)
  return table
}

test('eight sections in the order of the form, each a table on landscape sheets', () => {
  expect(document.appendices.map(({ heading }) => textOf(heading))).toEqual(headings)
  expect(document.appendices.map(({ num }) => textOf([{ kind: 'text', text: num.text }]))).toEqual(
    headings.map((_, index) => `Раздел ${index + 1}`),
  )
  expect(new Set(document.appendices.map(({ orientation }) => orientation))).toEqual(new Set(['landscape']))
  expect(document.appendices.map(({ content }) => tablesIn(content).length)).toEqual(headings.map(() => 1))
})

test('no finding of severity error, with or without the block «scheme»', () => {
  const errors = [...findings, ...bare.findings].filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
})

test('it is named as itself and never a regulation', () => {
  expect(document.title.map(({ content }) => textOf(content))[0]).toBe('ТЕХНОЛОГИЧЕСКАЯ СХЕМА')
  expect(document.approval.map(({ content }) => textOf(content))[0]).toBe('УТВЕРЖДЕНА')
})

test('section 1 has the seven parameters', () => {
  expect(rowsOf(tableOf(0).body).map(([number, name]) => [number, name])).toEqual([
    ['1', 'Наименование органа, предоставляющего услугу'],
    ['2', 'Номер услуги в федеральном реестре'],
    ['3', 'Полное наименование услуги'],
    ['4', 'Краткое наименование услуги'],
    ['5', 'Административный регламент предоставления муниципальной услуги'],
    ['6', 'Перечень «подуслуг»'],
    ['7', 'Способы оценки качества предоставления муниципальной услуги'],
  ])
})

test.each([
  [1, 13],
  [2, 8],
  [3, 8],
  [4, 9],
  [5, 9],
  [6, 7],
  [7, 7],
])('the table of section %i + 1 has %i columns, numbered', (index, columns) => {
  const table = tableOf(index)
  expect(table.columns).toHaveLength(columns)
  expect(rowsOf(table.head).at(-1)).toEqual(Array.from({ length: columns }, (_, at) => String(at + 1)))
})

test('section 8 asks the seven questions of the form', () => {
  expect(rowsOf(tableOf(7).head)[0]?.map((cell) => cell.split(' ').slice(0, 3).join(' '))).toEqual([
    'Способ получения заявителем',
    'Способ записи на',
    'Способ формирования заявления',
    'Способ приема и',
    'Способ оплаты государственной',
    'Способ получения сведений',
    'Способ подачи жалобы',
  ])
})

test('a «подуслуга» shows its own term and only the grounds of its variant', () => {
  const [issue, correction, duplicate] = rowsOf(tableOf(1).body)
  expect(issue?.[2]).toBe('14 рабочих дней со дня регистрации запроса')
  expect(correction?.[2]).toBe('5 рабочих дней со дня регистрации заявления')
  expect(duplicate?.[5]).toBe(
    'заявитель не является лицом, которому выдан градостроительный план земельного участка',
  )
  expect(issue?.[5]).not.toContain('факт наличия опечаток')
})

test('a service that is not divided stands in one row under its own name', () => {
  const rows = rowsOf(tableOf(1, bare.document).body)
  expect(rows).toHaveLength(1)
  expect(rowsOf(tableOf(0, bare.document).body)[5]?.[2]).toBe('нет')
})

test('a refusal is a negative result, every other a positive one', () => {
  const rows = rowsOf(tableOf(5).body).slice(1)
  expect(rows.map((row) => row[3])).toEqual([
    'положительный',
    'положительный',
    'положительный',
    'отрицательный',
  ])
})

test('what was seen in sources is verified, the rest waits for a lawyer', () => {
  expect(marksIn(profileOf('mfc-scheme').appendices).map(([, , verification]) => verification)).toEqual([
    'verified',
    'derived',
    'unverified',
    'unverified',
    'unverified',
    'unverified',
    'unverified',
    'verified',
  ])
})
