/** Regulations under the Rules No. 1228: headings of the act, every variant whole, the words agree with the data. */
import { expect, test } from 'vitest'
import { eachInline, foldText, inlineText } from '../../src/document/text.ts'
import type { Content, Document, Section } from '../../src/model/document.ts'
import { draftOf } from './1228-2021.build.ts'
import {
  controlHeadings,
  generalHeadings,
  procedureHeadings,
  standardHeadings,
} from './1228-2021.headings.ts'

const federal = draftOf('sfr-ils')
const municipal = draftOf('gpzu')

function isSection(content: Content): content is Section {
  return content.kind === 'section'
}

function allSections(document: Document): Section[] {
  const within = (section: Section): Section[] => [
    section,
    ...section.content.filter(isSection).flatMap(within),
  ]
  return document.sections.flatMap(within)
}

function headingOf(section: Section): string {
  return foldText(inlineText(section.heading))
}

test('no finding of severity error', () => {
  const errors = [...federal.findings, ...municipal.findings].filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
})

test('the headings are those of the Rules, word for word and in order', () => {
  const printed = allSections(federal.document).map((section) => [section.depth, headingOf(section)])
  expect(printed).toEqual([...generalHeadings, ...standardHeadings, ...procedureHeadings, ...controlHeadings])
})

test('points run through the act, variants and procedures bear no number', () => {
  const points = allSections(municipal.document).flatMap((section) =>
    section.content.filter((content) => content.kind === 'clause'),
  )
  expect(points.map((point) => point.num.text)).toEqual(points.map((_, index) => `${index + 1}.`))
  const numbered = allSections(municipal.document).filter((section) => section.num)
  expect(numbered.map((section) => section.num?.text)).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.'])
})

test('no section is empty', () => {
  for (const { document } of [federal, municipal])
    expect(allSections(document).filter((section) => section.content.length === 0)).toEqual([])
})

function referredTo(document: Document): Set<string> {
  const found = new Set<string>()
  eachInline(document, (content) => {
    const references = content.filter((inline) => inline.kind === 'crossReference')
    for (const { target } of references.flatMap(({ segments }) => segments)) if (target) found.add(target)
  })
  return found
}

test('every appendix is referred to in the text', () => {
  for (const { document } of [federal, municipal]) {
    const referred = referredTo(document)
    expect(document.appendices.map(({ id }) => id).filter((id) => !referred.has(id))).toEqual([])
  }
})

test('a municipal act speaks of a municipal service only', () => {
  expect(municipal.text).not.toMatch(/государственн(?:ая|ой|ую) услуг/)
})

test('a list ends with a full stop, its other items with a semicolon', () => {
  for (const { text } of [federal, municipal]) expect(text).not.toMatch(/[.;,:] ?[;]|;\.|\.\.|,\.| [;,.:]/)
})

test('a variant prints its own term, results and documents only', () => {
  const variant = (number: number): string => {
    const [, text = ''] = municipal.text.split(`Вариант ${number}. `)
    return text.split(/Вариант \d\. |Формы контроля/)[0] ?? ''
  }
  expect(variant(1)).toMatch(/составляет 14 рабочих дней со дня регистрации запроса/)
  expect(variant(2)).toMatch(/составляет 5 рабочих дней со дня регистрации заявления/)
  expect(variant(1)).toContain('правоустанавливающие документы на земельный участок')
  expect(variant(2)).not.toContain('правоустанавливающие документы на земельный участок')
  expect(variant(3)).toContain('дубликат градостроительного плана земельного участка')
  expect(variant(1)).not.toContain('дубликат градостроительного плана земельного участка')
})

test('procedures that a variant lacks are named as not provided', () => {
  const [, first = ''] = federal.text.split('Вариант 1. ')
  const [before = ''] = first.split('Вариант 2. ')
  expect(before).toMatch(/не приведены следующие административные процедуры, поскольку они не предусмотрены/)
  expect(before).toMatch(/межведомственное информационное взаимодействие;/)
  expect(before).toMatch(/упреждающем \(проактивном\) режиме\./)
})
