/** A regulation of any length made of everything that long ones are made of: same number, same document. */
import type { Clause, Content, Document, Table } from '../../src/model/document.ts'
import { clause, clauseNum, footnote, here, paragraph, ref, row, section } from './document-nodes.ts'
import { fixtureDocument } from './fixture-document.ts'
import { appendixNum, fixtureLists, inClauses, inForm, tableNum } from './fixture-lists.ts'

/** About this many pages go to one section with its appendix. */
const pagesOfPart = 3.5

/** About `pages` pages at 14 points. */
export function longDocument(pages: number): Document {
  const parts = Array.from({ length: Math.ceil(pages / pagesOfPart) }, (_, index) => index)
  return {
    ...fixtureDocument(),
    lists: fixtureLists,
    sections: parts.map((part) => section(`part-${part}`, 1, undefined, `Часть ${part + 1}`, content(part))),
    appendices: parts.map((part) => ({
      kind: 'appendix',
      id: `annex-${part}`,
      num: appendixNum(part + 1),
      reference: [],
      form: part % 2 === 0,
      orientation: part % 3 === 0 ? 'landscape' : 'portrait',
      heading: [],
      content: [paragraph(sentence(part, 12)), { kind: 'checkbox', content: [], location: here }],
      location: here,
    })),
  }
}

const clausesOfPart = 9

function content(part: number): Content[] {
  const clauses = Array.from({ length: clausesOfPart }, (_, index) => wholeClause(part, index))
  return [...clauses.slice(0, 5), table(part), ...clauses.slice(5)]
}

function wholeClause(part: number, index: number): Clause {
  const value = part * clausesOfPart + index + 1
  const target = `clause-${Math.max(1, value - 7)}`
  const wording = [
    sentence(value, 3 + (value % 4)),
    ' Порядок указан в пункте ',
    ref(target, [`${Math.max(1, value - 7)}`, target]),
    ' настоящего регламента',
    ...(index === 0 ? [footnote(part + 1, `Сноска к пункту ${value}.`)] : []),
    '.',
  ]
  const items = [1, 2, 3].map((item) =>
    clause(clauseNum(inClauses, 1, item), `${sentence(value + item, 1)}`, [
      clause(clauseNum(inForm, 2, 1), 'вложенный подпункт.'),
    ]),
  )
  return clause(clauseNum(inClauses, 0, value), wording, index % 3 === 0 ? items : [], `clause-${value}`)
}

function table(part: number): Table {
  const body = Array.from({ length: 14 }, (_, index) =>
    row(`${index + 1}`, sentence(part + index, 1), `${part}-${index}`),
  )
  const head = [row('№', 'Основание', 'Код')]
  return {
    kind: 'table',
    id: `table-${part}`,
    num: tableNum(part + 1),
    columns: [10, 65, 25],
    head,
    body,
    location: here,
  }
}

const subjects = ['Уполномоченный орган', 'Должностное лицо', 'Заявитель', 'Представитель заявителя']
const verbs = ['рассматривает', 'представляет', 'проверяет', 'направляет', 'регистрирует']
const objects = ['запрос о предоставлении услуги', 'документы личного хранения', 'межведомственный запрос']

function sentence(seed: number, times: number): string {
  const one = (index: number): string => {
    const at = seed * 7 + index * 3
    return `${subjects[at % subjects.length]} ${verbs[at % verbs.length]} ${objects[at % objects.length]} № ${at}.`
  }
  return Array.from({ length: times }, (_, index) => one(index)).join(' ')
}
