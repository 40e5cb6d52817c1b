/** Model texts of mass services: headings of the Rules No. 373, points numbered by section, a section on the centres. */
import { expect, test } from 'vitest'
import { headings } from './dotted.headings.ts'
import { emptySections, points, structureOf, unreferenced } from './structure.ts'

const municipal = structureOf('gpzu', 'dotted')

const procedures = [
  'Прием запроса и документов и (или) информации, необходимых для предоставления муниципальной услуги',
  'Межведомственное информационное взаимодействие',
  'Принятие решения о предоставлении (об отказе в предоставлении) муниципальной услуги',
  'Принятие решения об исправлении (об отказе в исправлении) допущенных опечаток и ошибок',
  'Принятие решения о выдаче (об отказе в выдаче) дубликата',
  'Предоставление результата муниципальной услуги',
]

test('sections and their order are those of the model texts, norms those of the law', () => {
  expect(municipal.errors).toEqual([])
  expect(municipal.rows).toEqual(
    headings(procedures, 'администрации муниципального образования город Краснодар'),
  )
})

test('points begin anew in every section and bear its number in Arabic figures', () => {
  const bySection = municipal.document.sections.map((section, index) => ({
    section: section.num?.text,
    points: points({ ...municipal.document, sections: [section] }).map(
      (_, point) => `${index + 1}.${point + 1}.`,
    ),
    printed: points({ ...municipal.document, sections: [section] }),
  }))
  expect(bySection.map(({ section }) => section)).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'])
  for (const { points: expected, printed } of bySection) expect(printed).toEqual(expected)
})

test('a reference names the number with its section; подпункты are letters', () => {
  expect(municipal.text).toMatch(/в подпункте.«а» пункта.2\.\d+ настоящего Административного регламента/)
})

test('no section is empty, every appendix is referred to', () => {
  expect(emptySections(municipal.document)).toEqual([])
  expect(unreferenced(municipal)).toEqual([])
})

test('without the centres there is no section on them, and the structure is never chosen by date', () => {
  expect(structureOf('rst-fif-oei', 'dotted').rows.filter(([depth]) => depth === 1)).toHaveLength(5)
  expect(municipal.profile.selectable).toBe('explicit')
})
