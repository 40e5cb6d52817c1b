/** What a reviewer of the Ministry of Justice reads first: who decides what, in which order, and what is said twice. */
import { expect, test } from 'vitest'
import type { Service } from '../../src/schema/types.ts'
import { type Drafted, draftOf } from './1228-2021.build.ts'

function variantOf({ text }: Drafted, number: number): string {
  const start = text.indexOf(`\nВариант ${number}. `)
  const end = text.indexOf(`\nВариант ${number + 1}. `)
  return text.slice(start, end < 0 ? text.indexOf('\nIV. ') : end)
}

const sample = draftOf('gpzu')

test('a variant for corrections or a duplicate decides about them, not about the service', () => {
  const correction = variantOf(sample, 2)
  expect(correction).toContain(
    'Запросом в соответствии с настоящим вариантом является заявление об исправлении',
  )
  expect(correction).toContain('б) решение об отказе в исправлении допущенных опечаток и ошибок.')
  expect(correction).toContain(
    'Решение об исправлении допущенных опечаток и ошибок принимается при выполнении',
  )
  expect(correction).not.toMatch(/[Рр]ешение (о|об отказе в) предоставлении Услуги/)
  const duplicate = variantOf(sample, 3)
  expect(duplicate).toContain('Решение об отказе в выдаче дубликата принимается при невыполнении критерия')
  expect(duplicate).not.toMatch(/[Рр]ешение (о|об отказе в) предоставлении Услуги/)
  expect(variantOf(sample, 1)).toContain('Решение об отказе в предоставлении Услуги принимается')
})

test('the occasion of a document is said in the list of the standard, its condition in the variant too', () => {
  const occasion = 'в случае обращения за исправлением допущенных опечаток и ошибок'
  expect(sample.text).toContain(`ошибки (${occasion}, если план выдан на бумажном носителе)`)
  expect(variantOf(sample, 2)).not.toContain(occasion)
  expect(variantOf(sample, 2)).toContain('ошибки (если план выдан на бумажном носителе)')
})

test('appendices are numbered in the order in which the text names them', () => {
  const body = sample.text.slice(0, sample.text.indexOf('\nПриложение № 1'))
  const named = [...body.matchAll(/приложени\S+.№.(\d+)/g)].map((match) => Number(match[1]))
  const firsts = [...new Set(named)]
  expect(firsts).toEqual(firsts.toSorted((left, right) => left - right))
  expect(firsts).toHaveLength(sample.document.appendices.length)
})

test('procedures of a variant are described in the order in which it lists them', () => {
  const { text } = draftOf('large-family-certificate')
  const variant = variantOf({ ...sample, text }, 3)
  const headings = [
    'Предоставление государственной услуги в упреждающем',
    'Принятие решения о',
    'Предоставление результата',
  ]
  const places = headings.map((heading) => variant.indexOf(`\n${heading}`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((left, right) => left - right))
})

test('the request is called what the data call it', () => {
  const { text } = draftOf('gpzu', ({ standard }: Service) => {
    standard.documents.request.name = {
      nominative: 'заявление',
      genitive: 'заявления',
      dative: 'заявлению',
      accusative: 'заявление',
      instrumental: 'заявлением',
      prepositional: 'заявлении',
    }
  })
  expect(text).toContain('об отказе в приеме заявления о предоставлении Услуги (далее – заявление)')
  expect(text).toContain('Заявление составляется по форме')
  expect(text).toContain('Срок регистрации заявления и документов')
  expect(text).toContain('Состав сведений, которые должны содержаться в заявлении, приведен в')
})

test('a form that no list names is referred to after the documents, and only it', () => {
  const { text, findings } = draftOf('gpzu', ({ forms }: Service) => {
    forms.items?.push({
      id: 'receipt',
      kind: 'other',
      title: 'Расписка',
      blocks: [{ type: 'signature', text: 'Принял' }],
    })
  })
  expect(text.match(/Форма документа «[^»]*» приведена в приложении/g)).toEqual([
    'Форма документа «Расписка» приведена в приложении',
  ])
  expect(findings.map(({ code }) => code)).not.toContain('structure/appendix-unreferenced')
})

test('one executor of all actions is named once, a single item stands in the line', () => {
  const intake = variantOf(sample, 1)
  expect(intake.match(/Исполнитель (административного|указанных)/g)).toEqual(['Исполнитель указанных'])
  expect(intake).toContain('Критерий принятия решения о приеме запроса и документов – отсутствие оснований')
})

test('a remark about a whole list stands at the list, not at the title', () => {
  const title = JSON.stringify(sample.document.title)
  expect(title).not.toContain('Отсутствие оснований для приостановления')
  expect(JSON.stringify(sample.document.sections)).toContain(
    'Отсутствие оснований для приостановления указано по памяти',
  )
  expect(JSON.stringify(sample.document.sections)).toContain('О перечне в целом: Основания указаны по памяти')
  // What is printed nowhere says at the title what it is about.
  expect(title).toContain('Орган: Наименование муниципального образования')
})
