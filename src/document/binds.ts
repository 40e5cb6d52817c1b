/** Before a number: «п. 2», «ст. 14», «табл. 1». */
const beforeNumber = new Set(
  'п. пп. подп. ст. ч. абз. гл. разд. прил. табл. рис. стр. с. д. кв. корп. каб. оф. стр. тел. доб. т. л.'.split(
    ' ',
  ),
)

/** Before a name: «г. Москва», «ул. Ленина». */
const beforeName = new Set('г. гор. ул. пер. пр. просп. пл. наб. ш. пос. с. д. р-н обл. им.'.split(' '))

/** Both halves of «т. д.», «т. п.», «т. е.». */
const shortened = new Set('д. п. е. ч. к.'.split(' '))

/** Prepositions and conjunctions of one letter; longer ones may end a line. */
const oneLetter = new Set('в к с о у и а'.split(' '))

const months = new Set(
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
)

/** What a number counts or measures. */
const unit = new RegExp(
  `^(?:${[
    'рабоч(?:ий|его|их|ему|им|ими|ем)',
    'календарн(?:ый|ого|ых|ому|ым|ыми|ом)',
    'день|дня|дней|дню|дням|днем|днём|дни|сут(?:ок|ки)',
    'час|часа|часов|часу|минут[ыау]?|мин\\.|секунд[ыау]?',
    'недел[ьияею]+|месяц(?:а|ев|у|ам)?|мес\\.|год(?:а|у|ом|ов)?|лет|г\\.|гг\\.|г|гг',
    'рубл(?:ь|я|ей|ях|ям)|руб\\.|коп\\.|копе(?:йка|йки|ек)|тыс\\.|тысяч[аи]?|млн|млрд|миллион(?:а|ов)?',
    'процент(?:а|ов)?|%|₽',
    'лист(?:а|ов|ах|е)?|экземпляр(?:а|ов|ах|е)?|экз\\.|страниц[ыау]?|раз|раза',
    'человек(?:а)?|чел\\.|штук[иа]?|шт\\.',
    'м|см|мм|км|га|кг|кв\\.|куб\\.|метр(?:а|ов)?|метрах',
    'Кб|Мб|Гб|КБ|МБ|ГБ|Кбайт|Мбайт|Гбайт|байт|килобайт|мегабайт(?:а)?|гигабайт(?:а)?|dpi',
  ].join('|')})$`,
)

const initials = /^[А-ЯЁ]\.(?:-?[А-ЯЁ]\.)?$/
const surname = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?$/

/** Whether the space after word `index` must not break. */
export function binds(words: readonly string[], index: number): boolean {
  const word = opening(words[index] ?? '')
  const next = words[index + 1] ?? ''
  if (word === '' || next === '') return false
  return (
    /^[–—]$/.test(next) ||
    oneLetter.has(word.toLowerCase()) ||
    bindsNumber(word, next) ||
    bindsMeasure(words, index, word, next) ||
    bindsName(words, index, word, next)
  )
}

/** Without what opens brackets and quotations before it. */
function opening(word: string): string {
  return word.replace(/^[(«„"[]+/, '')
}

/** Without what follows the word in its sentence; the dot of an abbreviation stays. */
function ending(word: string): string {
  return word.replace(/[,;:)»“"\]]+$/, '').replace(/[,;:)»“"\]]+\.$/, '')
}

function bindsNumber(word: string, next: string): boolean {
  if (/^(?:№+|N)$/.test(word)) return /^[\dA-Za-zА-ЯЁа-яё]/.test(next)
  if (!word.endsWith('.')) return false
  const lower = word.toLowerCase()
  if (lower === 'т.' && shortened.has(ending(next))) return true
  if (beforeNumber.has(lower) && /^[\d«]/.test(next)) return true
  return beforeName.has(word) && /^[\dА-ЯЁ«]/.test(next)
}

function bindsMeasure(words: readonly string[], index: number, word: string, next: string): boolean {
  const plain = ending(next)
  if (/\d$/.test(word)) {
    if (isUnit(plain)) return true
    return /^\d{1,2}$/.test(word) ? months.has(plain) || groups(words, index) : groups(words, index)
  }
  return (
    months.has(word) &&
    /^\d{4}$/.test(plain.replace(/\.$/, '')) &&
    /^\d{1,2}$/.test(opening(words[index - 1] ?? ''))
  )
}

/** A unit at the end of a sentence has a dot that is not its own. */
function isUnit(word: string): boolean {
  return unit.test(word) || unit.test(word.replace(/\.$/, ''))
}

/** «10 000 рублей»: groups of three digits before a unit; without one they may be anything. */
function groups(words: readonly string[], index: number): boolean {
  if (!/^\d{1,3}$/.test(opening(words[index] ?? ''))) return false
  let last = index + 1
  while (/^\d{3}$/.test(words[last] ?? '')) last += 1
  return last > index + 1 && isUnit(ending(words[last] ?? ''))
}

/** «И.О. Фамилия», «И. О. Фамилия», «Фамилия И.О.»: a single letter with a dot is no initial on its own. */
function bindsName(words: readonly string[], index: number, word: string, next: string): boolean {
  const plain = ending(next)
  if (initials.test(word)) {
    if (initials.test(plain)) return true
    return surname.test(plain) && (word.length > 2 || initials.test(opening(words[index - 1] ?? '')))
  }
  if (!surname.test(word) || !initials.test(plain)) return false
  return plain.length > 2 || initials.test(ending(words[index + 2] ?? ''))
}
