/** What the templates of the Rules No. 1228 say of data that the samples do not have. */
import { expect, test } from 'vitest'
import type { Procedure, Service } from '../../src/schema/types.ts'
import { draftOf } from './1228-2021.build.ts'

const unforeseen = { none: true, reason: 'законодательством Российской Федерации не предусмотрены' } as const

function withoutVariants(service: Service): void {
  service.variants = { none: true, reason: 'порядок предоставления Услуги един' }
  delete service.features
  delete service.profiling
  delete service.scheme
  delete service.standard.mfc
  delete service.standard.electronic
  service.corrections = unforeseen
  service.duplicates = unforeseen
  service.standard.refusalGrounds = unforeseen
}

const additional: Procedure[] = [
  {
    id: 'suspension',
    kind: 'suspension',
    name: 'Приостановление предоставления услуги',
    start: 'наличие оснований для приостановления',
    grounds: ['no-answer'],
    resume: ['принятие решения о возобновлении'],
    term: {
      value: 10,
      unit: 'workingDay',
      from: 'принятия решения о приостановлении',
      limit: 'notExceeding',
    },
  },
  {
    id: 'more',
    kind: 'additional',
    name: 'Получение дополнительных сведений',
    start: 'неполнота сведений',
    term: { value: 5, unit: 'workingDay', from: 'получения уведомления' },
    suspends: true,
    resume: ['поступление сведений'],
  },
  {
    id: 'proactive',
    kind: 'proactive',
    name: 'Упреждающий режим',
    fact: 'государственная регистрация права собственности',
    sourceSystem: 'Единый государственный реестр недвижимости',
    targetSystem: 'государственная информационная система обеспечения градостроительной деятельности',
    preliminaryRequest: 'Предварительное согласие заявителя не требуется',
  },
]

function withEveryProcedure(service: Service): void {
  const ground = { id: 'no-answer', text: 'не поступил ответ на запрос', resume: 'поступление ответа' }
  service.standard.suspensionGrounds = { items: [ground] }
  service.procedures.push(...additional)
  const [first] = service.variants.items ?? []
  if (!first) throw new Error('the sample has no variants')
  first.suspensionGrounds = ['no-answer']
  first.procedures = ['intake', 'interagency', 'suspension', 'more', 'decision', 'delivery', 'proactive']
}

test('a service without variants says so and describes each procedure once', () => {
  const { text } = draftOf('gpzu', withoutVariants)
  expect(text).toContain(
    'Варианты предоставления Услуги отсутствуют, поскольку порядок предоставления Услуги един.',
  )
  expect(text).toContain('Профилирование заявителя не проводится')
  expect(text.match(/Межведомственное информационное взаимодействие/g)).toHaveLength(1)
  expect(text).not.toContain('Вариант 1')
})

test('absence is said in words that agree with what is absent', () => {
  const { text } = draftOf('gpzu', withoutVariants)
  expect(text).toContain(
    'Порядок исправления допущенных опечаток и ошибок законодательством Российской Федерации не предусмотрен.',
  )
  expect(text).toContain(
    'выданного по результатам предоставления Услуги, законодательством Российской Федерации не предусмотрена.',
  )
  expect(text).toContain(
    'Основания для отказа в предоставлении Услуги законодательством Российской Федерации не предусмотрены.',
  )
})

test('suspension, additional information and the proactive mode have the particulars of the Rules', () => {
  const { text } = draftOf('gpzu', withEveryProcedure)
  expect(text).toContain('в соответствии с настоящим вариантом: не поступил ответ на запрос.')
  expect(text).toContain(
    'не поступил ответ на запрос. Основание для возобновления предоставления Услуги – поступление ответа.',
  )
  expect(text).toMatch(/приостанавливается на срок не более 10.рабочих дней со дня принятия решения/)
  expect(text).toMatch(/Срок представления заявителем дополнительных сведений составляет 5.рабочих дней/)
  expect(text).toContain('Основание для возобновления предоставления Услуги: поступление сведений.')
  expect(text).toContain('– государственная регистрация права собственности.')
  expect(text).toContain('Предварительное согласие заявителя не требуется.')
})

test('a fee has its size, its ground and the ways it is collected', () => {
  const { text } = draftOf('gpzu', (service) => {
    service.standard.fee = {
      amount: 'Размер государственной пошлины составляет 350 рублей',
      basis: { act: 'nk', unit: 'ст. 333.33' },
      ways: ['через Единый портал'],
    }
  })
  expect(text).toMatch(/составляет 350.рублей\. Основание взимания платы – статья.333\.33 Налогового кодекса/)
  expect(text).toContain('Плата взимается следующим способом: через Единый портал.')
})
