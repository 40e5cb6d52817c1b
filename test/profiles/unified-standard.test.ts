/** A unified standard: the nine items of ч. 2 ст. 14 of 210-ФЗ, typed from the law. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import { drawn, headingsIn, marksIn, profileOf, textOf } from './standard.build.ts'

const { document, findings } = drawn('hunting-ticket-standard')

const items = [
  'Заявитель (состав (перечень) заявителей)',
  'Способ (способы) направления запроса о предоставлении государственной услуги',
  'Размер платы, взимаемой с заявителя при предоставлении государственной услуги, и способы ее взимания в случаях, предусмотренных федеральными законами и принимаемыми в соответствии с ними иными нормативными правовыми актами Российской Федерации',
  'Порядок получения заявителем сведений, в том числе в электронной форме, о ходе рассмотрения запроса о предоставлении государственной услуги',
  'Порядок исправления допущенных опечаток и ошибок в выданных в результате предоставления государственной услуги документах, в том числе исчерпывающий перечень оснований для отказа в исправлении таких опечаток и ошибок',
  'Порядок выдачи дубликата документа, выданного по результатам предоставления государственной услуги, в том числе исчерпывающий перечень оснований для отказа в выдаче этого дубликата',
  'Порядок оставления запроса заявителя о предоставлении государственной услуги без рассмотрения',
  'Форма запроса о предоставлении соответствующей государственной услуги, форма документа, являющегося результатом предоставления государственной услуги, форма заявления об исправлении технических ошибок в данном документе, форма заявления о выдаче дубликата данного документа, форма заявления об оставлении запроса без рассмотрения, если иное не предусмотрено федеральным законом',
  'Способ (способы) направления заявителю документов (информации), являющихся результатом предоставления государственной услуги',
]

test('nine items in the order of the law, after the general provisions', () => {
  const headings = headingsIn(document.sections).map(([, , heading]) => heading)
  expect(headings).toEqual(['Общие положения', ...items])
  expect(document.sections.map(({ num }) => num?.text)).toEqual(
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map((roman) => `${roman}.`),
  )
})

test('every item names its norm and is verified; what the law does not name waits for a lawyer', () => {
  const [general, ...rest] = marksIn(profileOf('unified-standard').sections)
  expect(general?.slice(1)).toEqual([undefined, 'unverified'])
  expect(rest.map(([, norm, verification]) => [norm, verification])).toEqual(
    items.map((_, index) => [`210-fz п. ${index + 1} ч. 2 ст. 14`, 'verified']),
  )
})

test('it is chosen for a file of its kind without being asked for, and drawn up without findings', () => {
  expect(document.profile).toBe('unified-standard')
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('it names itself and is never called a regulation of the body that approves it', () => {
  expect(document.title.map(({ content }) => textOf(content))[0]).toBe('ЕДИНЫЙ СТАНДАРТ')
  const text = paragraphs(document).join('\n')
  expect(text).not.toMatch(/настоящ\S+ Административн/)
})

test('every form is an appendix that the text refers to', () => {
  expect(document.appendices.map(({ heading, form }) => [textOf(heading), form])).toEqual([
    ['ЗАЯВЛЕНИЕ О ВЫДАЧЕ (АННУЛИРОВАНИИ) ОХОТНИЧЬЕГО БИЛЕТА ЕДИНОГО ФЕДЕРАЛЬНОГО ОБРАЗЦА', true],
    ['РЕШЕНИЕ ОБ АННУЛИРОВАНИИ ОХОТНИЧЬЕГО БИЛЕТА ЕДИНОГО ФЕДЕРАЛЬНОГО ОБРАЗЦА', true],
    ['РЕШЕНИЕ ОБ ОТКАЗЕ В ВЫДАЧЕ (АННУЛИРОВАНИИ) ОХОТНИЧЬЕГО БИЛЕТА ЕДИНОГО ФЕДЕРАЛЬНОГО ОБРАЗЦА', true],
    ['ЗАЯВЛЕНИЕ ОБ ИСПРАВЛЕНИИ ТЕХНИЧЕСКИХ ОШИБОК В ОХОТНИЧЬЕМ БИЛЕТЕ ЕДИНОГО ФЕДЕРАЛЬНОГО ОБРАЗЦА', true],
    ['ЗАЯВЛЕНИЕ ОБ ОСТАВЛЕНИИ ЗАПРОСА БЕЗ РАССМОТРЕНИЯ', true],
  ])
})

test('a regulation is not drawn up from it, nor it from the data of a service', () => {
  expect(() => drawn('hunting-ticket-standard', '1228-2021')).toThrow(
    'Структура «1228-2021» – для услуг, а этот файл – из единых стандартов.',
  )
  expect(() => drawn('gpzu', 'unified-standard')).toThrow(
    'Структура «unified-standard» – для единых стандартов, а этот файл – из услуг.',
  )
})
