import { assemble, type Context } from '../../src/document/assemble.ts'
import type { ActsRegistry } from '../../src/document/cite.ts'
import { number } from '../../src/document/number.ts'
import type { NumberingScheme } from '../../src/document/pattern.ts'
import { foldText, paragraphs } from '../../src/document/text.ts'
import { parse } from '../../src/markup/parse.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Document } from '../../src/model/document.ts'
import type { LegalAct } from '../../src/schema/types.ts'

export const scheme: NumberingScheme = {
  section: [{ pattern: '{n:roman}.' }, { pattern: '' }],
  clause: [{ pattern: '{n}.' }, { pattern: '{n:а})' }, { pattern: '{n})' }],
  table: [{ pattern: 'Таблица {n}' }],
  appendix: [{ pattern: 'Приложение № {n}' }],
}

const legalActs: readonly LegalAct[] = [
  {
    id: '210-fz',
    kind: 'federalLaw',
    date: '2010-07-27',
    number: '210-ФЗ',
    title: 'Об организации предоставления государственных и муниципальных услуг',
    inForce: { from: '2010-07-30' },
  },
  {
    id: 'grk',
    kind: 'code',
    title: 'Градостроительный кодекс Российской Федерации',
    short: 'Градостроительный кодекс',
  },
  { id: 'gk', kind: 'code', title: 'Гражданский процессуальный кодекс Российской Федерации' },
  { id: 'koap', kind: 'code', title: 'Кодекс Российской Федерации об административных правонарушениях' },
  { id: 'constitution', kind: 'constitution', title: 'Конституция Российской Федерации' },
  {
    id: 'pp-840',
    kind: 'governmentDecree',
    issuer: 'Правительства Российской Федерации',
    date: '2012-08-16',
    number: '840',
    title: 'О порядке подачи и рассмотрения жалоб',
  },
  {
    id: 'decree-63',
    kind: 'presidentialDecree',
    issuer: 'Президента Российской Федерации',
    date: '2024-01-23',
    number: '63',
    title: 'О мерах',
  },
  {
    id: 'pp-1221',
    kind: 'governmentDecree',
    issuer: 'Правительства Российской Федерации',
    date: '2014-11-19',
    number: '1221',
    title: 'Об утверждении Правил присвоения адресов',
    approves: 'Правила присвоения адресов',
  },
  {
    id: 'old',
    kind: 'ministryOrder',
    issuer: 'Минстроя России',
    date: '2015-01-05',
    number: '1/пр',
    title: 'О форме «Заявка»',
    inForce: { from: '2015-02-01', to: '2020-12-31' },
  },
]

export const registry: ActsRegistry = new Map(legalActs.map((act) => [act.id, act]))

const context: Context = {
  service: 'service',
  profile: 'profile',
  date: '2026-01-01',
  version: '00000000',
  properties: { title: '', subject: '', author: '', keywords: [] },
  acts: registry,
  act: {
    genitive: 'настоящего Административного регламента',
    dative: 'настоящему Административному регламенту',
  },
}

export type Made = {
  readonly document: Document
  readonly found: readonly Diagnostic[]
  readonly text: readonly string[]
}

/** The document that the markup between `<regulation>` and `</regulation>` gives, and what was found. */
export function make(body: string, numbering: NumberingScheme = scheme): Made {
  const found: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    found.push(diagnostic)
  }
  const root = parse({ text: `<regulation>${body}</regulation>`, sources: [] }, report)
  if (!root) throw new Error(found.map((one) => one.message).join('\n'))
  const document = assemble(root, number(root, numbering, report), context, report)
  return { document, found, text: paragraphs(document).map(foldText) }
}

export function section(id: string, heading: string, body: string): string {
  return `<section id="${id}"><heading>${heading}</heading>${body}</section>`
}

export function appendix(id: string, heading: string, body: string): string {
  return `<appendix id="${id}"><heading>${heading}</heading>${body}</appendix>`
}

export function captioned(id: string): string {
  return `<table id="${id}"><caption>Сведения</caption><column width="100"/><row><cell>а</cell></row></table>`
}
