/** A unified standard under a service: what is taken from it and where it stands, and what deviates from it. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import { dataInputs } from '../../src/load/inputs.ts'
import { mergedService } from '../../src/load/merged.ts'
import { openProject } from '../../src/load/project.ts'
import { loadService } from '../../src/load/service.ts'
import { unifiedFiles } from '../../src/load/unified-files.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { attempted, changed, type Tree } from '../profiles/standard.build.ts'
import { packageRoot } from '../support/load-project.ts'

const project = openProject(packageRoot, packageRoot, () => undefined)
const servicePath = 'data/services/voronezh-forestry/hunting-ticket.yaml'
const standardPath = 'data/services/minprirody/hunting-ticket-standard.yaml'
const file = { id: 'hunting-ticket', agency: 'voronezh-forestry', path: servicePath }

function loaded(change: (data: Tree) => void = () => undefined) {
  const findings: Diagnostic[] = []
  const own = changed(project, servicePath, change)
  const service = loadService(own, file, {}, (finding) => void findings.push(finding))
  return { service, findings, own }
}

/** Code, both places and the message of every deviation. */
function deviations(change: (data: Tree) => void) {
  return loaded(change)
    .findings.filter(({ code }) => code === 'data/deviates-from-standard')
    .map(({ severity, message, location, related, norm }) => ({
      severity,
      message,
      norm,
      own: `${location?.source.name}#${location?.pointer}`,
      standard: `${related?.[0]?.location.source.name}#${related?.[0]?.location.pointer}`,
    }))
}

test('what the service is silent about is taken from the standard, at its places', () => {
  const { service, findings } = loaded()
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  for (const pointer of [
    '/applicants',
    '/channels/2/name',
    '/standard/fee/reason',
    '/informing/progress/0',
    '/forms/items/0',
  ])
    expect(service?.locate(pointer).source.name).toBe(standardPath)
  // What only the agency says, and what the service says itself.
  expect(service?.locate('/informing/channels').source.name).toBe('data/agencies/voronezh-forestry.yaml')
  expect(service?.locate('/standard/term/maximum').source.name).toBe(servicePath)
  expect(service?.locate('/standard/fee/reason').start.line).toBeGreaterThan(1)
})

test('the standard goes before what the agency shares', () => {
  const { service } = loaded()
  expect(service?.value.informing.progress).toContain('по адресу электронной почты, указанному в запросе')
  expect(service?.value.channels.map(({ id }) => id)).toEqual(['personal', 'mfc', 'epgu', 'post'])
})

test('the regulation of the service prints the wording of the standard', () => {
  const { document, findings } = attempted('hunting-ticket', {})
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  const text = document ? paragraphs(document).join('\n') : ''
  expect(text).toContain('не имеющим непогашенной или неснятой судимости')
  expect(text).toContain('взамен утраченного или пришедшего в негодность охотничьего билета выдается новый')
})

test('a fee where the standard has none: both values and both places', () => {
  const fee = { amount: 'Плата составляет 500 рублей', basis: { act: 'nk' }, ways: ['безналичным расчетом'] }
  expect(deviations(({ standard }) => Object.assign(standard, { fee }))).toEqual([
    {
      severity: 'warning',
      message:
        'Поле «Плата» (fee) расходится с единым стандартом: в услуге «Плата составляет 500 рублей», в стандарте указано отсутствие («законодательством Российской Федерации не предусмотрена»).',
      norm: 'п. 3 ч. 2 ст. 14 Федерального закона № 210-ФЗ',
      own: `${servicePath}#/standard/fee`,
      standard: `${standardPath}#/standard/fee`,
    },
  ])
})

const standardData = (): Tree => {
  const { merged } = mergedService(project, file, undefined, () => undefined) ?? {}
  return structuredClone(merged?.value) as Tree
}

test('one number inside an item: the finding is at the number', () => {
  const { corrections } = standardData()
  corrections.term.value = 10
  const found = deviations((data) => Object.assign(data, { corrections }))
  expect(found.map(({ own, standard, norm }) => [own, standard, norm])).toEqual([
    [
      `${servicePath}#/corrections/term/value`,
      `${standardPath}#/corrections/term/value`,
      'п. 5 ч. 2 ст. 14 Федерального закона № 210-ФЗ',
    ],
  ])
  expect(found[0]?.message).toContain('в услуге «10», в стандарте «5»')
})

test('a way left out, one added and one reworded are three findings', () => {
  const channels = standardData().channels.filter(({ id }: Tree) => id !== 'post')
  channels[1].name = 'через МФЦ'
  channels.push({ id: 'site', kind: 'site', name: 'через официальный сайт', identification: 'по подписи' })
  const found = deviations((data) => {
    data.standard.registration[0].channels = ['personal', 'mfc', 'epgu']
    for (const { copies } of data.standard.documents.own.items) copies.pop()
    Object.assign(data, { channels })
  })
  expect(found.map(({ message }) => message.replace(/^.*расходится с единым стандартом: /, ''))).toEqual([
    'в услуге «через МФЦ», в стандарте «через многофункциональный центр предоставления государственн…».',
    'в услуге не указано, в стандарте «почтовым отправлением».',
    'в услуге «через официальный сайт», в стандарте не указано.',
  ])
})

test('a form of its own for a purpose that the standard has a form for', () => {
  const own = structuredClone(standardData().forms.items[0])
  own.title = 'Заявка на охотничий билет'
  const { findings, service } = loaded((data) => Object.assign(data, { forms: { items: [own] } }))
  const told = findings.filter(({ severity }) => severity !== 'info')
  expect(told.map(({ code, norm }) => [code, norm])).toEqual([
    ['data/deviates-from-standard', 'п. 8 ч. 2 ст. 14 Федерального закона № 210-ФЗ'],
  ])
  expect(service?.value.forms.items?.map(({ title }) => title)[0]).toBe('Заявка на охотничий билет')
  expect(service?.locate('/forms/items/1/title').source.name).toBe(standardPath)
})

test('what names a form of the standard names the form that stands instead of it', () => {
  const own = structuredClone(
    standardData().forms.items.find(({ kind }: Tree) => kind === 'correctionRequest'),
  )
  own.id = 'our-correction-form'
  const { service, findings } = loaded((data) => Object.assign(data, { forms: { items: [own] } }))
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(service?.value.corrections.form).toBe('our-correction-form')
  expect(service?.value.leaving.form).toBe('leaving-form')
  expect(service?.locate('/corrections/request').source.name).toBe(standardPath)
})

test.each<[string, (data: Tree) => void]>([
  ['the same said again', (data) => Object.assign(data, { applicants: standardData().applicants })],
  [
    'the same with other spaces and a remark',
    (data) => {
      const { leaving } = standardData()
      leaving.result = ` ${leaving.result.replace(' ', '  ')} `
      leaving.needsReview = 'Сверить'
      Object.assign(data, { leaving })
    },
  ],
  [
    'a form for a purpose that the standard has none for',
    (data) => {
      const form = {
        id: 'own',
        kind: 'intakeRefusal',
        title: 'Решение об отказе в приеме',
        blocks: [{ type: 'signature', text: 'Руководитель' }],
      }
      Object.assign(data, { forms: { items: [form] } })
    },
  ],
])('no finding: %s', (_, change) => {
  expect(deviations(change)).toEqual([])
})

test('a standard that is not there, or a file of another kind', () => {
  for (const id of ['hunting-ticket-standart', 'gpzu']) {
    const { findings } = loaded((data) => Object.assign(data, { unifiedStandard: id }))
    const [unknown] = findings.filter(({ code }) => code === 'data/unknown-id')
    expect(unknown?.message).toContain(`«${id}» нет среди единых стандартов`)
    expect(unknown?.hint).toContain('hunting-ticket-standard')
  }
})

test('a standard written in Russian is found as well', () => {
  const russian = new Map([
    [
      'data/services/minprirody/hunting-ticket-standard.yaml',
      'идентификатор: a\nвид: единыйСтандарт # с 2025 года\n',
    ],
    [servicePath, 'kind: quality\n'],
  ])
  const encoded = (path: string): Uint8Array => new TextEncoder().encode(russian.get(path) ?? 'id: b\n')
  const other = { ...project, file: (path: string) => ({ path, bytes: encoded(path) }) }
  expect(unifiedFiles(other).map(({ path }) => path)).toEqual([standardPath])
})

test('the draft depends on the file of the standard', () => {
  const { service } = loaded()
  expect(service && dataInputs(project, service).map(({ path }) => path)).toContain(standardPath)
})
