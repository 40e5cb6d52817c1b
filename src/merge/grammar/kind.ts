import type { Service } from '../../schema/types.ts'
import type { CaseForms } from './case.ts'

/** Forms of «государственная» or «муниципальная» beside the word «услуга». */
export type KindWords = CaseForms & {
  readonly pluralNominative: string
  readonly pluralGenitive: string
  readonly pluralDative: string
  readonly pluralAccusative: string
  readonly pluralInstrumental: string
  readonly pluralPrepositional: string
}

/** A service of a federal body or of a region is a state one, that of a municipality a municipal one: ст. 2 210-ФЗ. */
export function kindWords(level: Service['level']): KindWords {
  const stem = level === 'municipal' ? 'муниципальн' : 'государственн'
  return {
    nominative: `${stem}ая`,
    genitive: `${stem}ой`,
    dative: `${stem}ой`,
    accusative: `${stem}ую`,
    instrumental: `${stem}ой`,
    prepositional: `${stem}ой`,
    pluralNominative: `${stem}ые`,
    pluralGenitive: `${stem}ых`,
    pluralDative: `${stem}ым`,
    pluralAccusative: `${stem}ые`,
    pluralInstrumental: `${stem}ыми`,
    pluralPrepositional: `${stem}ых`,
  }
}
