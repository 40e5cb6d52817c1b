/** Adjectives in the singular: «федеральное», «городской», «высший». */
import type { Case, Gender } from './grammar.ts'

type Endings = Readonly<Record<Exclude<Case, 'accusative'>, string>>

const hard: Endings = { genitive: 'ого', dative: 'ому', instrumental: 'ым', prepositional: 'ом' }
const soft: Endings = { genitive: 'его', dative: 'ему', instrumental: 'им', prepositional: 'ем' }
/** «городского», but «городским». */
const mixed: Endings = { ...hard, instrumental: 'им' }

/** What an adjective in the nominative ends in, and the gender it shows. */
const genders: readonly (readonly [ending: string, gender: Gender])[] = [
  ['ый', 'masculine'],
  ['ий', 'masculine'],
  ['ой', 'masculine'],
  ['ая', 'feminine'],
  ['яя', 'feminine'],
  ['ое', 'neuter'],
  ['ее', 'neuter'],
]

/** Participles are often nouns («управляющий делами»), and then what follows is not what they agree with. */
const participle = /(?<!настоя|предстоя)щ(ий|ая|ее)$/i

/** Undefined for what does not look like an adjective in the nominative singular. */
export function adjectiveGender(word: string): Gender | undefined {
  if (word.length < 5 || isParticiple(word)) return undefined
  return genders.find(([ending]) => word.endsWith(ending))?.[1]
}

export function isParticiple(word: string): boolean {
  return participle.test(word) && /[уюая]щ..$/.test(word)
}

/** `animate`: the accusative of the masculine is then that of the genitive. */
export function adjectiveForm(word: string, gender: Gender, one: Case, animate: boolean): string {
  const stem = word.slice(0, -2)
  const ending = word.slice(-2)
  if (gender === 'feminine') return stem + feminineEnding(stem, ending, one)
  if (one === 'accusative')
    return gender === 'masculine' && animate ? adjectiveForm(word, gender, 'genitive', animate) : word
  return stem + endingsOf(stem, ending)[one]
}

function feminineEnding(stem: string, ending: string, one: Case): string {
  if (one === 'accusative') return ending === 'яя' ? 'юю' : 'ую'
  return ending === 'яя' || /[жшщч]$/.test(stem) ? 'ей' : 'ой'
}

function endingsOf(stem: string, ending: string): Endings {
  if (/[кгх]$/.test(stem)) return mixed
  if (ending === 'ее' || (ending === 'ий' && /[нжшщч]$/.test(stem))) return soft
  return ending === 'ий' ? soft : hard
}
