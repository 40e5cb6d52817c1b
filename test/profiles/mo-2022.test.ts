/** The form of Московская область of 2022: подразделы 1–25 through the act, variants, actions in a table. */
import { expect, test } from 'vitest'
import { form2022 } from './mo.headings.ts'
import { numberedRows, pointsBySubsection } from './mo.ts'
import { emptySections, structureOf, unreferenced } from './structure.ts'

const municipal = structureOf('gpzu', 'mo-2022')

test('sections and подразделы, their numbers, order and norms are those of the form', () => {
  expect(municipal.errors).toEqual([])
  expect(numberedRows(municipal)).toEqual(form2022)
})

test('points begin anew in every подраздел and bear its number, through variants and procedures without one', () => {
  for (const { printed, due } of pointsBySubsection(municipal)) expect(printed).toEqual(due)
  expect(municipal.rows.filter(([depth]) => depth === 3).map(([, heading]) => heading)).toEqual([
    'Вариант 1. Выдача градостроительного плана земельного участка',
    'Вариант 2. Исправление допущенных опечаток и ошибок в градостроительном плане земельного участка',
    'Вариант 3. Выдача дубликата градостроительного плана земельного участка',
  ])
})

test('the appendices follow the order of the form and bear no «№»; the text refers to each', () => {
  expect(municipal.appendices.slice(0, 7)).toEqual([
    'Решение об отказе в выдаче градостроительного плана земельного участка',
    'Перечень нормативных правовых актов, регулирующих предоставление муниципальной услуги',
    'Запрос о выдаче градостроительного плана земельного участка',
    'Требования к представлению документов (категорий документов), необходимых для предоставления муниципальной услуги',
    'Решение об отказе в приеме документов, необходимых для предоставления муниципальной услуги',
    'Перечень общих признаков, по которым объединяются категории заявителей, а также комбинации признаков заявителей, каждая из которых соответствует одному варианту предоставления муниципальной услуги',
    'Описание административных действий (процедур)',
  ])
  expect(municipal.document.appendices[6]?.num?.text).toMatch(/^Приложение.7$/)
  expect(municipal.document.appendices[6]?.orientation).toBe('landscape')
  expect(unreferenced(municipal)).toEqual([])
  expect(emptySections(municipal.document)).toEqual([])
})

test('without variants the procedures are described once, in their place', () => {
  const one = structureOf('gpzu', 'mo-2022', (service) => {
    service.variants = { none: true, reason: 'порядок предоставления Услуги един' }
    delete service.features
    delete service.profiling
    delete service.scheme
  })
  expect(one.errors).toEqual([])
  expect(one.rows.filter(([depth]) => depth === 3)).toHaveLength(6)
  expect(numberedRows(one)).toEqual(form2022)
})
