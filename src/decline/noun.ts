/** Single nouns, by the rules of russian-nouns-js; names of towns only where lvovich says the same. */
import { cityFrom, cityIn, cityTo } from 'lvovich'
import nouns from 'russian-nouns-js'
import type { Case, Gender } from './grammar.ts'

const { Case: PackageCase, Gender: PackageGender, Engine } = nouns
const engine = new Engine()

const packageCases: Readonly<Record<Case, string>> = {
  genitive: PackageCase.GENITIVE,
  dative: PackageCase.DATIVE,
  accusative: PackageCase.ACCUSATIVE,
  instrumental: PackageCase.INSTRUMENTAL,
  prepositional: PackageCase.PREPOSITIONAL,
}

const packageGenders: Readonly<Record<Gender, string>> = {
  masculine: PackageGender.MASCULINE,
  feminine: PackageGender.FEMININE,
  neuter: PackageGender.NEUTER,
}

/** All forms of the case, the usual one first. */
export function nounForms(noun: string, gender: Gender, one: Case, animate: boolean): readonly string[] {
  return engine.decline({ text: noun, gender: packageGenders[gender], animate }, packageCases[one])
}

/** Neuter nouns by their endings: «физические» and «одиноко» end in the same letters and are none. */
const neuter = /(ство|ение|ание|тие|вие)$|^(право|лицо|дело|место|бюро)$/i

/** Undefined when the ending does not tell. */
export function nounGender(noun: string): Gender | undefined {
  if (neuter.test(noun)) return 'neuter'
  if (/([ая]|сть)$/.test(noun)) return 'feminine'
  if (/тель$/.test(noun)) return 'masculine'
  return /[бвгджзйклмнпрстфхцчшщ]$/.test(noun) ? 'masculine' : undefined
}

/** Forms of the name of a town; undefined when the two packages disagree. */
export function townForms(town: string, one: Case): readonly string[] | undefined {
  const gender = nounGender(town)
  if (gender === undefined || gender === 'neuter') return undefined
  const known: Partial<Record<Case, string>> = {
    genitive: cityFrom(town),
    prepositional: cityIn(town),
    accusative: cityTo(town),
  }
  const forms = (of: Case): readonly string[] => nounForms(town, gender, of, false)
  const agree = Object.entries(known).every(([of, form]) => forms(of as Case).includes(form))
  return agree ? forms(one) : undefined
}
