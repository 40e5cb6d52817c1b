/** Appendices of the fixture: clauses with a list of their own, a landscape table, a form. */
import type { Appendix, Content } from '../../src/model/document.ts'
import {
  blank,
  clause,
  clauseNum,
  emphasis,
  field,
  footnote,
  here,
  inlines,
  line,
  lineBreak,
  note,
  paragraph,
  ref,
  section,
} from './document-nodes.ts'
import { appendixNum, inCriteria, inForm } from './fixture-lists.ts'
import { layoutTable, processTable } from './fixture-tables.ts'

const reference = [line('к Административному регламенту'), line('предоставления государственной услуги')]

export function fixtureAppendices(): Appendix[] {
  return [
    {
      kind: 'appendix',
      id: 'criteria',
      num: appendixNum(1),
      reference,
      form: false,
      orientation: 'portrait',
      heading: inlines(['Критерии принятия решения', note('Согласовать с правовым управлением.')]),
      content: criteria(),
      location: here,
    },
    {
      kind: 'appendix',
      id: 'process',
      num: appendixNum(2),
      reference,
      form: false,
      orientation: 'landscape',
      heading: inlines('Описание административных процедур'),
      content: [processTable()],
      location: here,
    },
    {
      kind: 'appendix',
      id: 'form',
      num: appendixNum(3),
      reference,
      form: true,
      orientation: 'portrait',
      heading: [],
      content: form(),
      location: here,
    },
  ]
}

function criteria(): Content[] {
  const num = (level: number, value: number) => clauseNum(inCriteria, level, value)
  return [
    section('criteria-general', 1, undefined, 'Общие критерии', [
      clause(
        num(0, 1),
        ['Наличие запроса, указанного в ', ref('claimants', ['пункте\u00a03', 'claimants']), ':'],
        [
          clause(num(1, 1), 'подписанного заявителем;'),
          clause(num(1, 2), ['поданного в срок', footnote(4, 'Срок исчисляется в рабочих днях.'), '.']),
        ],
      ),
      clause(num(0, 2), 'Отсутствие оснований для отказа.', [], 'criteria-absence'),
    ]),
  ]
}

function form(): Content[] {
  const num = (level: number, value: number) => clauseNum(inForm, level, value)
  return [
    paragraph('В Федеральную службу по надзору в сфере образования и науки', 'addressee'),
    paragraph(['от ', blank(30)], 'addressee'),
    paragraph('ЗАЯВЛЕНИЕ', 'subheading'),
    paragraph(['о предоставлении выписки', lineBreak, 'из реестра лицензий'], 'center'),
    paragraph(['Прошу предоставить выписку за ', blank(4), ' год в отношении ', blank(25), '.']),
    field('Фамилия, имя, отчество', '(последнее – при наличии)'),
    field(['Адрес электронной почты', note('Проверить обязательность поля.')]),
    field('', emphasis('(реквизиты документа)')),
    clause(num(0, 1), 'Способ получения результата:', [
      { kind: 'checkbox', content: inlines('лично в органе;'), location: here },
      { kind: 'checkbox', content: inlines(['через МФЦ (адрес: ', blank(15), ').']), location: here },
    ]),
    layoutTable(),
    {
      kind: 'signature',
      position: inlines('Заявитель (представитель)'),
      name: inlines('И.О. Фамилия'),
      location: here,
    },
    { kind: 'signature', position: inlines('Принял документы'), name: inlines(blank(20)), location: here },
    { kind: 'signature', position: inlines('Начальник отдела'), name: [], location: here },
  ]
}
