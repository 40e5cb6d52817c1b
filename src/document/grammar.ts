/** Declension of the few words that references and citations are made of. */
import { cases, type GrammaticalCase } from '../model/cases.ts'
import { declineNoun, type Gender, genderOf } from './act-nouns.ts'

/** The case that an attribute names; nominative without one or with a bad one (reported by the parser). */
export function caseOf(value: string | undefined): GrammaticalCase {
  return cases.find((known) => known === value) ?? 'nominative'
}

type Forms = readonly [string, string, string, string, string, string]

const masculine: Forms = ['', 'а', 'у', '', 'ом', 'е']
const masculines: Forms = ['ы', 'ов', 'ам', 'ы', 'ами', 'ах']
const neuter: Forms = ['е', 'я', 'ю', 'е', 'ем', 'и']
const neuters: Forms = ['я', 'й', 'ям', 'я', 'ями', 'ях']

/** Stem, endings of the singular, endings of the plural. */
type Noun = readonly [stem: string, one: Forms, many: Forms]

const nouns = {
  пункт: ['пункт', masculine, masculines],
  подпункт: ['подпункт', masculine, masculines],
  раздел: ['раздел', masculine, masculines],
  подраздел: ['подраздел', masculine, masculines],
  абзац: ['абзац', ['', 'а', 'у', '', 'ем', 'е'], ['ы', 'ев', 'ам', 'ы', 'ами', 'ах']],
  приложение: ['приложени', neuter, neuters],
  таблица: ['таблиц', ['а', 'ы', 'е', 'у', 'ей', 'е'], ['ы', '', 'ам', 'ы', 'ами', 'ах']],
  статья: ['стать', ['я', 'и', 'е', 'ю', 'ей', 'е'], ['и', '', 'ям', 'и', 'ями', 'ях']],
  часть: ['част', ['ь', 'и', 'и', 'ь', 'ью', 'и'], ['и', 'ей', 'ям', 'и', 'ями', 'ях']],
  глава: ['глав', ['а', 'ы', 'е', 'у', 'ой', 'е'], ['ы', '', 'ам', 'ы', 'ами', 'ах']],
  предложение: ['предложени', neuter, neuters],
} as const satisfies Record<string, Noun>

export type UnitNoun = keyof typeof nouns

/** A word such as «пункт» in a case and number. */
export function unitNoun(noun: UnitNoun, inCase: GrammaticalCase, plural: boolean): string {
  // статья has a fleeting vowel that endings cannot express
  if (noun === 'статья' && plural && inCase === 'genitive') return 'статей'
  const [stem, one, many]: Noun = nouns[noun]
  return stem + (plural ? many : one)[cases.indexOf(inCase)]
}

const adjectiveEndings: Readonly<Record<Gender, readonly [RegExp, Forms]>> = {
  masculine: [/(?:ый|ий|ой)$/, ['', 'ого', 'ому', '', 'ым', 'ом']],
  neuter: [/(?:ое|ее)$/, ['ое', 'ого', 'ому', 'ое', 'ым', 'ом']],
  feminine: [/(?:ая|яя)$/, ['ая', 'ой', 'ой', 'ую', 'ой', 'ой']],
  plural: [/(?:ые|ие)$/, ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых']],
}

/** Most adjectives before such a noun: «Таможенный», «Гражданский процессуальный», «Административный». */
const maxAdjectives = 4

/**
 * The name of an act in a case: the leading adjectives and the noun decline, the rest stays («Градостроительным
 * кодексом Российской Федерации»). A name that begins with no known noun is returned as it is.
 */
export function actName(name: string, inCase: GrammaticalCase): string {
  const head = headOf(name)
  if (!head || inCase === 'nominative') return name
  const adjectives = head.adjectives.map((word) => declineAdjective(word, head.gender, inCase))
  return [...adjectives, declineNoun(head.noun, inCase)].join('') + head.rest
}

/** «Единые требования» of «Единые требования к форматам»: the words that `actName` declines; the first word when it knows none. */
export function actKind(name: string): string {
  const head = headOf(name)
  return head ? [...head.adjectives, head.noun].join('') : (name.split(/[ \u00a0]/)[0] ?? '')
}

const approved: Readonly<Record<Gender, string>> = {
  masculine: 'утвержденного',
  neuter: 'утвержденного',
  feminine: 'утвержденной',
  plural: 'утвержденных',
}

/** «Правил присвоения адресов, утвержденных»: a document in the genitive with the participle that agrees with it. */
export function approvedName(name: string): string {
  return `${actName(name, 'genitive')}, ${approved[headOf(name)?.gender ?? 'masculine']}`
}

type Head = {
  /** With the spaces between them. */
  readonly adjectives: readonly string[]
  readonly noun: string
  readonly gender: Gender
  readonly rest: string
}

/** The first noun that is known, when all before it are adjectives that agree with it. */
function headOf(name: string): Head | undefined {
  const words = name.split(/([ \u00a0]+)/)
  const end = words.slice(0, maxAdjectives * 2 + 1).findIndex((word) => genderOf(word) !== undefined)
  const noun = words[end] ?? ''
  const gender = genderOf(noun)
  const adjectives = words.slice(0, Math.max(0, end))
  if (!gender || !adjectives.every((word, at) => at % 2 === 1 || adjectiveEndings[gender][0].test(word)))
    return undefined
  return { adjectives, noun, gender, rest: words.slice(end + 1).join('') }
}

function declineAdjective(word: string, gender: Gender, inCase: GrammaticalCase): string {
  // Inanimate accusative equals nominative, save for the feminine.
  if (inCase === 'accusative' && gender !== 'feminine') return word
  const [ending, forms] = adjectiveEndings[gender]
  const form = forms[cases.indexOf(inCase)] ?? ''
  const stem = word.replace(ending, '')
  if (stem === word) return word
  // Spelling: «Гражданским», «общими», and «общего», as the ending is not stressed.
  const spelled = /[кгхшжчщ]$/.test(stem) ? form.replace(/^ы/, 'и') : form
  return stem + (/[шжчщц]$/.test(stem) ? spelled.replace(/^о/, 'е') : spelled)
}

const ordinalStems =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'.split(
    ' ',
  )
const ordinal: Forms = ['ый', 'ого', 'ому', 'ый', 'ым', 'ом']
const third: Forms = ['ий', 'ьего', 'ьему', 'ий', 'ьим', 'ьем']

/** «третьем»: абзацы are counted in words; beyond twenty in digits. */
export function ordinalWord(value: number, inCase: GrammaticalCase): string {
  const stem = ordinalStems[value - 1]
  if (stem === undefined) return String(value)
  const form = (value === 3 ? third : ordinal)[cases.indexOf(inCase)] ?? ''
  // Stressed endings: второй, шестой, седьмой, восьмой.
  return stem + (form === 'ый' && [2, 6, 7, 8].includes(value) ? 'ой' : form)
}

/** «11, 12 и 43». */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} и ${last}`
}

/** Quotation marks inside a quoted text become лапки: «О мерах по исполнению „…“». */
export function nestQuotes(text: string): string {
  return text.replace(/«/g, '„').replace(/»/g, '“')
}
