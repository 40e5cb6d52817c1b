import { describe, expect, test } from 'vitest'
import { loadReplaced, loadWith } from '../support/load-project.ts'

describe('a reference to what is not there', () => {
  test.each([
    [
      'act: 125-fz, unit: ч. 3',
      'act: 125fz, unit: ч. 3',
      'Поле «Акт» (act): «125fz» нет в реестре актов (data/acts.yaml).',
      'Возможно, имелось в виду «125-fz».',
    ],
    [
      'form: certificate\n',
      'form: sertificate\n',
      'Поле «Форма» (form): «sertificate» нет среди форм (forms.items).',
      'Возможно, имелось в виду «certificate».',
    ],
    [
      'channels: [epgu]',
      'channels: [epgy]',
      'Позиция 1 перечня «Способы» (channels): «epgy» нет среди способов подачи запроса (channels).',
      'Возможно, имелось в виду «epgu».',
    ],
    [
      'feature: purpose',
      'feature: purpos',
      'Поле «Признак» (feature): «purpos» нет среди признаков заявителя (features).',
      'Возможно, имелось в виду «purpose».',
    ],
    [
      'agency: archive',
      'agency: arhive',
      'Поле «Орган» (agency): «arhive» нет среди органов (папка data/agencies).',
      'Возможно, имелось в виду «archive».',
    ],
    [
      'results: [certificate, refusal]',
      'results: [certificate, zzzz]',
      'Позиция 2 перечня «Результаты» (results): «zzzz» нет среди результатов (standard.results).',
      'Укажите один из имеющихся (certificate, refusal) или добавьте «zzzz».',
    ],
    [
      'procedures: [intake, decision]',
      'procedures: [intak, decision]',
      'Позиция 1 перечня «Процедуры» (procedures): «intak» нет среди административных процедур (procedures).',
      'Возможно, имелось в виду «intake».',
    ],
    [
      'documents: [identity, request]',
      'documents: [identity, requests]',
      'Позиция 2 перечня «Документы» (documents): «requests» нет среди документов (standard.documents).',
      'Возможно, имелось в виду «request».',
    ],
  ])('%s -> %s', (piece, replacement, message, hint) => {
    expect(loadReplaced(piece, replacement).findings).toMatchObject([
      { code: 'data/unknown-id', message, hint },
    ])
  })

  test('a value of another feature is unknown', () => {
    const { findings } = loadReplaced(
      '{ feature: purpose, values: [pension] }',
      '{ feature: purpose, values: [person] }',
    )
    expect(findings).toMatchObject([
      {
        code: 'data/unknown-id',
        message: 'Позиция 1 перечня «Значения» (values): «person» нет среди значений признака «purpose».',
      },
    ])
  })

  test('a ground of another list is unknown: it would not be printed', () => {
    const { findings } = loadReplaced('refusalGrounds: [absent]', 'refusalGrounds: [unreadable]')
    expect(findings).toMatchObject([{ code: 'data/unknown-id', location: { start: { line: 107 } } }])
  })

  test('an agency also refers to acts', () => {
    const path = 'data/agencies/archive.yaml'
    const text = new TextDecoder().decode(loadWith({}).project.file(path).bytes)
    const { findings } = loadWith({ [path]: text.replace('act: 210-fz', 'act: 210-f') })
    expect(findings).toMatchObject([{ code: 'data/unknown-id', location: { source: { name: path } } }])
  })
})

describe('identifiers', () => {
  test('the same twice in a list, with both places', () => {
    const { findings } = loadReplaced('id: refusal, name', 'id: certificate, name')
    expect(findings[0]).toMatchObject({
      code: 'data/duplicate-id',
      location: { start: { line: 29 } },
      related: [{ location: { start: { line: 22 } } }],
    })
  })

  test('own and interagency documents share their names', () => {
    const { findings } = loadReplaced('- { id: request, name: запрос', '- { id: identity, name: запрос')
    expect(findings.map(({ code }) => code)).toContain('data/duplicate-id')
  })

  test('a channel may both receive requests and give results', () => {
    expect(
      loadReplaced(
        '{ id: personal, kind: personal, name: лично в архиве }',
        '{ id: epgu, kind: epgu, name: там же }',
      ).findings,
    ).toEqual([])
  })

  test('an act twice in the registry', () => {
    const path = 'data/acts.yaml'
    const text = new TextDecoder().decode(loadWith({}).project.file(path).bytes)
    const { service, findings } = loadWith({ [path]: text.replace('id: 125-fz', 'id: 210-fz') })
    expect(service).toBeUndefined()
    expect(findings[0]).toMatchObject({ code: 'data/duplicate-id', location: { source: { name: path } } })
  })

  test('a file is named as its id', () => {
    expect(loadReplaced('id: certificate\nagency', 'id: spravka\nagency').findings).toMatchObject([
      {
        code: 'data/id-file-mismatch',
        message: 'Идентификатор «spravka» не совпадает с именем файла «certificate.yaml».',
        location: { start: { line: 1, column: 5 } },
      },
    ])
  })

  test('so is an agency', () => {
    const path = 'data/agencies/archive.yaml'
    const text = new TextDecoder().decode(loadWith({}).project.file(path).bytes)
    expect(loadWith({ [path]: text.replace('id: archive', 'id: other') }).findings).toMatchObject([
      { code: 'data/id-file-mismatch', location: { source: { name: path } } },
    ])
  })
})
