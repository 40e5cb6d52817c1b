/** Words that the column of a table is too narrow for: they are cut between letters, which a reader takes for a mistake. */
import type { Location } from '../../model/diagnostic.ts'
import { divideWord } from './break-lines.ts'
import type { Composition } from './composition.ts'
import type { Word } from './line.ts'

/** An address or a code may be cut anywhere; a word may not. */
const russian = /^[«("]?\p{Script=Cyrillic}{2,}[»").,;:]*$/u

/** Reports each word that is wider than its column once. */
export function reportCutWords(
  composition: Composition,
  words: readonly Word[],
  width: number,
  location: Location,
): void {
  for (const word of words.filter((whole) => whole.width > width).flatMap(divideWord)) {
    if (word.width <= width) continue
    const text = word.pieces.map((piece) => piece.text).join('')
    if (!russian.test(text) || composition.cutWords.has(text)) continue
    composition.cutWords.add(text)
    composition.report({
      code: 'render/word-cut',
      severity: 'warning',
      message: `Слово «${text.replace(/^[«("]|[»").,;:]+$/gu, '')}» не помещается в графу таблицы и в PDF разорвано между буквами.`,
      hint: 'Разделите таблицу, расположите приложение на листе альбомной ориентации или уменьшите tableSizeLeast оформления.',
      location,
    })
  }
}
