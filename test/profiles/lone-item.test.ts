/** A list of one item is said as a sentence under every structure: no number, and words for one. */
import { describe, expect, test } from 'vitest'
import { walk } from '../../src/document/walk.ts'
import type { Document } from '../../src/model/document.ts'
import type { Service } from '../../src/schema/types.ts'
import { structureOf } from './structure.ts'

/** The numbers of clauses that stand alone inside another. */
function alone(document: Document): string[] {
  const found: string[] = []
  walk(document, (node) => {
    if (node.kind !== 'clause') return
    const inner = node.content.filter((content) => content.kind === 'clause')
    if (inner.length === 1) found.push(node.num.text)
  })
  return found
}

/** The sample with one item in lists that mostly have several. */
function shortened(service: Service): void {
  const { standard, procedures } = service
  standard.resultChannels = standard.resultChannels.slice(0, 1)
  standard.legalBasis.acts = standard.legalBasis.acts.slice(0, 1)
  standard.provider.participants = { items: ['Росреестр'] }
  standard.necessaryServices = { items: ['изготовление кадастрового плана'] }
  standard.informationSystems = ['система градостроительной деятельности']
  standard.electronic = { possibilities: ['запись на прием'] }
  standard.indicators = {
    accessibility: ['доступность помещений'],
    quality: ['соблюдение срока'],
    interactions: { count: 1, duration: { value: 15, unit: 'minute' }, cases: ['подача запроса'] },
  }
  standard.premises = {
    requirements: ['наличие вывески'],
    stands: ['график работы'],
    accessibility: ['беспрепятственный вход'],
  }
  for (const procedure of procedures) {
    if (procedure.requests) procedure.requests = procedure.requests.slice(0, 1)
    if (procedure.criteria) procedure.criteria = procedure.criteria.slice(0, 1)
  }
  service.complaints = {
    informing: ['на сайте'],
    forms: ['в письменной форме'],
    cases: ['нарушение срока'],
    recipients: ['Жалоба подается главе города.'],
    acts: [{ act: '210-fz', unit: 'гл. 2.1' }],
  }
}

/** Words for several with something behind them in the same line; «сведения» has no singular. */
const plural =
  /^.*(?:следующи(?:(?:ми|х|е) (?!сведения)|м требованиям)[^:\n]*|Показатели [^:\n]*|(?:запрашиваются|обеспечиваются|размещаются|относятся|регламентируют)): .*$/gm

const structures = [
  '1228-2021',
  '1228-2025',
  '210fz-base',
  '373-2011',
  '373-2018',
  'dotted',
  'mo-2018',
  'mo-2022',
]

describe.each(structures)('%s', (id) => {
  const { document, text } = structureOf('gpzu', id, shortened)

  test('numbers no only item', () => {
    expect(alone(document)).toEqual([])
    // One ground of suspension, one interagency document.
    expect(alone(structureOf('maternity-capital', id).document)).toEqual([])
  })

  test('announces no only item in the plural', () => {
    expect(text.match(plural)).toBeNull()
  })
})

/** Words about the only item further on: services with one ground, one document. */
test.each([
  ['sfr-ils', '373-2018', /\. При наличии основания, предусмотренного пунктом \d+ настоящего/],
  ['sfr-ils', '373-2018', /При установлении основания, указанного в пункте \d+ настоящего/],
  ['hunting-ticket', 'dotted', /Непредставление заявителем документа, указанного в пункте [\d.]+ настоящего/],
  ['sfr-ils', '210fz-base', /принимается при наличии основания, предусмотренного пунктом \d+ настоящего/],
  ['sfr-ils', '210fz-base', /При отсутствии этого основания принимается решение о предоставлении Услуги/],
  ['rst-fif-oei', '1228-2021', /принято решение [^.\n]* по следующему основанию \(нужное отметить\):/],
])('%s under %s says %s', (service, id, words) => {
  expect(words.test(structureOf(service, id).text)).toBe(true)
})

/** Every list of channels, or of what is said for each, made of the first alone. */
function toOneChannel(value: unknown, id: string): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'channels' && Array.isArray(inner)) inner.splice(1)
    if (name === 'channels' && typeof inner[0] === 'string') inner[0] = id
    if (name === 'channel') Object.assign(value, { channel: id })
    if (['copies', 'registration'].includes(name) && Array.isArray(inner)) inner.splice(1)
    toOneChannel(inner, id)
  }
}

test('one way to submit is no choice', () => {
  const oneChannel = (service: Service): void => {
    service.channels = [{ id: 'epgu', kind: 'epgu', name: 'через Единый портал' }]
    toOneChannel(service, 'epgu')
    delete service.standard.term.channels
  }
  for (const id of ['1228-2021', '1228-2025', '373-2018'])
    expect(
      / следующим способом: через Единый портал\./.test(structureOf('gpzu', id, oneChannel).text),
      id,
    ).toBe(true)
})

test('one procedure left out of a variant is named in the singular', () => {
  const { text } = structureOf('education-licence', '1228-2021', ({ procedures, variants }) => {
    const term = { value: 5, unit: 'workingDay' } as const
    const start = 'нехватка сведений'
    procedures.push({
      id: 'additional',
      kind: 'additional',
      name: 'Запрос сведений',
      start,
      suspends: false,
      term,
    })
    for (const variant of variants.items ?? [])
      if (variant.procedures.includes('suspension')) variant.procedures.push('additional')
  })
  expect(text).toMatch(/не приведена следующая административная процедура, поскольку она не предусмотрена /)
  expect(text).toMatch(/не приведены следующие административные процедуры, поскольку они не предусмотрены /)
})

test.each([
  ['customer-care', 'service-standard', ['channels', 'terms']],
  ['library-quality', 'quality-standard', ['terms', 'factors']],
])('%s announces no only item in the plural', (service, id, lists) => {
  const { text } = structureOf(service, id, (data) => {
    const values = data as unknown as Record<string, unknown[]>
    for (const list of lists) values[list]?.splice(1)
    toOneChannel(values, 'phone')
  })
  expect(text.match(plural)).toBeNull()
  expect(text.match(/(следующему каналу|следующий термин|Основной фактор)/g)).toHaveLength(2)
})
