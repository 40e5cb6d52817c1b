import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { loadReplaced, loadWith, type Outcome, servicePath } from '../support/load-project.ts'

/** `line:column code message`, the whole of what was found. */
function findings({ findings: found }: Outcome): string[] {
  return found.map(
    ({ code, message, location }) => `${location?.start.line}:${location?.start.column} ${code} ${message}`,
  )
}

function only({ findings: found }: Outcome): Diagnostic {
  expect(found).toHaveLength(1)
  return found[0] as Diagnostic
}

const absent = '{ none: true, reason: законодательством не предусмотрены }'

test('the project of the tests is valid', () => {
  const { service, findings: found } = loadWith({})
  expect(found).toEqual([])
  expect(service?.value.id).toBe('certificate')
})

test('a finding names the field by its title, its place, the remedy and the norm', () => {
  const finding = only(loadReplaced('value: 15\n', 'value: 0\n'))
  expect(finding).toMatchObject({
    code: 'data/too-small',
    severity: 'error',
    message: 'Поле «Число» (value): указано 0, допустимо не меньше 1.',
    hint: 'Исправьте число, например «value: 15» (количество единиц времени).',
    norm: 'п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
    location: {
      source: { name: servicePath },
      start: { line: 34, column: 14 },
      pointer: '/standard/term/maximum/value',
    },
  })
})

describe('fields', () => {
  test('a missing one is shown at its section and cites its own norm', () => {
    const finding = only(loadReplaced('  nominative: Выдача архивной справки\n', ''))
    expect(finding).toMatchObject({
      code: 'data/missing-field',
      message: 'Не заполнено поле «Именительный падеж» (nominative) в разделе «Наименование услуги» (name).',
      location: { start: { line: 4, column: 1 } },
      norm: 'п. 1 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
    })
  })

  test('a misspelt one is not also a missing one', () => {
    const finding = only(loadReplaced('unit: workingDay\n      from', 'unt: workingDay\n      from'))
    expect(finding).toMatchObject({
      code: 'data/unknown-key',
      message: 'Поля «unt» в разделе «Срок» (maximum) нет.',
      hint: 'Возможно, имелось в виду «unit».',
      location: { start: { line: 35, column: 7 } },
    })
  })

  test('one that a condition demands says the condition', () => {
    const finding = only(loadReplaced('решения\n    term: { value: 10, unit: workingDay }\n', 'решения\n'))
    expect(finding.message).toBe(
      'Не заполнено поле «Срок» (term) в позиции 2 перечня «Административные процедуры» (procedures), обязательное при kind: decision.',
    )
  })

  test('one that an agency can say for all its services says so', () => {
    const agency = 'data/agencies/archive.yaml'
    const text = new TextDecoder().decode(loadWith({}).project.file(agency).bytes)
    const finding = only(loadWith({ [agency]: text.replace(/ {2}control:\n( {4}.*\n)+/, '') }))
    expect(finding.hint).toContain('в раздел shared файла органа')
  })
})

describe('values', () => {
  test.each([
    [
      'value: 15\n',
      'value: "15"\n',
      '34:14 data/wrong-type Поле «Число» (value): указан текст «15», а нужно целое число.',
    ],
    [
      'value: 15\n',
      'value: 1.5\n',
      '34:14 data/wrong-type Поле «Число» (value): указано число 1.5, а нужно целое число.',
    ],
    ['level: municipal', 'level:', '3:1 data/empty-value Поле «Уровень» (level): значение не указано.'],
    [
      'level: municipal',
      'level: municipl',
      '3:8 data/unknown-value Поле «Уровень» (level): значения «municipl» нет среди допустимых.',
    ],
    [
      'reason: таких услуг нет',
      'reason: ""',
      '74:39 data/empty-value Поле «Почему отсутствует» (reason) не заполнено.',
    ],
    [
      'allowed: true',
      'allowed: да',
      '12:12 data/wrong-type Поле «Допускаются» (allowed): указан текст «да», а нужно true (да) или false (нет).',
    ],
    [
      'unit: ч. 3 ст. 26',
      'unit: часть 3',
      '44:30 data/wrong-pattern Поле «Структурная единица» (unit): «часть 3» записано не по образцу.',
    ],
    [
      'requisites: [дата, номер]',
      'requisites: дата',
      '26:19 data/wrong-type Поле «Реквизиты» (requisites): указан текст «дата», а нужен перечень.',
    ],
    [
      'requisites: [дата, номер]',
      'requisites: [дата, 5]',
      '26:26 data/wrong-type Позиция 2 перечня «Реквизиты» (requisites): указано число 5, а нужен текст.',
    ],
    [
      'level: municipal',
      'level: municipal\napproval: { date: 2019-02-31, number: "5" }',
      '4:19 data/wrong-date Поле «Дата» (date): дня 2019-02-31 нет в календаре.',
    ],
    [
      'level: municipal',
      'level: municipal\napproval: { date: 20.09.2019, number: "5" }',
      '4:19 data/wrong-date Поле «Дата» (date): «20.09.2019» не является датой.',
    ],
    [
      'documents: [identity, request]',
      'documents: [identity, identity]',
      '104:29 data/repeated-item Перечень «Документы» (documents): позиция 2 повторяет позицию 1.',
    ],
    [
      'id: unreadable',
      'id: Un readable',
      '61:15 data/wrong-id Поле «Идентификатор» (id): «Un readable» записано не по образцу.',
    ],
    [
      'requisites: [дата, номер]',
      'requisites: []',
      '26:7 data/empty-list Перечень «Реквизиты» (requisites) пуст.',
    ],
  ])('%s -> %s', (piece, replacement, expected) => {
    expect(findings(loadReplaced(piece, replacement))[0]).toBe(expected)
  })

  test('a number where a text is needed keeps the remedy ready to copy', () => {
    const finding = only(loadReplaced('level: municipal', 'level: municipal\nregistryNumber: 10000569524'))
    expect(finding.hint).toBe('Возьмите значение в кавычки: «registryNumber: "10000569524"».')
  })

  test('a text too long for any regulation', () => {
    const finding = only(loadReplaced('таких услуг нет', 'и'.repeat(20_001)))
    expect(finding.code).toBe('data/too-long')
  })
})

describe('a section that must say «нет» or its content', () => {
  test.each([
    [
      '{}',
      '19:5 data/none-or-items Перечень «Участвующие органы и организации» (participants) пуст: не указаны ни позиции, ни их отсутствие.',
    ],
    ['{ items: [] }', '19:21 data/empty-list Перечень «Участвующие органы и организации» (items) пуст.'],
    [
      '{ none: true }',
      '19:5 data/missing-field Не заполнено поле «Почему отсутствует» (reason) в разделе «Участвующие органы и организации» (participants), обязательное при none: true.',
    ],
    ['{ none: false }', '19:27 data/none-false Поле «none» может быть только true.'],
    [
      '{ none: true, reason: нет, items: [а] }',
      '19:21 data/contradiction Раздел «Участвующие органы и организации» (participants): указаны и отсутствие (none: true), и сведения (items).',
    ],
    [
      '{ item: [а] }',
      '19:21 data/unknown-key Поля «item» в разделе «Участвующие органы и организации» (participants) нет.',
    ],
    [
      '[]',
      '19:19 data/wrong-type Поле «Участвующие органы и организации» (participants): указан перечень, а нужен раздел с полями.',
    ],
  ])('%s is one finding', (replacement, expected) => {
    expect(findings(loadReplaced(absent, replacement))).toEqual([expected])
  })

  test('whatever was wrong, the remedy says how to write «нет»', () => {
    for (const replacement of ['{}', '{ items: [] }', '{ none: false }', '[]', 'нет']) {
      expect(only(loadReplaced(absent, replacement)).hint).toContain('«none: true»')
    }
  })
})

test('findings stand in the order of the file', () => {
  const { findings: found } = loadReplaced('level: municipal', 'level: 5\nfoo: 1')
  expect(found.map(({ location }) => location?.start.line)).toEqual([3, 4])
})

test('a file of nothing but faults ends in one sentence more', () => {
  const many = Array.from({ length: 300 }, (_, index) => `zz${index}: 1`).join('\n')
  const { findings: found } = loadReplaced('level: municipal', `level: municipal\n${many}`)
  expect(found).toHaveLength(201)
  expect(found.at(-1)).toMatchObject({
    code: 'data/too-many-faults',
    message: 'В файле ошибок: 300, показаны первые 200.',
  })
})

test.each(['', '- a', 'text', '5', 'null', '# nothing'])('a file that holds %j', (text) => {
  const { service, findings: found } = loadWith({ [servicePath]: text })
  expect(service).toBeUndefined()
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ severity: 'error', location: { start: { line: 1 } } })
})
