import { expect, test } from 'vitest'
import { kindWords } from '../../src/merge/grammar/kind.ts'
import { regulationApart } from '../../src/merge/other-act.ts'
import { serviceInFull } from '../../src/merge/service-term.ts'
import { remarkEnd, remarkStart } from '../../src/model/element.ts'

const municipal = kindWords('municipal')

test.each([
  ['срок предоставления Услуги', 'срок предоставления муниципальной услуги'],
  ['орган, предоставляющий Услугу', 'орган, предоставляющий муниципальную услугу'],
  ['обращение за Услугой', 'обращение за муниципальной услугой'],
  ['сведения об Услуге', 'сведения о муниципальной услуге'],
])('the term gets the adjective of its case: %s', (text, full) => {
  expect(serviceInFull(text, municipal)).toBe(full)
})

test('a sentence begins with a capital letter, the rest of it does not', () => {
  expect(
    serviceInFull('Услуга бесплатна. Услуга предоставляется, если Услуга нужна.', kindWords('federal')),
  ).toBe(
    'Государственная услуга бесплатна. Государственная услуга предоставляется, если государственная услуга нужна.',
  )
})

test('names in quotation marks, longer words and the common noun stay', () => {
  for (const text of ['портал «Услуги города»', 'Услугодатель', 'иные услуги', 'ГосУслуги', 'ФОРМЫ УСЛУГИ'])
    expect(serviceInFull(text, municipal)).toBe(text)
})

test('every text of the data is changed, remarks and other values are not', () => {
  const remark = `${remarkStart}1 Услуга${remarkEnd}`
  expect(serviceInFull({ a: ['Услуга', { b: 1, c: true }], d: `за Услугу${remark}` }, municipal)).toEqual({
    a: ['Муниципальная услуга', { b: 1, c: true }],
    d: `за муниципальную услугу${remark}`,
  })
})

test('a document other than the regulation does not call the regulation «настоящий»', () => {
  const text = 'на основании настоящего Административного регламента и настоящего соглашения'
  expect(regulationApart({ a: [text] })).toEqual({
    a: ['на основании Административного регламента и настоящего соглашения'],
  })
})
