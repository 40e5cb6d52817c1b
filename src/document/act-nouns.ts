/** Declension of the nouns that open the name of an act or of what an act approves. */
import { cases, type GrammaticalCase } from '../model/cases.ts'

export type Gender = 'masculine' | 'neuter' | 'feminine' | 'plural'

/** Nouns that decline alike: the ending of their nominative and the forms of it in the order of `cases`. */
type Declension = {
  readonly gender: Gender
  readonly nouns: string
  /** «–» is the empty form. */
  readonly endings: string
}

const declensions: readonly Declension[] = [
  {
    gender: 'masculine',
    nouns:
      'закон кодекс указ приказ регламент устав стандарт договор состав реестр план классификатор норматив размер',
    endings: '– а у – ом е',
  },
  { gender: 'masculine', nouns: 'порядок список', endings: 'ок ка ку ок ком ке' },
  { gender: 'masculine', nouns: 'перечень', endings: 'ень ня ню ень нем не' },
  { gender: 'masculine', nouns: 'образец', endings: 'ец ца цу ец цом це' },
  {
    gender: 'neuter',
    nouns: 'постановление распоряжение положение решение соглашение описание содержание',
    endings: 'е я ю е ем и',
  },
  {
    gender: 'feminine',
    nouns: 'конституция конвенция инструкция декларация концепция классификация',
    endings: 'я и и ю ей и',
  },
  { gender: 'feminine', nouns: 'форма программа схема номенклатура структура', endings: 'а ы е у ой е' },
  { gender: 'feminine', nouns: 'методика', endings: 'а и е у ой е' },
  { gender: 'plural', nouns: 'правила', endings: 'а – ам а ами ах' },
  { gender: 'plural', nouns: 'требования условия указания', endings: 'я й ям я ями ях' },
  { gender: 'plural', nouns: 'рекомендации инструкции', endings: 'и й ям и ями ях' },
  { gender: 'plural', nouns: 'основы формы нормы схемы', endings: 'ы – ам ы ами ах' },
  { gender: 'plural', nouns: 'методики', endings: 'и – ам и ами ах' },
  {
    gender: 'plural',
    nouns: 'стандарты регламенты нормативы тарифы образцы размеры',
    endings: 'ы ов ам ы ами ах',
  },
  { gender: 'plural', nouns: 'сроки', endings: 'и ов ам и ами ах' },
  { gender: 'plural', nouns: 'критерии', endings: 'и ев ям и ями ях' },
  { gender: 'plural', nouns: 'показатели перечни', endings: 'и ей ям и ями ях' },
]

/** Noun in lower case -> how it declines. */
const known: ReadonlyMap<string, Declension> = new Map(
  declensions.flatMap((one) => one.nouns.split(' ').map((noun) => [noun, one] as const)),
)

/** The gender of a noun, plural when it is in the plural; undefined for a word that opens no act. */
export function genderOf(noun: string): Gender | undefined {
  return known.get(noun.toLowerCase())?.gender
}

/** A noun that `genderOf` knows, in a case; any other as it is. The letters of the stem stay as they are written. */
export function declineNoun(noun: string, inCase: GrammaticalCase): string {
  const forms = known
    .get(noun.toLowerCase())
    ?.endings.split(' ')
    .map((form) => form.replace('–', ''))
  const [ending = ''] = forms ?? []
  return forms ? noun.slice(0, noun.length - ending.length) + forms[cases.indexOf(inCase)] : noun
}
