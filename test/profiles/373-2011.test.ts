/** The Rules No. 373 before 2018: eighteen items of the standard, eleven of the complaints, блок-схема. */
import { expect, test } from 'vitest'
import { foldText, inlineText } from '../../src/document/text.ts'
import type { Document } from '../../src/model/document.ts'
import { complaints, control, general, procedures, standard } from './373-2011.headings.ts'
import { emptySections, points, structureOf, unreferenced } from './structure.ts'

const federal = structureOf('rst-fif-oei', '373-2011')
const municipal = structureOf('gpzu', '373-2011')

const considered = [
  'Прием и регистрация обращения',
  'Рассмотрение обращения',
  'Предоставление документов или сведений, содержащихся в Фонде, либо отказ в предоставлении государственной услуги',
]

test('sections, their order and norms are those of the Rules, word for word', () => {
  expect(federal.errors).toEqual([])
  expect(federal.rows).toEqual([
    ...general,
    ...standard,
    ...procedures(considered),
    ...control('Федерального агентства по техническому регулированию и метрологии'),
    ...complaints,
  ])
})

test('points run through the act, no section is empty, every appendix is referred to', () => {
  for (const one of [municipal, federal]) {
    expect(one.errors).toEqual([])
    expect(points(one.document)).toEqual(points(one.document).map((_, index) => `${index + 1}.`))
    expect(emptySections(one.document)).toEqual([])
    expect(unreferenced(one)).toEqual([])
  }
})

test('what the changes of 2018 took out stands in the text: acts, address and site of the body', () => {
  expect(municipal.text).toContain('место нахождения и почтовый адрес администрации: 350000')
  expect(municipal.text).toMatch(/регулируются следующими нормативными правовыми актами:\n.*статья.57\.3/)
  expect(municipal.text).not.toContain('экстерриториальный принцип')
})

function schemeOf(document: Document): string[] {
  const appendix = document.appendices.find(({ id }) => id === 'scheme')
  const table = appendix?.content.find((content) => content.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no block scheme')
  return table.body.map((row) =>
    row.cells
      .map((cell) => cell.content.map((line) => foldText(inlineText(line.content))).join(' '))
      .join(' | '),
  )
}

test('the блок-схема leads from procedure to procedure; decisions on other requests follow without an arrow', () => {
  expect(schemeOf(federal.document).map((row) => row.replace(/ \(срок.*/, ''))).toEqual([
    'Прием и регистрация обращения',
    'При наличии оснований для отказа в приеме документов – отказ в приеме документов | При отсутствии таких оснований – регистрация обращения',
    '↓',
    'Рассмотрение обращения',
    'При наличии оснований для отказа – решение об отказе | При отсутствии таких оснований – оформление результата предоставления государственной услуги',
    '↓',
    'Предоставление документов или сведений, содержащихся в Фонде, либо отказ в предоставлении государственной услуги',
  ])
  expect(schemeOf(municipal.document).filter((row) => row === '↓')).toHaveLength(3)
})
