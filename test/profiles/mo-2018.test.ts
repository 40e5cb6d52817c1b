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
