/** П. 8 ч. 2 ст. 14 Федерального закона № 210-ФЗ: forms that a service does not give are composed from its data. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import { openProject } from '../../src/load/project.ts'
import { build } from '../../src/pipeline.ts'
import type { Form, Service } from '../../src/schema/types.ts'
import { inFolder, packageRoot } from '../support/load-project.ts'
import { type Drafted, draftOf } from './1228-2021.build.ts'

/** The sample without any form of its own; its result has a form that an act sets. */
function bare(service: Service): void {
  service.forms = { generate: true }
  const named = [service.standard.documents.request, service.corrections, service.duplicates, service.leaving]
  for (const part of [...named, ...service.standard.results]) delete part.form
  for (const document of service.standard.documents.own.items ?? []) delete document.form
}

function formIds({ document }: Drafted): string[] {
  return document.appendices.map(({ id }) => id).filter((id) => id.startsWith('form-'))
}

/** The lines of one form as they are printed. */
function linesOf({ text }: Drafted, title: string): string[] {
  const lines = text.split('\n')
  // The table of the copies names the documents as well.
  const start = lines.findIndex((line, index) => line === title && lines[index - 1] === 'Форма')
  const length = lines.slice(start).findIndex((line) => line.startsWith('Приложение № '))
  return lines.slice(start, length < 0 ? undefined : start + length)
}

const codes = ({ findings }: Drafted): string[] => findings.map(({ code }) => code)

/** In the order of their mention: the result of a refusal names its form first of all. */
const all = [
  'form-refusal',
  'form-request',
  'form-intake-refusal',
  'form-correction-request',
  'form-correction-refusal',
  'form-duplicate-request',
  'form-duplicate-refusal',
  'form-leaving',
  'form-leaving-decision',
]

describe('a service without forms', () => {
  const drafted = draftOf('gpzu', bare)

  test('gets every form of the statute, but for the result whose form an act sets', () => {
    expect(formIds(drafted)).toEqual(all)
    expect(codes(drafted)).not.toContain('data/form-missing')
    expect(drafted.findings.filter(({ code }) => code === 'data/form-composed')).toHaveLength(1)
    // Every one of them is referred to by its id from the text.
    expect(codes(drafted)).not.toContain('structure/appendix-unreferenced')
    expect(drafted.text).toContain('Запрос составляется по форме согласно приложению № 3')
    expect(drafted.text).toContain(
      'Решение об отказе в выдаче дубликата документа оформляется по форме согласно приложению № 9',
    )
  })

  test('the request has the features, the contents, the documents and the ways of the data', () => {
    expect(linesOf(drafted, 'Запрос о предоставлении Услуги')).toMatchInlineSnapshot(`
      [
        "Запрос о предоставлении Услуги",
        "В администрацию муниципального образования город Краснодар",
        "Заявитель _",
        "(фамилия, имя, отчество (при наличии) либо полное наименование заявителя)",
        "Прошу предоставить муниципальную услугу «Выдача градостроительного плана земельного участка».",
        "К какой категории относится заявитель? (нужное отметить)",
        "□ физическое лицо",
        "□ индивидуальный предприниматель",
        "□ юридическое лицо",
        "Кто обращается за Услугой? (нужное отметить)",
        "□ заявитель обратился лично",
        "□ обратился представитель заявителя",
        "Сведения, необходимые для предоставления услуги",
        "Сведения",
        "Заполняется заявителем",
        "Сведения, позволяющие идентифицировать заявителя",
        "Сведения, позволяющие идентифицировать представителя (при обращении представителя)",
        "Сведения о земельном участке – кадастровый номер или реквизиты утвержденного проекта межевания территории",
        "Цель использования земельного участка",
        "К запросу прилагаются (нужное отметить):",
        "□ документ, удостоверяющий личность заявителя или представителя",
        "□ документ, подтверждающий полномочия представителя",
        "□ правоустанавливающие документы на земельный участок",
        "Результат предоставления услуги прошу предоставить следующим способом (нужное отметить):",
        "□ лично в администрации",
        "□ в многофункциональном центре",
        "□ в личном кабинете на Едином портале или региональном портале",
        "Достоверность и полноту указанных сведений подтверждаю.",
        "Заявитель (представитель) _ / _",
        "(подпись, расшифровка подписи)",
        "«_» _ 20_ г.",
      ]
    `)
  })

  test('a refusal has the exhaustive list of its grounds, the reasons, the appeal, the signature', () => {
    expect(
      linesOf(drafted, 'Решение об отказе в исправлении допущенных опечаток и (или) ошибок'),
    ).toMatchInlineSnapshot(`
      [
        "Решение об отказе в исправлении допущенных опечаток и (или) ошибок",
        "Администрация муниципального образования город Краснодар",
        "Кому _",
        "(фамилия, имя, отчество (при наличии) либо наименование заявителя, адрес)",
        "«_» _ 20_ г. № _",
        "По результатам рассмотрения заявления об исправлении допущенных опечаток и (или) ошибок от «_» _ 20_ г. № _ принято решение об отказе в их исправлении по следующим основаниям (нужное отметить):",
        "□ факт наличия опечаток и ошибок не подтвержден",
        "□ заявитель не является получателем Услуги",
        "Разъяснение причин _",
        "(обстоятельства, которые послужили основанием для решения, со ссылкой на документы и сведения)",
        "Решение может быть обжаловано в досудебном (внесудебном) порядке путем направления жалобы в администрацию муниципального образования город Краснодар, а также в судебном порядке.",
        "Должность уполномоченного лица _ / _",
        "(подпись, расшифровка подписи)",
      ]
    `)
  })

  test('each composed form carries a note for the reviewer', () => {
    const notes = JSON.stringify(drafted.document.appendices).match(
      /Форма составлена по данным услуги автоматически/g,
    )
    expect(notes).toHaveLength(all.length)
  })
})

test.each(['1228-2025', '210fz-base', 'mo-2022'])('%s composes them too and refers to each', (profile) => {
  const drafted = draftOf('gpzu', bare, profile)
  expect(formIds(drafted).sort()).toEqual([...all].sort())
  const about = codes(drafted).filter((code) => /form-missing|unreferenced|unnumbered/.test(code))
  expect(about).toEqual([])
})

test('a document that is a result gets a form of its requisites when no act sets one', () => {
  const drafted = draftOf('gpzu', (service) => {
    bare(service)
    for (const result of service.standard.results) if (result.id === 'plan') delete result.formAct
  })
  expect(formIds(drafted)).toContain('form-result-plan')
  expect(linesOf(drafted, 'Градостроительный план земельного участка').join('\n')).toContain('Дата выдачи _')
})

test('a form of the data wins, and its identifier is not taken twice', () => {
  const own = {
    kind: 'refusal',
    title: 'Уведомление об отказе',
    blocks: [{ type: 'signature', text: 'Глава' }],
  }
  const drafted = draftOf('gpzu', (service) => {
    bare(service)
    service.forms = { items: [{ ...own, id: 'request' } as Form] }
  })
  expect(formIds(drafted).slice(0, 3)).toEqual([
    'form-request-composed',
    'form-intake-refusal',
    'form-request',
  ])
  expect(formIds(drafted)).not.toContain('form-refusal')
})

test('what the service has not needs no form, and «generate: false» composes none', () => {
  const without = draftOf('gpzu', (service) => {
    bare(service)
    service.duplicates = { none: true, reason: 'законодательством не предусмотрена' }
    service.corrections.refusalGrounds = { none: true, reason: 'законодательством не предусмотрены' }
  })
  const left = all.filter((id) => !/duplicate|correction-refusal/.test(id))
  expect(formIds(without)).toEqual(left)
  const own = {
    id: 'own',
    kind: 'other',
    title: 'Расписка',
    blocks: [{ type: 'paragraph', text: 'Расписка' }],
  }
  const declined = draftOf('gpzu', (service) => {
    bare(service)
    service.forms = { generate: false, items: [own as Form] }
  })
  expect(formIds(declined)).toEqual(['form-own'])
  expect(codes(declined)).toContain('data/form-missing')
})

test('a project replaces one form by a template of its own', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, 'templates/partials/forms'), { recursive: true })
    const template = '<p>Исправьте, пожалуйста, {{@root.service.name.nominative}}.</p>'
    writeFileSync(join(folder, 'templates/partials/forms/correction-request.hbs'), template)
    const project = openProject(folder, packageRoot, () => undefined)
    const file = project.services[0]
    const options = { date: '2026-11-23', profile: '1228-2021', draft: true }
    const built = file && build(project, file, options, () => undefined)
    expect(built && paragraphs(built.document)).toContainEqual(
      expect.stringMatching(/^Исправьте, пожалуйста, /),
    )
  })
})
