/**
 * Data may call the service by the short term «Услуга»; a structure that introduces no such term wants it in full, so
 * that no word of the act is left undefined.
 */
import type { KindWords } from './grammar/kind.ts'
import { mapTexts } from './map-texts.ts'
import { mapPlain } from './marked-text.ts'

/** The word with a capital letter, not at the beginning of a quoted name. */
const term = /(?<![«\p{L}-])Услуг(а|и|е|у|ой)(?!\p{L})/gu
/** «Об Услуге», but «о муниципальной услуге». */
const before = /(?<!\p{L})([Оо])б(\s+)(?=Услуг)/gu
const sentenceStart = /(?:^|[.!?]\s+)$/

/** A copy of the data with «Услуга» as «муниципальная услуга» in every text; drafting remarks stay as they are. */
export function serviceInFull<T>(value: T, kind: KindWords): T {
  return mapTexts(value, (text) => mapPlain(text, (plain) => inFull(plain, kind))) as T
}

function inFull(text: string, kind: KindWords): string {
  return text.replace(before, '$1$2').replace(term, (_, ending: string, offset: number, whole: string) => {
    const words = `${adjective(ending, kind)} услуг${ending}`
    if (!sentenceStart.test(whole.slice(0, offset))) return words
    return words.charAt(0).toUpperCase() + words.slice(1)
  })
}

/** Only the nominative and the accusative differ: the other forms of the adjective are one. */
function adjective(ending: string, kind: KindWords): string {
  if (ending === 'а') return kind.nominative
  return ending === 'у' ? kind.accusative : kind.genitive
}
