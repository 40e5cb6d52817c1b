/**
 * Data is written for the regulation and calls it «настоящий Административный регламент»; another document of the same
 * service, a technological scheme, would mean itself by these words.
 */
import { mapTexts } from './map-texts.ts'
import { mapPlain } from './marked-text.ts'

const own = /(?<!\p{L})настоящ(?:ий|его|ему|им|ем)\s+(?=Административн)/giu

/** A copy of the data that speaks of the regulation as of another act. */
export function regulationApart<T>(value: T): T {
  return mapTexts(value, (text) => mapPlain(text, (plain) => plain.replace(own, ''))) as T
}
