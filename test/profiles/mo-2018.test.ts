/** The form of Московская область of 2018: five sections, подразделы 1–28 through the act, points 12.1.1. */
import { expect, test } from 'vitest'
import { form2018 } from './mo.headings.ts'
import { numberedRows, pointsBySubsection } from './mo.ts'
import { emptySections, structureOf, unreferenced } from './structure.ts'

const municipal = structureOf('gpzu', 'mo-2018')

test('sections and подразделы, their numbers, order and norms are those of the form', () => {
  expect(municipal.errors).toEqual([])
  expect(numberedRows(municipal)).toEqual(form2018)
})

test('points begin anew in every подраздел and bear its number, through procedures without one', () => {
  for (const { printed, due } of pointsBySubsection(municipal)) expect(printed).toEqual(due)
})

test('«Термины и определения» open the act without a number and name what follows', () => {
  const [terms, general] = municipal.document.sections
  expect(municipal.rows[0]?.slice(0, 2)).toEqual([1, 'Термины и определения'])
  expect([terms?.num, general?.num?.text]).toEqual([undefined, 'I.'])
  expect(municipal.text).toMatch(
    /Термины и определения, используемые в настоящем административном регламенте/,
  )
})

test('duplicates and leaving stand among the procedures, and only if the service has them', () => {
  const headings = ({ rows }: Pick<typeof municipal, 'rows'>): unknown[] =>
    rows
      .map(([, heading]) => heading)
      .filter((heading) => /дубликата документа|без рассмотрения/.test(heading))
  expect(headings(municipal)).toEqual([
    'Порядок выдачи дубликата документа, выданного по результатам предоставления муниципальной услуги',
    'Порядок оставления запроса без рассмотрения',
  ])
  const without = structureOf('gpzu', 'mo-2018', (service) => {
    service.duplicates = { none: true, reason: 'законодательством Российской Федерации не предусмотрена' }
    service.leaving = { none: true, reason: 'законодательством Российской Федерации не предусмотрен' }
  })
  expect(headings(without)).toEqual([])
})

test('the terms stand in the first appendix; appendices have no «№»; the text refers to each', () => {
  expect(municipal.appendices[0]).toBe('Термины и определения')
  expect(municipal.document.appendices[0]?.num?.text).toMatch(/^Приложение.1$/)
  expect(municipal.text).toMatch(/приведены в приложении.1 к настоящему/)
  expect(unreferenced(municipal)).toEqual([])
  expect(emptySections(municipal.document)).toEqual([])
})

test('terms of the service stand among those common to all', () => {
  const { text } = structureOf('gpzu', 'mo-2018', (service) => {
    service.terms = [
      { term: 'красные линии', text: 'линии, которые обозначают границы территорий общего пользования' },
    ]
  })
  expect(text).toContain('красные линии – линии, которые обозначают границы территорий общего пользования;')
})

test('a form of one region is chosen only when asked', () => {
  expect(municipal.profile.selectable).toBe('explicit')
  expect(municipal.profile.levels).toEqual(['regional', 'municipal'])
})
