/** A small regulation in which every kind of node and every rare place of it occurs: what all writers are tested on. */
import type { Document } from '../../src/model/document.ts'
import { blank, gap, line, lineBreak, note } from './document-nodes.ts'
import { fixtureAppendices } from './fixture-appendices.ts'
import { fixtureLists } from './fixture-lists.ts'
import { fixtureSections } from './fixture-sections.ts'

/** Always the same value, built anew. */
export function fixtureDocument(): Document {
  return {
    service: 'license-extract',
    profile: 'ru-federal-1228',
    date: '2026-01-15',
    version: '3f9a51c7',
    properties: {
      title:
        'Административный регламент предоставления государственной услуги «Предоставление выписки из реестра лицензий»',
      subject: 'Административный регламент',
      author: 'Федеральная служба по надзору в сфере образования и науки',
      keywords: ['административный регламент', 'реестр лицензий', '210-ФЗ'],
    },
    approval: [
      line('УТВЕРЖДЕН'),
      line(['приказом Федеральной службы', lineBreak, 'по надзору в сфере образования и науки']),
      line(['от «', blank(4), '» ', blank(14), ' 2026 г. №\u00a0', gap('[не заполнено: номер приказа]')]),
    ],
    title: [
      line('АДМИНИСТРАТИВНЫЙ РЕГЛАМЕНТ'),
      line([
        'предоставления государственной услуги «Предоставление выписки из реестра лицензий на осуществление образовательной деятельности»',
        note('Наименование сверить с федеральным реестром государственных и муниципальных услуг.'),
      ]),
    ],
    lists: fixtureLists,
    sections: fixtureSections(),
    appendices: fixtureAppendices(),
  }
}
