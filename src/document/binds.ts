import { months } from '../model/months.ts'
import { parts, withoutSigns, wordAfter, wordBefore } from './words.ts'

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

/** Prepositions of one letter; longer ones, and conjunctions, may end a line. */
const oneLetter = new Set('в к с о у'.split(' '))

const monthNames = new Set(months)

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

/** Signs beside a space without which it is never bound: before it a digit, a dot, «№» or a preposition, after it a digit or dash. */
const signsBefore = codes('0123456789.№N')
const lettersBefore = codes('вксоуВКСОУ')
const signsAfter = codes('0123456789–—')
const dot = '.'.charCodeAt(0)

/** Which codes are those of the signs: every space is asked about, and a table answers sooner than a set. */
function codes(signs: string): Uint8Array {
  const table = new Uint8Array(0x2200)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x4ff
}

function mayBind(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return (
    (lettersBefore[before] === 1 && !isCyrillic(text.charCodeAt(at - 2))) ||
    signsBefore[before] === 1 ||
    signsAfter[text.charCodeAt(at + 1)] === 1 ||
    text.charCodeAt(at + 2) === dot
  )
}

/** Whether the plain space at a place must not break. Most spaces are let go by the signs beside them. */
export function binds(text: string, at: number): boolean {
  if (!mayBind(text, at)) return false
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (parts(text, at - 1) || parts(text, at + 1)) return false
  if (after === '–' || after === '—') return parts(text, at + 2)
  if (isDigit(before)) return bindsMeasure(text, at)
  if (before === '.') return bindsShortened(text, at)
  if (before === '№' || before === 'N')
    return isSign(wordBefore(text, at)) && /[\dA-Za-zА-ЯЁа-яё]/.test(after)
  if (text[at + 2] === '.' && isCapital(after)) return bindsSurname(text, at)
  if (isDigit(after)) return bindsYear(text, at)
  return isBoundLetter(text, at)
}

function isSign(word: string): boolean {
  return word === 'N' || /^№+$/.test(word)
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9'
}

function isCapital(sign: string): boolean {
  return (sign >= 'А' && sign <= 'Я') || sign === 'Ё'
}

/** Nothing but brackets and quotation marks stands between the letter and the word before. */
function isOneLetter(text: string, at: number): boolean {
  return parts(text, at - 2) || ('(«„"['.includes(text[at - 2] ?? '') && wordBefore(text, at).length === 1)
}

function bindsShortened(text: string, at: number): boolean {
  const word = wordBefore(text, at)
  const next = wordAfter(text, at)
  const lower = word.toLowerCase()
  if (lower === 'т.' && shortened.has(withoutSigns(next))) return true
  if (beforeNumber.has(lower) && /^[\d«]/.test(next)) return true
  if (beforeName.has(word) && /^[\dА-ЯЁ«]/.test(next)) return true
  return initials.test(word) && bindsInitials(text, at, word, withoutSigns(next))
}

/** «И.О. Фамилия», «И. О. Фамилия»: a single letter with a dot is no initial on its own. */
function bindsInitials(text: string, at: number, word: string, next: string): boolean {
  if (initials.test(next)) return true
  return surname.test(next) && (word.length > 2 || initials.test(wordBefore(text, at - word.length - 1)))
}

/** «Фамилия И.О.», «Фамилия И. О.» */
function bindsSurname(text: string, at: number): boolean {
  const next = withoutSigns(wordAfter(text, at))
  if (!initials.test(next) || !surname.test(wordBefore(text, at))) return isBoundLetter(text, at)
  return next.length > 2 || initials.test(withoutSigns(wordAfter(text, at + next.length + 1)))
}

function isBoundLetter(text: string, at: number): boolean {
  return isOneLetter(text, at) && oneLetter.has((text[at - 1] ?? '').toLowerCase())
}

function bindsMeasure(text: string, at: number): boolean {
  const word = wordBefore(text, at)
  const next = withoutSigns(wordAfter(text, at))
  return (
    isUnit(next) ||
    (/^\d{1,2}$/.test(word) && monthNames.has(next)) ||
    (/^\d{1,3}$/.test(word) && bindsGroups(text, at))
  )
}

/** A unit at the end of a sentence has a dot that is not its own. */
function isUnit(word: string): boolean {
  return unit.test(word) || (word.endsWith('.') && unit.test(word.slice(0, -1)))
}

/** «10 000 рублей»: groups of three digits before a unit; without one they may be anything. */
function bindsGroups(text: string, at: number): boolean {
  let last = at
  while (/^\d{3}$/.test(wordAfter(text, last))) last += 4
  return last > at && isUnit(withoutSigns(wordAfter(text, last)))
}

/** «27 июля 2010»; a letter before a number is bound too. */
function bindsYear(text: string, at: number): boolean {
  const month = wordBefore(text, at)
  if (!monthNames.has(month)) return isBoundLetter(text, at)
  return (
    /^\d{4}\.?$/.test(withoutSigns(wordAfter(text, at))) &&
    /^\d{1,2}$/.test(wordBefore(text, at - month.length - 1))
  )
}
