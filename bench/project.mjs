/** The bench document as a project of reglament: data, acts, an agency, a structure and its templates. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const cases = (text) =>
  Object.fromEntries(
    ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'].map((name) => [
      name,
      text,
    ]),
  )
const none = { none: true, reason: 'законодательством не предусмотрены' }
const term = { value: 15, unit: 'workingDay', from: 'регистрации запроса' }
const minutes = { value: 15, unit: 'minute' }

const ministry = {
  nominative: 'Министерство',
  genitive: 'Министерства',
  dative: 'Министерству',
  accusative: 'Министерство',
  instrumental: 'Министерством',
  prepositional: 'Министерстве',
}

const agency = {
  id: 'bench',
  level: 'federal',
  name: ministry,
  shortName: ministry,
  gender: 'neuter',
  address: '101000, г. Москва',
  site: 'example.ru',
  head: { post: cases('Министр') },
  approvingAct: { kind: cases('приказ'), issuer: 'Министерства' },
}

const act = {
  id: '210-fz',
  kind: 'federalLaw',
  date: '2010-07-27',
  number: '210-ФЗ',
  title: 'Об организации предоставления государственных и муниципальных услуг',
}

const profile = {
  id: 'bench',
  title: 'Измерительный образец',
  basis: { act: '210-fz' },
  levels: ['federal'],
  inForce: { from: '2011-01-01' },
  verification: 'verified',
  layout: 'gost-2025',
  regulation: cases('настоящий Административный регламент'),
  approval: 'bench/approval',
  documentTitle: 'bench/title',
  appendixReference: 'bench/reference',
  numbering: {
    section: [{ pattern: '{n:roman}.' }, { pattern: '' }],
    clause: [{ pattern: '{n}.' }, { pattern: '{n:а})' }],
    table: [{ pattern: 'Таблица {n}' }],
    appendix: [{ pattern: 'Приложение № {n}' }],
  },
  sections: [
    {
      id: 'section',
      heading: '{{variant.name}}',
      forEach: 'service.variants.items',
      as: 'variant',
      sections: [
        {
          id: 'part',
          heading: '{{procedure.name}}',
          forEach: 'variant.procedures',
          of: 'service.procedures',
          as: 'procedure',
          template: 'bench/part',
        },
        { id: 'table', heading: 'Сведения', when: 'variant.documents', template: 'bench/table' },
      ],
    },
  ],
  appendices: [
    {
      id: 'form',
      heading: '{{form.title}}',
      forEach: 'service.forms.items',
      kind: 'request',
      as: 'form',
      template: 'bench/form',
      form: true,
    },
  ],
  // What is a fault in a real service is none here; the rules still run.
  checks: Object.fromEntries(
    [
      'data/variant-procedures',
      'data/procedure-incomplete',
      'data/unused',
      'data/form-missing',
      'structure/appendix-unreferenced',
    ].map((code) => [code, 'info']),
  ),
}

const templates = {
  'bench/approval':
    '<line>УТВЕРЖДЕН</line>\n<line>приказом {{agency.approvingAct.issuer}} от 1 июля 2026 г. № 100</line>',
  'bench/title':
    '<line>Административный регламент предоставления {{kind.genitive}} услуги «{{service.name.nominative}}»</line>',
  'bench/reference': '<line>к Административному регламенту</line>',
  'bench/part':
    '{{#each procedure.actions as |action|}}\n<clause>\n<p>{{action.text}}</p>\n{{#each action.details as |detail|}}\n<clause>{{detail}}</clause>\n{{/each}}\n</clause>\n{{/each}}',
  'bench/table':
    '{{#each service.forms.items as |form|}}{{#each form.blocks as |block|}}{{#if (eq form.id @root.variant.id)}}{{#if block.columns}}\n<table>\n{{#each block.columns as |column|}}<column width="{{column.width}}"/>{{/each}}\n<head><row>{{#each block.columns as |column|}}<cell>{{column.title}}</cell>{{/each}}</row></head>\n{{#each block.rows as |row|}}<row>{{#each row as |cell|}}<cell>{{cell}}</cell>{{/each}}</row>{{/each}}\n</table>\n{{/if}}{{/if}}{{/each}}{{/each}}',
  'bench/form':
    '{{#each form.blocks as |block|}}\n{{#if (eq block.type "paragraph")}}<clause>{{block.text}}</clause>{{/if}}\n{{#if (eq block.type "field")}}<field>{{block.text}}<hint>({{block.hint}})</hint></field>{{/if}}\n{{/each}}',
}

/** Writes a project that holds `documents`, one service each; `checks` are severities of its structure. JSON is YAML. */
export function writeProject(folder, documents, checks = {}) {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const yaml = (path, value) => put(path, toYaml(value, 0))
  yaml('data/acts.yaml', { acts: [act] })
  yaml('data/agencies/bench.yaml', agency)
  yaml('templates/profiles/bench.yaml', { ...profile, checks: { ...profile.checks, ...checks } })
  for (const [name, text] of Object.entries(templates)) put(`templates/sections/${name}.hbs`, text)
  for (const document of documents) yaml(`data/services/bench/${document.id}.yaml`, service(document))
}

function service(document) {
  const parts = document.sections.flatMap((section) =>
    section.subsections.map((part, index) => ({ id: `${section.id}-${index + 1}`, part })),
  )
  return {
    id: document.id,
    agency: 'bench',
    level: 'federal',
    profile: 'bench',
    name: { nominative: document.name },
    applicants: { categories: [{ id: 'person', nominative: 'физические лица', dative: 'физическим лицам' }] },
    representatives: { allowed: true, text: 'Допускается.' },
    informing: { channels: ['на сайте'], contents: ['срок'] },
    channels: [{ id: 'personal', kind: 'personal', name: 'лично', identification: 'по паспорту' }],
    standard: {
      provider: { participants: none, mfcRefusal: { possible: false } },
      results: [{ id: 'result', name: 'решение', kind: 'document' }],
      resultChannels: [{ id: 'result-personal', kind: 'personal', name: 'лично' }],
      term: { maximum: term },
      legalBasis: { acts: [{ act: '210-fz' }], published: ['на сайте'] },
      documents: {
        own: { items: [{ id: 'table-mark', name: 'заявление' }] },
        interagency: none,
        request: { contents: ['фамилия'] },
      },
      intakeRefusalGrounds: none,
      suspensionGrounds: none,
      refusalGrounds: none,
      fee: none,
      queue: { submission: minutes, result: minutes },
      registration: [{ channels: ['personal'], term: { value: 1, unit: 'workingDay' } }],
      premises: { requirements: ['стол'], accessibility: ['пандус'] },
      indicators: { accessibility: ['сайт'], quality: ['срок'] },
      necessaryServices: none,
      necessaryServicesFee: none,
      informationSystems: ['портал'],
      extraterritorial: { submission: true, result: true },
    },
    procedures: parts.map(({ id, part }) => ({
      id,
      kind: 'other',
      name: part.title,
      actions: part.clauses.map(({ text, items }) => ({ text, ...(items.length > 0 && { details: items }) })),
    })),
    variants: {
      items: document.sections.map((section) => ({
        id: section.id,
        name: section.title,
        combination: [{ feature: 'section', values: [section.id] }],
        results: ['result'],
        term,
        documents: section.table ? ['table-mark'] : [],
        intakeRefusalGrounds: [],
        suspensionGrounds: [],
        refusalGrounds: [],
        procedures: parts.filter(({ id }) => id.startsWith(`${section.id}-`)).map(({ id }) => id),
      })),
    },
    features: [
      { id: 'section', name: 'Раздел', values: document.sections.map(({ id }) => ({ id, text: id })) },
    ],
    corrections: none,
    duplicates: none,
    leaving: none,
    control: {
      current: ['Контроль.'],
      inspections: ['Проверки.'],
      responsibility: ['Ответственность.'],
      public: ['Граждане.'],
    },
    complaints: { informing: ['на сайте'], forms: ['письменно'], recipients: ['Министру.'] },
    forms: {
      items: [
        ...document.sections
          .filter((section) => section.table)
          .map((section) => ({
            id: section.id,
            kind: 'other',
            title: section.table.title,
            blocks: [
              {
                type: 'table',
                columns: document.columns.map((title, index) => ({ title, width: document.widths[index] })),
                rows: section.table.rows,
              },
            ],
          })),
        ...document.appendices.map((appendix) => ({
          id: appendix.id,
          kind: 'request',
          title: appendix.title,
          blocks: [
            ...appendix.paragraphs.map((text) => ({ type: 'paragraph', text })),
            ...appendix.fields.map(({ label, hint }) => ({ type: 'field', text: label, hint })),
          ],
        })),
      ],
    },
  }
}

/** Block style, as a person would write it: flow style would be parsed faster. */
function toYaml(value, depth) {
  const pad = '  '.repeat(depth)
  if (Array.isArray(value)) {
    if (value.length === 0 || value.every((item) => typeof item === 'string'))
      return `${pad}${JSON.stringify(value)}\n`
    return value.map((item) => `${pad}-\n${toYaml(item, depth + 1)}`).join('')
  }
  if (typeof value !== 'object') return `${pad}${JSON.stringify(value)}\n`
  const entries = Object.entries(value)
  if (entries.length === 0) return `${pad}{}\n`
  return entries
    .map(([key, inner]) =>
      typeof inner === 'object'
        ? `${pad}${key}:\n${toYaml(inner, depth + 1)}`
        : `${pad}${key}: ${JSON.stringify(inner)}\n`,
    )
    .join('')
}
