/**
 * A valid service with one thing wrong. Whatever it is, the answer is a located Russian finding with a remedy, never an
 * exception. First slips of the kind that happens, one by one; then every field of the service dropped, misspelt,
 * emptied and given a value of another kind.
 */

import { describe, expect, test } from 'vitest'
import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import { loadText, type Outcome, servicePath, serviceText } from './support/load-project.ts'

/** Fails unless the service is refused and every finding can be shown to a lawyer. */
function expectRefused({ service, findings }: Outcome): readonly Diagnostic[] {
  expect(service).toBeUndefined()
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
  for (const finding of findings) expectPresentable(finding)
  return findings
}

function expectPresentable({ code, message, hint, location }: Diagnostic): void {
  expect(code).toMatch(/^data\/[a-z-]+$/)
  expect(message).toMatch(/^[А-ЯЁ«].*\.$/)
  expect(hint).toMatch(/^[А-ЯЁ«].*\.$/)
  expect(`${message} ${hint}`).not.toMatch(/!(\s|$)/)
  expect(location?.source.name).toBe(servicePath)
  const lines = location?.source.text.split('\n') ?? []
  expect(location?.start.line).toBeLessThanOrEqual(Math.max(1, lines.length))
  expect(location?.start.column).toBeLessThanOrEqual(
    (lines[(location?.start.line ?? 1) - 1]?.length ?? 0) + 1,
  )
  expect(`${message}${hint}`).not.toMatch(/undefined|null|NaN|\[object|must /)
}

type Slip = readonly [name: string, change: (text: string) => string | Uint8Array, code: string]

/** Replaces a piece that must be there. */
function replacing(piece: string | RegExp, replacement: string): (text: string) => string {
  return (text) => {
    const changed = text.replace(piece, () => replacement)
    if (changed === text) throw new Error(`nothing to replace: ${piece}`)
    return changed
  }
}

const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code & 0x7f
  })

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

const slips: readonly Slip[] = [
  // Fields
  ['the name of the service dropped', replacing(/^name:\n(?: {2}.*\n)*/m, ''), 'data/missing-field'],
  ['the level dropped', replacing('level: municipal\n', ''), 'data/missing-field'],
  ['the agency dropped', replacing('agency: archive\n', ''), 'data/missing-field'],
  [
    'the unit of a term dropped',
    replacing('      unit: workingDay\n      from', '      from'),
    'data/missing-field',
  ],
  [
    'the reason of «none» dropped',
    replacing('{ none: true, reason: таких услуг нет }', '{ none: true }'),
    'data/missing-field',
  ],
  ['the term of a decision dropped', replacing(/решения\n {4}term: .*\n/, 'решения\n'), 'data/missing-field'],
  ['the standard dropped', replacing(/^standard:\n(?: {2}.*\n)*/m, ''), 'data/missing-field'],
  ['a misspelt section', replacing('standard:', 'standart:'), 'data/unknown-key'],
  ['a misspelt field', replacing('reason: таких', 'raeson: таких'), 'data/unknown-key'],
  ['a field in Russian', replacing('level: municipal', 'уровень: municipal'), 'data/mixed-keys'],
  ['a field with a capital', replacing('level: municipal', 'Level: municipal'), 'data/unknown-key'],
  [
    'a field of another section',
    replacing('  dative: выдаче', '  genitive: выдачи\n  dative: выдаче'),
    'data/unknown-key',
  ],
  [
    'a field twice',
    replacing('level: municipal\n', 'level: municipal\nlevel: federal\n'),
    'data/duplicate-key',
  ],
  // Values
  ['a number in words', replacing('value: 15\n', 'value: пятнадцать\n'), 'data/wrong-type'],
  ['a number in quotes', replacing('value: 15\n', 'value: "15"\n'), 'data/wrong-type'],
  ['a term of no days', replacing('value: 15\n', 'value: 0\n'), 'data/too-small'],
  ['a term below zero', replacing('value: 15\n', 'value: -5\n'), 'data/too-small'],
  ['a term of a million days', replacing('value: 15\n', 'value: 1000000\n'), 'data/too-large'],
  ['half a day', replacing('value: 15\n', 'value: 0.5\n'), 'data/wrong-type'],
  ['days of which kind', replacing('unit: workingDay\n', 'unit: day\n'), 'data/unknown-value'],
  ['a level of no such kind', replacing('level: municipal', 'level: городской'), 'data/unknown-value'],
  ['«да» for true', replacing('allowed: true', 'allowed: да'), 'data/wrong-type'],
  [
    'a text where a list is needed',
    replacing('requisites: [дата, номер]', 'requisites: дата'),
    'data/wrong-type',
  ],
  [
    'a list where a section is needed',
    replacing('mfcRefusal: { possible: false }', 'mfcRefusal: [нет]'),
    'data/wrong-type',
  ],
  [
    'a section where a text is needed',
    replacing('text: сведений нет', 'text: { сведений: нет }\n        criterion2: x #'),
    'data/wrong-type',
  ],
  ['an empty text', replacing('reason: таких услуг нет', "reason: ''"), 'data/empty-value'],
  ['a field without a value', replacing('reason: таких услуг нет', 'reason: '), 'data/empty-value'],
  ['an empty list', replacing('requisites: [дата, номер]', 'requisites: []'), 'data/empty-list'],
  [
    'neither items nor «none»',
    replacing('{ none: true, reason: сведения других органов не нужны }', '{}'),
    'data/none-or-items',
  ],
  ['items beside «none»', replacing('не нужны }', 'не нужны, items: [] }'), 'data/contradiction'],
  [
    '«none: false»',
    replacing('{ none: true, reason: таких услуг нет }', '{ none: false }'),
    'data/none-false',
  ],
  [
    'a day that is not in the calendar',
    replacing('level: municipal', "level: municipal\napproval: { date: '2026-02-31', number: '1' }"),
    'data/wrong-date',
  ],
  [
    'a date as it is written in Russia',
    replacing('level: municipal', 'level: municipal\napproval: { date: 20.09.2019, number: a }'),
    'data/wrong-date',
  ],
  [
    'a number of a document without quotes',
    replacing('level: municipal', 'level: municipal\nregistryNumber: 10000569524'),
    'data/wrong-type',
  ],
  [
    'a number of a document with a leading zero',
    replacing('level: municipal', 'level: municipal\nregistryNumber: 0105'),
    'data/ambiguous-number',
  ],
  ['an identifier in Russian', replacing('id: unreadable', 'id: нечитаемый'), 'data/wrong-id'],
  [
    'a unit of an act in full words',
    replacing('unit: ч. 3 ст. 26', 'unit: часть 3 статьи 26'),
    'data/wrong-pattern',
  ],
  ['a text of half a megabyte', replacing('таких услуг нет', 'нет '.repeat(60_000)), 'data/too-long'],
  [
    'an invisible character',
    replacing('архивная справка', 'архивная\u200bсправка'),
    'data/forbidden-character',
  ],
  [
    'a bell',
    replacing('reason: таких услуг нет', 'reason: "таких\\u0007услуг нет"'),
    'data/forbidden-character',
  ],
  // References
  ['an act that is not in the registry', replacing('act: 125-fz', 'act: 125fz'), 'data/unknown-id'],
  ['a form that is not there', replacing('form: request }', 'form: zapros }'), 'data/unknown-id'],
  ['a channel that is not there', replacing('channels: [epgu]', 'channels: [rpgu]'), 'data/unknown-id'],
  ['a feature that is not there', replacing('feature: purpose', 'feature: aim'), 'data/unknown-id'],
  ['a value of another feature', replacing('values: [pension]', 'values: [person]'), 'data/unknown-id'],
  [
    'a procedure that is not there',
    replacing('procedures: [intake, decision]', 'procedures: [intake, delivery]'),
    'data/unknown-id',
  ],
  ['an agency that is not there', replacing('agency: archive', 'agency: archives'), 'data/unknown-id'],
  ['two results of one name', replacing('id: refusal,', 'id: certificate,'), 'data/duplicate-id'],
  [
    'one document twice in a variant',
    replacing('documents: [identity, request]', 'documents: [identity, identity]'),
    'data/repeated-item',
  ],
  ['an identifier unlike the file', replacing('id: certificate\n', 'id: spravka\n'), 'data/id-file-mismatch'],
  // The text of the file
  ['a tab', replacing('  nominative: Выдача', '\tnominative: Выдача'), 'data/yaml-tab'],
  [
    'a colon inside a text',
    replacing('reason: таких услуг нет }', 'reason: "x" }\n  obtaining: услуг: нет'),
    'data/yaml-colon',
  ],
  ['a quote left open', replacing('text: Интересы', 'text: "Интересы'), 'data/yaml-quotes'],
  ['quotes inside quotes', replacing('text: Интересы', 'text: "Интересы" "'), 'data/yaml-quotes'],
  [
    'a bracket left open',
    replacing('values: [person] }', 'values: [person }'),
    'data/yaml-missing-character',
  ],
  [
    'an indent of one space less',
    replacing('    kind: intake', '   kind: intake'),
    'data/yaml-missing-character',
  ],
  ['an indent of one space more', replacing('    kind: intake', '     kind: intake'), 'data/yaml-indent'],
  ['a forgotten colon', replacing('level: municipal', 'level municipal'), 'data/yaml-missing-character'],
  [
    'a forgotten space after the colon',
    replacing('level: municipal', 'level:municipal'),
    'data/yaml-missing-character',
  ],
  ['a text that begins with @', replacing('text: Интересы', 'text: @Интересы'), 'data/yaml-quotes'],
  ['a text that begins with *', replacing('reason: таких услуг нет', 'reason: *нет'), 'data/yaml-alias'],
  ['a text that begins with %', replacing('name: запрос', 'name: %запрос'), 'data/yaml-quotes'],
  ['two documents', replacing('standard:', '---\nstandard:'), 'data/yaml-documents'],
  [
    'a tag that runs code elsewhere',
    replacing('level: municipal', 'level: !!js/function "municipal"'),
    'data/yaml-tag',
  ],
  [
    'a merge key',
    replacing('level: municipal', 'level: municipal\n<<: { level: federal }'),
    'data/yaml-merge-key',
  ],
  [
    'a name of the prototype',
    replacing('level: municipal', 'level: municipal\n__proto__: { level: federal }'),
    'data/forbidden-key',
  ],
  ['nothing', () => '', 'data/empty-file'],
  ['only a comment', () => '# услуга\n', 'data/empty-file'],
  ['a list', () => '- услуга\n', 'data/wrong-type'],
  ['half of the file', (text) => text.slice(0, text.indexOf('  fee:')), 'data/missing-field'],
  ['an alias bomb', () => bomb(), 'data/yaml-alias-limit'],
  [
    'an alias in itself',
    replacing('requisites: [дата, номер]', 'requisites: &r [дата, *r]'),
    'data/yaml-alias-limit',
  ],
  [
    'brackets a thousand deep',
    replacing('[дата, номер]', `${'['.repeat(1000)}${']'.repeat(1000)}`),
    'data/yaml-depth',
  ],
  ['a million dashes', () => '- '.repeat(500_000), 'data/yaml-depth'],
  ['a file of four mebibytes', (text) => `${text}#${' '.repeat(2 ** 22)}\n`, 'data/file-too-large'],
  ['Windows-1251', cp1251, 'data/encoding'],
  ['UTF-16', utf16, 'data/encoding'],
  ['a picture', () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 73) % 256), 'data/encoding'],
]

function bomb(): string {
  const level = (index: number): string =>
    `a${index}: &a${index} [${Array(9).fill(index ? `*a${index - 1}` : 'x')}]`
  return Array.from({ length: 9 }, (_, index) => level(index)).join('\n')
}

describe('one slip', () => {
  test.each(slips)('%s', (_, change, code) => {
    expect(expectRefused(loadText(change)).map((finding) => finding.code)).toContain(code)
  })
})

test.each([
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['line ends of old computers', (text: string) => text.replaceAll('\n', '\r')],
  ['comments and empty lines', (text: string) => `# услуга\n\n${text.replaceAll('\n', '\n\n')}`],
])('%s is no fault', (_, change) => {
  const { service, findings } = loadText(change)
  expect(findings).toEqual([])
  expect(service?.value).toEqual(loadText((text) => text).service?.value)
})

type Path = readonly (string | number)[]

/** The path of every field, and of every item that is a section. */
const whole = parseDocument(serviceText)
const fields: readonly Path[] = pathsOf(whole)

function pathsOf(document: Document): Path[] {
  const paths: Path[] = []
  visit(document, {
    Pair(_, pair, ancestors) {
      const path = [...ancestors, pair].flatMap((node, index, all) =>
        step(node as Node, all[index - 1] as Node),
      )
      paths.push(path)
    },
  })
  return paths
}

function step(node: unknown, parent: unknown): (string | number)[] {
  if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : '')]
  return isSeq(parent) ? [parent.items.indexOf(node)] : []
}

/** The text of the service with one field changed. */
function changed(path: Path, change: (document: Document) => void): string {
  const document = whole.clone()
  expect(document.hasIn(path)).toBe(true)
  change(document)
  return String(document)
}

describe(`each of ${fields.length} fields`, () => {
  test('there are enough of them', () => expect(fields.length).toBeGreaterThan(150))

  test('dropped: refused with a remedy, or it was optional', () => {
    const refused = fields.filter((path) => {
      const outcome = loadText(() => changed(path, (document) => document.deleteIn(path)))
      if (!outcome.service) expectRefused(outcome)
      return !outcome.service
    })
    expect(refused.length).toBeGreaterThan(100)
  })

  test('misspelt: the right name is suggested', () => {
    for (const path of fields.filter((one) => String(one.at(-1)).length > 3)) {
      const name = String(path.at(-1))
      const wrong = `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}x`
      const outcome = loadText(() => changed(path, (document) => rename(document, path, wrong)))
      const finding = expectRefused(outcome).find(({ code }) => code === 'data/unknown-key')
      expect(finding?.message).toContain(`«${wrong}»`)
      expect(finding?.hint).toBe(`Возможно, имелось в виду «${name}».`)
    }
  })

  // Each value goes to every third field, and the thirds differ.
  test.each([
    ['nothing', 0, null],
    ['a number', 1, 4.5],
    ['a text', 2, 'Ъ'],
    ['a list of lists', 0, [[[]]]],
    ['a section of something', 1, { ъ: { ъ: 1 } }],
  ])('given %s: refused where it does not fit, at its own place', (_, third, value) => {
    const refused = fields.filter((path, index) => {
      if (index % 3 !== third) return false
      const outcome = loadText(() => changed(path, (document) => document.setIn(path, value)))
      if (!outcome.service) expectRefused(outcome)
      return !outcome.service
    })
    expect(refused.length).toBeGreaterThan(20)
  })
})

function rename(document: Document, path: Path, name: string): void {
  const owner = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents
  const pair = isMap(owner)
    ? owner.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined
  if (pair) pair.key = document.createNode(name)
}

test('a draft of any of these never throws', () => {
  for (const path of fields) {
    const { service, findings } = loadText(() => changed(path, (document) => document.deleteIn(path)), true)
    expect(service !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(true)
    for (const finding of findings) expectPresentable(finding)
  }
  for (const [, change] of slips) {
    const { service, findings } = loadText(change, true)
    expect(service !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(true)
  }
})
