import { describe, expect, test } from 'vitest'
import { remarkEnd, remarkStart } from '../../src/model/element.ts'
import { loadReplaced, loadWith, servicePath } from '../support/load-project.ts'

const agencyPath = 'data/agencies/archive.yaml'

function agencyText(): string {
  return new TextDecoder().decode(loadWith({}).project.file(agencyPath).bytes)
}

describe('what the agency says for all its services', () => {
  test('is part of the service, and its places are in the file of the agency', () => {
    const { service } = loadWith({})
    expect(service?.value.informing.channels).toEqual(['на официальном сайте архива'])
    expect(service?.value.standard.queue.submission.value).toBe(15)
    expect(service?.locate('/standard/queue/submission/value').source.name).toBe(agencyPath)
    expect(service?.locate('/standard/term/maximum/value').source.name).toBe(servicePath)
  })

  test('gives way to what the service says, field by field', () => {
    const own = 'informationSystems: [своя система]\n  necessaryServices'
    const { service } = loadReplaced('necessaryServices', own)
    expect(service?.value.standard.informationSystems).toEqual(['своя система'])
    expect(service?.value.standard.premises.requirements).toEqual(['вход оборудуется табличкой'])
  })

  test('is checked once, at its own place', () => {
    const { findings } = loadWith({
      [agencyPath]: agencyText().replace('[доступность сведений об услуге]', '[]'),
    })
    expect(findings).toMatchObject([{ code: 'data/empty-list', location: { source: { name: agencyPath } } }])
  })
})

describe('a faulty agency or registry', () => {
  test('stops its services and hides no fault of their own', () => {
    const { service, findings } = loadWith({
      [agencyPath]: agencyText().replace('gender: masculine', 'gender: male'),
      [servicePath]: 'id: certificate\nagency: archive\nlevel: 5\n',
    })
    expect(service).toBeUndefined()
    expect(findings.map(({ location }) => location?.source.name)).toContain(agencyPath)
    expect(findings.some(({ message }) => message.includes('«Уровень» (level)'))).toBe(true)
    // What the agency may have said is not called missing.
    expect(findings.some(({ message }) => message.includes('informing'))).toBe(false)
  })

  test('a registry that is not YAML', () => {
    const { service, findings } = loadWith({ 'data/acts.yaml': 'acts: [' })
    expect(service).toBeUndefined()
    expect(findings.map(({ location }) => location?.source.name)).toEqual(['data/acts.yaml'])
  })
})

describe('drafting remarks', () => {
  const remark = 'Сверить срок с правилами работы архива'
  const mark = `${remarkStart}service/standard/term/maximum ${remark}${remarkEnd}`

  test('are listed with their places: of the service, of the agency, of the acts it refers to', () => {
    const { service } = loadWith({})
    expect(service?.remarks.map(({ text }) => text)).toEqual([
      remark,
      'Проверить наименование должности',
      'Акт «Об архивном деле в Российской Федерации»: Сверить действующую редакцию',
    ])
    expect(service?.remarks[0]).toMatchObject({
      pointer: '/standard/term/maximum',
      location: { start: { line: 38 } },
    })
  })

  test('stand in what is printed and not in what is checked', () => {
    const { service } = loadWith({})
    const { printed, value } = service ?? {}
    expect(value?.standard.term.maximum).toMatchObject({ value: 15, from: 'регистрации запроса' })
    expect(printed?.service.standard.term.maximum).toMatchObject({
      value: `15${mark}`,
      from: `регистрации запроса${mark}`,
      unit: 'workingDay',
      limit: 'notExceeding',
    })
  })

  test('about a list stand at its first text', () => {
    const { service } = loadReplaced(
      'published: [на официальном сайте архива]',
      'published: [на сайте, на стенде]\n    needsReview: Где?',
    )
    expect(service?.printed.service.standard.legalBasis.published).toEqual([
      `на сайте${remarkStart}service/standard/legalBasis Где?${remarkEnd}`,
      'на стенде',
    ])
    expect(service?.printed.service.standard.legalBasis.acts[0]?.unit).toBe('ч. 3 ст. 26')
  })
})
