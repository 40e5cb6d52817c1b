import { describe, expect, test } from 'vitest'
import { gapEnd, gapStart } from '../../src/model/element.ts'
import { loadReplaced, loadWith, servicePath } from '../support/load-project.ts'

function gap(title: string): string {
  return `${gapStart}[не заполнено: ${title}]${gapEnd}`
}

describe('a draft', () => {
  test('of a complete service is that service', () => {
    const { service, findings } = loadWith({}, true)
    expect(findings).toEqual([])
    expect(service?.gaps).toEqual([])
    expect(service?.value).toEqual(loadWith({}).service?.value)
  })

  test('shows a missing text, warns, and lists the gap', () => {
    const { service, findings } = loadReplaced('  dative: выдаче архивной справки\n', '', true)
    expect(service?.gaps).toEqual([])
    expect(findings).toEqual([])
    const { service: other, findings: warned } = loadReplaced(
      '  nominative: Выдача архивной справки\n',
      '',
      true,
    )
    expect(other?.value.name.nominative).toBe(gap('Именительный падеж'))
    expect(other?.gaps).toMatchObject([
      { pointer: '/name/nominative', title: 'Именительный падеж', location: { start: { line: 4 } } },
    ])
    expect(warned).toMatchObject([
      { code: 'data/gap', severity: 'warning', message: expect.stringContaining('(nominative)') },
    ])
  })

  test('fills a missing section with all it demands', () => {
    const { service } = loadReplaced('  extraterritorial: { submission: false, result: false }\n', '', true)
    expect(service?.value.standard.extraterritorial).toEqual({ submission: false, result: false })
    expect(service?.gaps.map(({ pointer }) => pointer)).toEqual([
      '/standard/extraterritorial/submission',
      '/standard/extraterritorial/result',
    ])
  })

  test('fills a list that says neither its items nor «нет»', () => {
    const { service } = loadReplaced(
      'necessaryServices: { none: true, reason: законодательством не предусмотрены }',
      'necessaryServices: {}',
      true,
    )
    expect(service?.value.standard.necessaryServices.items).toEqual([gap('Услуга')])
  })

  test('replaces what is wrong', () => {
    const { service } = loadReplaced('value: 15\n', 'value: пятнадцать\n', true)
    expect(service?.value.standard.term.maximum.value).toBe(gap('Число'))
  })

  test('leaves out references to what is not there', () => {
    const { service, findings } = loadReplaced(
      'documents: [identity, request]',
      'documents: [identity, requests]',
      true,
    )
    expect(service?.value.variants.items?.[0]?.documents).toEqual(['identity'])
    expect(findings).toMatchObject([{ code: 'data/gap', severity: 'warning' }])
  })

  test('takes a copy out whose channel is unknown', () => {
    const { service } = loadReplaced(
      '{ channel: epgu, form: notRequired }',
      '{ channel: zzz, form: notRequired }',
      true,
    )
    expect(service?.value.standard.documents.own.items?.[0]?.copies).toEqual([
      { channel: 'personal', form: 'presented' },
    ])
  })

  test('names an act that the registry does not know', () => {
    const { service } = loadReplaced('act: 125-fz, unit: ч. 3', 'act: lost, unit: ч. 3', true)
    expect(service?.acts.value.acts.at(-1)).toMatchObject({ id: 'lost', title: '[не заполнено: акт lost]' })
  })

  test('of next to nothing can still be made', () => {
    const { service, findings } = loadWith({ [servicePath]: 'name: { nominative: Выдача справки }\n' }, true)
    expect(service?.value).toMatchObject({ id: 'certificate', agency: 'archive', level: 'municipal' })
    expect(service?.gaps.length).toBeGreaterThan(20)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('puts up with gaps only: a misspelt field is still an error', () => {
    const { service, findings } = loadReplaced('from: регистрации', 'form: регистрации', true)
    expect(service).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'data/unknown-key', severity: 'error' }])
  })

  test.each(['', '- a', 'a: b: c'])('of %j is refused with an error', (text) => {
    const { service, findings } = loadWith({ [servicePath]: text }, true)
    expect(service).toBeUndefined()
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
  })
})
