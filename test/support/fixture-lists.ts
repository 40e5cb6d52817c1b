/** Numbered lists of the fixture and the index of each. */
import type { List, ListLevel, Num } from '../../src/model/document.ts'

const clauseLevels: readonly ListLevel[] = [
  { pattern: '{n}.', format: 'decimal' },
  { pattern: '{n})', format: 'russianLower' },
  { pattern: '{n})', format: 'decimal' },
]

export const fixtureLists: readonly List[] = [
  { id: 'sections', kind: 'section', levels: [{ pattern: '{n}.', format: 'upperRoman' }] },
  { id: 'clauses', kind: 'clause', levels: clauseLevels },
  { id: 'tables', kind: 'table', levels: [{ pattern: 'Таблица {n}', format: 'decimal' }] },
  { id: 'appendices', kind: 'appendix', levels: [{ pattern: 'Приложение № {n}', format: 'decimal' }] },
  { id: 'clauses-appendix-criteria', kind: 'clause', levels: clauseLevels },
  { id: 'clauses-appendix-form', kind: 'clause', levels: clauseLevels },
]

export const inClauses = 1
export const inCriteria = 4
export const inForm = 5

export function sectionNum(value: number): Num {
  return { list: 0, level: 0, value, text: `${['I', 'II', 'III', 'IV'][value - 1]}.` }
}

export function tableNum(value: number): Num {
  return { list: 2, level: 0, value, text: `Таблица\u00a0${value}` }
}

export function appendixNum(value: number): Num {
  return { list: 3, level: 0, value, text: `Приложение №\u00a0${value}` }
}
