/** A real federal service under the Rules No. 373: the order of the law, numbers through the act, nothing left out. */
import { expect, test } from 'vitest'
import { foldText, inlineText } from '../../src/document/text.ts'
import { openProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Clause, Content, Document, Section } from '../../src/model/document.ts'
import { build } from '../../src/pipeline.ts'
import { packageRoot } from '../support/load-project.ts'
import { headings } from './373-2018.headings.ts'

const findings: Diagnostic[] = []
const federal = documentOf('rst-fif-oei')
const municipal = documentOf('gpzu')

function documentOf(id: string): Document {
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const project = openProject(packageRoot, packageRoot, report)
  const file = project.services.find((service) => service.id === id)
  const options = { date: '2019-09-20', profile: '373-2018', draft: false }
  const built = file && build(project, file, options, report)
  if (!built) throw new Error(JSON.stringify(findings))
  return built.document
}

function isSection(content: Content): content is Section {
  return content.kind === 'section'
}

function isClause(content: Content): content is Clause {
  return content.kind === 'clause'
}

function headingOf(section: Section): string {
  return foldText(inlineText(section.heading))
}

function subsections(document: Document): Section[] {
  return document.sections.flatMap((section) => section.content.filter(isSection))
}

function textOf(content: Content): string {
  if (isClause(content)) return content.content.map(textOf).join(' ')
  return content.kind === 'paragraph' ? foldText(inlineText(content.content)) : ''
}

test('no finding of severity error, and the act is built', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('the headings are those of the law, word for word and in order', () => {
  const printed = federal.sections.flatMap((section) => [
    [1, headingOf(section)],
    ...section.content.filter(isSection).map((inner) => [2, headingOf(inner)]),
  ])
  expect(printed).toEqual(headings)
})

test('sections bear Roman numbers, subsections none, points run through the act', () => {
  expect(federal.sections.map((section) => section.num?.text)).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.'])
  expect(subsections(federal).filter((section) => section.num)).toEqual([])
  const points = subsections(federal).flatMap((section) => section.content.filter(isClause))
  expect(points.map((point) => point.num.text)).toEqual(points.map((_, index) => `${index + 1}.`))
})

test('no subsection is empty', () => {
  const bare = (document: Document): string[] =>
    subsections(document)
      .filter((section) => !section.content.some(isClause))
      .map(headingOf)
  expect(bare(federal)).toEqual([])
  expect(bare(municipal)).toEqual([])
})

test('appendices are numbered in the order of their mention, every procedure has the particulars the Rules ask for', () => {
  expect(federal.appendices.map(({ id, num }) => [foldText(num?.text ?? ''), id])).toEqual([
    ['Приложение № 1', 'form-refusal-notice'],
    ['Приложение № 2', 'form-request'],
    ['Приложение № 3', 'form-correction-letter'],
  ])
  const procedures = subsections(federal).filter(({ id }) => id.startsWith('procedure-'))
  expect(procedures.map(({ id }) => id)).toEqual([
    'procedure-intake',
    'procedure-consideration',
    'procedure-delivery',
  ])
  for (const procedure of procedures) {
    const text = procedure.content.map(textOf).join('\n')
    expect(text).toMatch(/^Основание для начала административной процедуры – /)
    expect(text).toMatch(/Ответственный за выполнение административного действия – /)
    expect(text).toMatch(
      /Срок выполнения административной процедуры составляет не более \d+ рабочих дней со дня /,
    )
    expect(text).toMatch(/Критери[йи] принятия решения /)
    expect(text).toMatch(/Результат административной процедуры – /)
    expect(text).toMatch(/Способ фиксации результата /)
  }
})

test('the text promises an appointment nowhere: the portal makes none', () => {
  const text = subsections(federal)
    .flatMap((section) => section.content.map(textOf))
    .join('\n')
  expect(text.match(/[Зз]апис[ьи] на прием[^.]*\./g)).toEqual([
    'Запись на прием для подачи обращения с использованием Единого портала не осуществляется.',
  ])
})

test('for a municipal service the words agree with its level', () => {
  const printed = [...municipal.sections, ...subsections(municipal)].map(headingOf)
  expect(printed).toContain('Наименование муниципальной услуги')
  expect(printed.filter((heading) => /государственн(?:ая|ой|ую) услуг/.test(heading))).toEqual([])
  expect(printed.some((heading) => heading.startsWith('Органы местного самоуправления, организации'))).toBe(
    true,
  )
})
