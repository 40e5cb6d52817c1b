/**
 * Case forms proposed for a name in the nominative: adjectives and the noun that they belong to are declined, what
 * follows the noun stays. A proposal is shown to the author; nothing is ever printed from it.
 */
import { adjectiveForm, adjectiveGender, isParticiple } from './adjective.ts'
import type { Case, Gender } from './grammar.ts'
import { nounForms, nounGender, townForms } from './noun.ts'

/** `animate`: the name is that of a person in office. */
export type Name = { readonly nominative: string; readonly animate: boolean }

type Phrase = {
  readonly adjectives: readonly string[]
  readonly noun: string
  readonly gender: Gender
  readonly rest: string
}

/** All right forms of the case, the usual one first; empty when the program is not sure how the name is declined. */
export function propose({ nominative, animate }: Name, one: Case): readonly string[] {
  const phrase = phraseOf(nominative)
  if (!phrase) return []
  const { adjectives, noun, gender } = phrase
  const before = adjectives.map((word) => `${adjectiveForm(word, gender, one, animate)} `).join('')
  const rests = restForms(phrase, one)
  return nounForms(noun, gender, one, animate).flatMap((form) => rests.map((rest) => before + form + rest))
}

/** «город Краснодар» is declined as a whole. */
function restForms({ noun, rest }: Phrase, one: Case): readonly string[] {
  if (noun.toLowerCase() !== 'город') return [rest]
  return townForms(rest.trim(), one)?.map((form) => ` ${form}`) ?? []
}

/** Participles that are titles of posts. */
const officers = /^(управляющий|заведующий)$/i

const word = /^[А-ЯЁ]?[а-яё]+(-[А-ЯЁ]?[а-яё]+)*$/

function phraseOf(text: string): Phrase | undefined {
  const words = text.trim().split(/\s+/)
  const count = words.findIndex((one) => adjectiveGender(one) === undefined)
  const noun = words[count]
  // Abbreviations, numbers, quotes and commas: not a noun that the rules know.
  if (noun === undefined || !word.test(noun) || (isParticiple(noun) && !officers.test(noun))) return undefined
  const adjectives = words.slice(0, count)
  const gender = genderOf(adjectives, noun)
  const rest = words.slice(count + 1)
  if (gender === undefined || !isUnchanged(rest, noun)) return undefined
  return { adjectives, noun, gender, rest: rest.map((one) => ` ${one}`).join('') }
}

function genderOf(adjectives: readonly string[], noun: string): Gender | undefined {
  const shown = new Set(adjectives.map(adjectiveGender))
  if (shown.size > 1) return undefined
  const [first] = shown
  return first ?? nounGender(noun)
}

/** Not so when a second noun in the nominative follows: «прием и регистрация», «управление – отдел», «образование город …». */
function isUnchanged([first = '', ...others]: readonly string[], noun: string): boolean {
  if (noun.toLowerCase() === 'город') return others.length === 0 && first !== ''
  if (/[(,;:–—]/.test([first, ...others].join(' '))) return false
  const joined = [first, ...others].filter((_, index, all) => /^(и|или|либо)$/.test(all[index - 1] ?? ''))
  if (joined.some((one) => nominative.test(one))) return false
  return !/^(и|или|либо|город|село|поселок|посёлок|станица|район|округ)$/i.test(first)
}

/** What a noun in the nominative most often ends in where two actions are named: «приём и выдача». */
const nominative = /(ча|ция|ка|жа|ство|ение|ание|тие)$/
