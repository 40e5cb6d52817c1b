import { letters, phrase, shorten } from '../phrase.ts'
import { groundLists, interagencyDocuments, ownDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'

const openWords = [
  'и др\\.?',
  'и т\\.( )?[пд]\\.?',
  'и тому подобн~',
  'и так далее',
  '(и|или|а также|либо|и \\(или\\))( в)? (ин~|друг~|проч~) (\\p{L}+ ){0,2}(документ~|сведени~|информац~|материал~|основани~|случа~|обстоятельств~|причин~)',
  '(ины~|други~|прочи~) (документ~|сведени~|материал~|основани~|обстоятельств~|причин~|случа~)',
  'в том числе,? но не ограничиваясь',
].map(phrase)

/** What follows closes the list: «иной документ, удостоверяющий личность», «в иных случаях, указанных в части 2». */
const closing = new RegExp(
  `^[${letters}]*,?\\s+(удостоверяющ|(предусмотрен|установлен|указан|перечислен)[${letters}]*\\s+(в\\s+)?(част|пункт|подпункт|стать|абзац))`,
  'iu',
)

/** Exhaustive lists must end. */
export const openList: Rule = {
  code: 'data/open-list',
  severity: 'error',
  norm: 'п. 6–8 ч. 1 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const texts = [
      ...groundLists(service.value).flatMap(({ grounds }) =>
        grounds.map(({ value, pointer }) => ({ text: value.text, pointer: `${pointer}/text` })),
      ),
      ...[...ownDocuments(service.value), ...interagencyDocuments(service.value)].map(
        ({ value, pointer }) => ({
          text: value.name,
          pointer: `${pointer}/name`,
        }),
      ),
    ]
    for (const { text, pointer } of texts) {
      const words = openWordsIn(text)
      if (words === undefined) continue
      report({
        message: `Слова «${shorten(words)}» оставляют исчерпывающий перечень открытым.`,
        hint: 'Назовите каждый документ или каждое основание отдельной позицией либо сошлитесь на структурную единицу акта, где перечень закрыт.',
        location: service.locate(pointer),
      })
    }
  },
}

function openWordsIn(text: string): string | undefined {
  for (const expression of openWords) {
    const match = expression.exec(text)
    if (match && !closing.test(text.slice(match.index + match[0].length))) return match[0]
  }
  return undefined
}
