import type { GrammaticalCase } from '../model/cases.ts'
import type { LegalAct } from '../schema/types.ts'
import { actKind, actName, approvedName, nestQuotes } from './grammar.ts'
import { longDate } from './long-date.ts'

const kindNames = {
  constitution: undefined,
  federalConstitutionalLaw: 'Федеральный конституционный закон',
  code: undefined,
  federalLaw: 'Федеральный закон',
  lawOfRussia: 'Закон Российской Федерации',
  presidentialDecree: 'Указ Президента Российской Федерации',
  governmentDecree: 'постановление',
  governmentOrder: 'распоряжение',
  ministryOrder: 'приказ',
  regionalLaw: 'Закон',
  regionalDecree: 'постановление',
  municipalDecree: 'постановление',
  other: undefined,
} as const satisfies Record<LegalAct['kind'], string | undefined>

/** Full requisites in a case: kind, issuer, date, number, title. Codes and the Constitution are named by title. */
export function fullName(act: LegalAct, inCase: GrammaticalCase): string {
  if (isNamedByTitle(act)) return actName(act.title, inCase)
  const date = act.date === undefined ? '' : ` от\u00a0${longDate(act.date)}`
  return `${kindAndIssuer(act, inCase)}${date}${numberOf(act)} «${nestQuotes(act.title)}»`
}

/** The short form in a case, as it follows «далее –». */
export function shortName(act: LegalAct, inCase: GrammaticalCase): string {
  if (act.short !== undefined) return actName(act.short, inCase)
  if (isNamedByTitle(act) || act.number === undefined) return fullName(act, inCase)
  return `${kindAndIssuer(act, inCase)}${numberOf(act)}`
}

/** What the act approves, in the genitive, with its full requisites: «Правил …, утвержденных постановлением … № 1221 «…»». */
export function approvedFullName(act: LegalAct, approves: string): string {
  return `${approvedName(approves)} ${fullName(act, 'instrumental')}`
}

/** «Правила № 1221»: the kind of the approved document with the number of the act. */
export function approvedShortName(act: LegalAct, approves: string, inCase: GrammaticalCase): string {
  return `${actName(actKind(approves), inCase)}${numberOf(act)}`
}

function isNamedByTitle(act: LegalAct): boolean {
  return act.kind === 'constitution' || act.kind === 'code' || (act.kind === 'other' && !act.kindName)
}

function kindAndIssuer(act: LegalAct, inCase: GrammaticalCase): string {
  const kind = act.kindName?.[inCase] ?? actName(kindNames[act.kind] ?? '', inCase)
  // The kind of a decree of the President names him already.
  const isNamed = act.issuer === undefined || kind.endsWith(act.issuer)
  return isNamed ? kind : `${kind} ${act.issuer}`
}

function numberOf(act: LegalAct): string {
  return act.number === undefined ? '' : ` №\u00a0${act.number}`
}
