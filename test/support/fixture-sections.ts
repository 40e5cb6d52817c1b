/** Sections of the fixture: through clauses, subclauses, references, citations, a table with spans, footnotes, notes and gaps. */
import type { Clause, Section } from '../../src/model/document.ts'
import {
  cite,
  clause,
  clauseNum,
  emphasis,
  footnote,
  gap,
  lineBreak,
  note,
  paragraph,
  ref,
  section,
  strong,
} from './document-nodes.ts'
import { inClauses, sectionNum } from './fixture-lists.ts'
import { applicantsTable } from './fixture-tables.ts'

const num = (level: number, value: number) => clauseNum(inClauses, level, value)

export function fixtureSections(): Section[] {
  return [
    section('general', 1, sectionNum(1), 'Общие положения', [
      section('subject', 2, undefined, 'Предмет регулирования Административного регламента', subject()),
      section('applicants', 2, undefined, ['Круг заявителей', note('Сверить с Порядком.')], applicants()),
    ]),
    section(
      'standard',
      1,
      sectionNum(2),
      ['Стандарт предоставления', lineBreak, 'государственной услуги'],
      [
        paragraph('Стандарт обязателен для должностных лиц Рособрнадзора.'),
        section('result', 2, undefined, 'Описание результата предоставления государственной услуги', [
          section('result-kinds', 3, undefined, 'Виды результата', results()),
        ]),
        section('refusal', 2, undefined, 'Исчерпывающий перечень оснований для отказа', refusal()),
      ],
    ),
    section('procedures', 1, sectionNum(3), 'Состав, последовательность и сроки', procedures()),
  ]
}

function subject(): Clause[] {
  return [
    clause(num(0, 1), [
      'Административный регламент устанавливает порядок и стандарт предоставления государственной услуги в соответствии с ',
      cite(
        '210-fz',
        'Федеральным законом от 27\u00a0июля 2010\u00a0г. №\u00a0210-ФЗ «Об организации предоставления государственных и муниципальных услуг» (далее – Федеральный закон №\u00a0210-ФЗ)',
      ),
      '.',
    ]),
    clause(num(0, 2), [
      'Понятия используются в значениях, указанных в статье\u00a02 ',
      cite('210-fz', 'Федерального закона №\u00a0210-ФЗ'),
      footnote(1, [
        'Собрание законодательства Российской Федерации, 2010, №\u00a031, ст.\u00a04179; см. также ',
        ref('claimants', ['пункт\u00a03', 'claimants']),
        '.',
      ]),
      '.',
    ]),
  ]
}

function applicants(): (Clause | ReturnType<typeof applicantsTable>)[] {
  return [
    clause(
      num(0, 3),
      [
        'Заявителями являются лица, указанные в ',
        ref('table-applicants', ['таблице\u00a01', 'table-applicants']),
        ', обратившиеся с заявлением по форме согласно ',
        ref('form', ['приложению №\u00a03', 'form']),
        ' к Административному регламенту.',
      ],
      [applicantsTable(), paragraph('Полномочия представителя подтверждаются доверенностью.')],
      'claimants',
    ),
  ]
}

function results(): Clause[] {
  return [
    clause(
      num(0, 4),
      'Результатом предоставления государственной услуги является:',
      [
        clause(num(1, 1), 'выписка из реестра лицензий в форме:', [
          clause(num(2, 1), 'документа на бумажном носителе;', [], 'on-paper'),
          clause(num(2, 2), [
            'электронного документа в формате *.pdf (размер файла < 10\u202f000 Кбайт & подпись "УКЭП");',
          ]),
        ]),
        clause(
          num(1, 2),
          [
            'справка об отсутствии сведений',
            note('Форма справки <не утверждена> & требует согласования.'),
            '.',
          ],
          [],
          'no-record',
        ),
        paragraph([
          'Результат выдается в срок ',
          gap('[не заполнено: срок выдачи результата]'),
          ', ',
          strong('не подлежит продлению'),
          ' и ',
          emphasis(['оформляется ', strong('на русском'), ' языке']),
          '.',
        ]),
      ],
      'results',
    ),
  ]
}

function refusal(): Clause[] {
  return [
    clause(
      num(0, 5),
      [
        'Основаниями для отказа в предоставлении документов, указанных в ',
        ref('no-record', 'подпункте ', ['«б»', 'no-record'], ' ', ['пункта\u00a04', 'results']),
        ', являются:',
      ],
      [
        clause(num(1, 1), 'обращение ненадлежащего лица;'),
        clause(num(1, 2), [
          'несоответствие ',
          ref('on-paper', 'подпункту ', ['1', 'on-paper'], ' подпункта «а» ', ['пункта\u00a04', 'results']),
          strong([', если оно неустранимо', footnote(3, 'Признаки неустранимости определяет орган.')]),
          '.',
        ]),
      ],
    ),
  ]
}

function procedures(): (Clause | ReturnType<typeof paragraph>)[] {
  return [
    paragraph(note('Раздел дополнить описанием административных процедур.')),
    clause(num(0, 6), [
      'Критерии принятия решения приведены в ',
      ref('criteria', ['приложении №\u00a01', 'criteria']),
      ', сроки – в ',
      ref('process', ['приложении №\u00a02', 'process']),
      ' (см. также ',
      ref('standard', ['раздел\u00a0II', 'standard']),
      ').',
    ]),
    paragraph('Федеральная служба по надзору в сфере образования и науки', 'center'),
    paragraph('г.\u00a0Москва', 'left'),
    paragraph('вводится впервые', 'right'),
  ]
}
