import { bareWords, phrase, shorten } from '../phrase.ts'
import { groundLists, interagencyDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'

const absent = phrase(
  '(непредставлени~|непредоставлени~|отсутстви~|не представлен~|не предоставлен~|не приложен~) (.*)',
)

/** The document has no basis as a ground: the body requests it itself. */
export const groundAsksInteragency: Rule = {
  code: 'data/ground-asks-interagency',
  severity: 'error',
  norm: 'п. 2 ч. 1 ст. 7 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    const documents = interagencyDocuments(service.value)
    for (const { key, of, grounds } of groundLists(service.value)) {
      if (key !== 'intake' && key !== 'refusal') continue
      for (const { value, pointer } of grounds) {
        const rest = absent.exec(value.text)?.[2]
        const asked = rest && documents.find((document) => names(rest, document.value.name))
        if (!asked) continue
        report({
          message: `Отсутствие документа, который запрашивает сам орган («${shorten(asked.value.name)}»), не может быть основанием ${of}.`,
          hint: 'Исключите основание или назовите в нем документы, которые заявитель обязан представить сам.',
          location: service.locate(`${pointer}/text`),
          related: [
            { message: 'Документ назван межведомственным здесь.', location: service.locate(asked.pointer) },
          ],
        })
      }
    }
  },
}

/** Words enough to tell a document from others: «выписка из Единого государственного реестра недвижимости». */
const telling = 6

/** Whether the text goes on with the beginning of the document's name, in whatever case. */
function names(text: string, name: string): boolean {
  const [said, known] = [stems(text), stems(name).slice(0, telling)]
  if (known.length < 2) return false
  return [0, 1].some((from) => known.every((stem, index) => said[from + index] === stem))
}

function stems(text: string): string[] {
  return bareWords(text)
    .split(' ')
    .map((word) => (word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word.slice(0, 3)))
}
