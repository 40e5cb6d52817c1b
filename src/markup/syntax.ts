/** What saxes says about broken syntax, in Russian. Order matters: the first fitting line wins. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^undefined entity/, 'Неизвестная сущность вида «&имя;».'],
  [/^(malformed|empty) (character )?entity|^empty entity/, 'Неверно записана сущность вида «&имя;».'],
  [/^duplicate attribute: (.*?)\.?$/, 'Атрибут «$1» указан дважды.'],
  [/^(unquoted attribute|attribute without) value/, 'У атрибута нет значения в кавычках.'],
  [/^no whitespace between attributes/, 'Между атрибутами нет пробела.'],
  [/attribute name/, 'В имени атрибута стоит недопустимый знак.'],
  [/tag name|closing tag|forward-slash|malformed name|weird empty/, 'Тег записан неверно.'],
  [/outside of root|only one root/, 'За пределами корневого элемента ничего быть не может.'],
  [/must contain a root/, 'Разметка пуста: нет корневого элемента.'],
  [/^unexpected end/, 'Разметка оборвана на середине тега.'],
  [/^disallowed character/, 'Знак, недопустимый в этом месте разметки.'],
  [/comment/, 'Комментарий записан неверно.'],
  [/doctype/, 'Описание типа документа (DOCTYPE) в разметке не допускается.'],
]

/** The Russian sentence for a message of the XML reader. */
export function syntaxSentence(message: string): string {
  for (const [pattern, sentence] of sentences) {
    const match = pattern.exec(message)
    if (match) return sentence.replace('$1', () => match[1] ?? '')
  }
  return `Разметка записана неверно (${message}).`
}

/** The remedy: the same for every fault of syntax. */
export const syntaxHint =
  'Проверьте в шаблоне кавычки атрибутов, парность тегов и запись знаков «<» и «&» как «&lt;» и «&amp;».'

const entity = /&(?!(?:#\d+|#x[\da-fA-F]+|[a-zA-Z][\w]*);)/g

/** Offsets of every `&` that begins no entity: the XML reader would name only the first, and late. */
export function bareAmpersands(text: string): number[] {
  return Array.from(text.matchAll(entity), (match) => match.index)
}

/** Beyond this a markup is a mistake or an attack, not a regulation. */
export const maxDepth = 64

/** Names that templates may use beside those of XML. */
export const named = { nbsp: '\u00a0', mdash: '—', ndash: '–', laquo: '«', raquo: '»' }

/** Those names, and what Handlebars writes for the signs that it escapes. */
export const entities: ReadonlyMap<string, string> = new Map([
  ...Object.entries(named),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#x27', "'"],
  ['#x60', '`'],
  ['#x3D', '='],
])
