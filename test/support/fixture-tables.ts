/** Tables of the fixture: a head of two rows with spans, a layout table of a form, a wide table. */
import type { Table } from '../../src/model/document.ts'
import { blank, cell, footnote, gap, here, inlines, note, ref, row, strong } from './document-nodes.ts'
import { tableNum } from './fixture-lists.ts'

/** Numbered, captioned; head of two rows; spans both ways in head and body; cells of several paragraphs and empty ones. */
export function applicantsTable(): Table {
  const centre = { align: 'center' as const }
  return {
    kind: 'table',
    id: 'table-applicants',
    num: tableNum(1),
    caption: inlines(['Круг заявителей', note('Таблицу дополнить иностранными лицами.')]),
    columns: [10, 30, 30, 30],
    head: [
      row(
        cell(['№ п/п'], { rowSpan: 2, ...centre }),
        cell(['Категория заявителя'], { rowSpan: 2, ...centre }),
        cell(['Кто обращается'], { columnSpan: 2, ...centre }),
      ),
      row(cell(['лично'], centre), cell(['через представителя'], centre)),
    ],
    body: [
      row(
        cell(['1'], { rowSpan: 2, ...centre }),
        cell(['Физические лица', 'в том числе иностранные граждане'], { rowSpan: 2 }),
        ['совершеннолетние', footnote(2, 'Достигшие возраста 18\u00a0лет.')],
        'законный представитель',
      ),
      row(cell([['по порядку ', ref('results', ['пункта\u00a04', 'results'])]], { columnSpan: 2 })),
      row(
        cell(['2'], centre),
        ['Юридические лица ', strong('и филиалы'), note('Уточнить филиалы.')],
        gap('[не заполнено: кто действует без доверенности]'),
        cell([]),
      ),
    ],
    location: here,
  }
}

/** No number, no caption, no head: lines of a form set side by side. */
export function layoutTable(): Table {
  return {
    kind: 'table',
    columns: [50, 50],
    head: [],
    body: [row(['Дата: ', blank(10)], ['Регистрационный номер: ', blank(12)]), row('Принял', blank(20))],
    location: here,
  }
}

/** Eight columns: needs a landscape page. */
export function processTable(): Table {
  const heads = [
    'Основание',
    'Содержание действий',
    'Срок',
    'Должностное лицо',
    'Место',
    'Критерии решения',
    'Результат',
    'Способ фиксации',
  ]
  return {
    kind: 'table',
    id: 'table-process',
    num: tableNum(2),
    columns: [12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5],
    head: [row(...heads), row(...heads.map((_, index) => cell([String(index + 1)], { align: 'center' })))],
    body: [
      row(cell([strong('1. Прием запроса и документов')], { columnSpan: 8, align: 'center' })),
      row(
        'Поступление запроса',
        cell(['Прием и проверка комплектности', 'Регистрация запроса', 'Передача на рассмотрение']),
        '1\u00a0рабочий день',
        'Специалист',
        'Рособрнадзор / ГИС',
        '–',
        'Регистрация',
        'Журнал регистрации',
      ),
    ],
    location: here,
  }
}
