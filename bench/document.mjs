/**
 * The bench document: a made-up regulation of the usual make-up (scale 1 is about 40 pages: 320 numbered paragraphs,
 * 12,000 words, 3 tables of 15-40 rows, 5 appendices with forms). Same seed and scale, same document.
 */

/** Masculine, feminine and neuter stems with the endings of their cases; the words are those of real regulations. */
const declensions = [
  [
    ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'],
    'документ регламент запрос портал центр срок результат отказ способ реестр закон акт договор специалист гражданин субъект паспорт бланк экземпляр расчет сбор участок объект проект план отчет журнал протокол вопрос ответ довод признак канал текст раздел пункт орган адрес',
  ],
  [
    ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ей', 'ям', 'ями', 'ях'],
    'заявител представител руководител правообладател получател застройщик показател контрол',
  ],
  [
    ['а', 'ы', 'е', 'у', 'ой', '', 'ам', 'ами', 'ах'],
    'услуг жалоб заявк форм процедур копи выписк справк плат пошлин проверк экспертиз норм систем аренд постройк вывеск табличк стоянк',
  ],
  [
    ['я', 'и', 'ю', 'ей', 'й', 'ям', 'ями', 'ях'],
    'информаци организаци территори администраци консультаци регистраци квитанци редакци позици категори',
  ],
  [
    ['ь', 'и', 'ью', 'ей', 'ям', 'ями', 'ях'],
    'доверенност личност деятельност обязанност ответственност возможност должност собственност доступност площад подпис запис',
  ],
  [
    ['е', 'я', 'ю', 'ем', 'и', 'й', 'ям', 'ями', 'ях'],
    'заявлени решени предоставлени уведомлени обращени рассмотрени подразделени помещени действи основани исправлени приложени положени требовани направлени получени сведени согласи разрешени учреждени удостоверени оформлени установлени прекращени возобновлени приостановлени обжаловани обслуживани',
  ],
  [
    ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ые', 'ых', 'ыми'],
    'государственн муниципальн административн электронн уполномоченн многофункциональн письменн должностн индивидуальн территориальн федеральн региональн нормативн правов единн официальн указанн предусмотренн установленн необходим дополнительн межведомственн информационн квалифицированн усиленн зарегистрированн подписанн представленн заверенн земельн градостроительн жилищн социальн бюджетн предварительн судебн персональн достоверн',
  ],
  [
    ['ет', 'ют', 'ется', 'ются', 'ть', 'ющий', 'ющего', 'ющих'],
    'предоставля рассматрива направля принима осуществля обеспечива регистриру проверя устанавлива уведомля оформля возвраща запрашива размеща приостанавлива возобновля исправля заверя определя утвержда разъясня',
  ],
]
const vocabulary = declensions.flatMap(([endings, stems]) =>
  stems.split(' ').flatMap((stem) => endings.map((ending) => stem + ending)),
)
const links = [
  'в',
  'на',
  'по',
  'при',
  'для',
  'с',
  'от',
  'из',
  'к',
  'о',
  'до',
  'и',
  'или',
  'не',
  'а также',
  'в соответствии с',
  'на основании',
  'в течение',
  'в случае',
]

/** Mulberry32: small, well known, the same everywhere. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `seed` tells documents apart; `scale` 0.25, 1 and 5 give about 10, 40 and 200 pages. */
export function benchDocument(seed, scale) {
  const next = random(0xc0ffee ^ Math.imul(seed + 1, 2654435761))
  const between = (least, most) => least + Math.floor(next() * (most - least + 1))
  const pick = (list) => list[Math.floor(next() * list.length)]
  const phrase = (count) => {
    const words = []
    while (words.length < count) {
      if (next() < 0.3) words.push(...pick(links).split(' '))
      // Frequent words are frequent: the square favours the beginning of the list.
      else words.push(vocabulary[Math.floor(next() ** 1.6 * vocabulary.length)])
    }
    return words.slice(0, count).join(' ')
  }
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = (count) => {
    const text = capital(phrase(count))
    const choice = next()
    if (choice < 0.15)
      return `${text}, предусмотренных Федеральным законом от ${between(1, 28)} июля ${between(2002, 2023)} г. № ${between(10, 500)}-ФЗ «О ${phrase(4)}»`
    if (choice < 0.3) return `${text} в течение ${between(5, 20)} рабочих дней`
    return text
  }
  const total = Math.round(320 * scale)
  const appendixCount = Math.max(1, Math.round(5 * scale))
  const sectionCount = Math.max(2, Math.round(6 * scale))
  const tableCount = Math.max(1, Math.round(3 * scale))
  let clauseNumber = 0
  let left = total - appendixCount * 8
  const perSection = Math.ceil(left / sectionCount)
  const clause = (room) => {
    clauseNumber += 1
    const items =
      next() < 0.4
        ? Array.from({ length: Math.min(room - 1, between(2, 6)) }, () => phrase(between(12, 35)))
        : []
    const text =
      next() < 0.5 ? `${sentence(between(16, 50))}. ${sentence(between(10, 30))}` : sentence(between(16, 50))
    return {
      id: `c${clauseNumber}`,
      number: clauseNumber,
      text: `${text}${items.length > 0 ? ':' : '.'}`,
      items: items.map((item, index) => `${item}${index === items.length - 1 ? '.' : ';'}`),
    }
  }
  const subsection = (room) => {
    const clauses = []
    let used = 0
    for (let wanted = between(3, 7); wanted > 0 && used < room; wanted--) {
      const one = clause(room - used)
      clauses.push(one)
      used += 1 + one.items.length
    }
    return { subsection: { title: capital(phrase(between(6, 11))), clauses }, used }
  }
  const row = (index) => [
    String(index + 1),
    capital(phrase(between(3, 6))),
    phrase(between(4, 9)),
    pick(['подлинник', 'копия', 'электронный документ']),
    `${between(5, 20)} рабочих дней`,
  ]
  const rowCounts = [28, 15, 40]
  const sections = Array.from({ length: sectionCount }, (_, index) => {
    const subsections = []
    let room = Math.min(perSection, left)
    left -= room
    while (room > 0) {
      const { subsection: one, used } = subsection(room)
      subsections.push(one)
      room -= used
    }
    const hasTable =
      Math.floor(((index + 1) * tableCount) / sectionCount) > Math.floor((index * tableCount) / sectionCount)
    const rows = hasTable ? Array.from({ length: rowCounts[index % 3] }, (_unused, order) => row(order)) : []
    return {
      id: `s${index + 1}`,
      title: capital(phrase(between(4, 7))),
      subsections,
      table: hasTable ? { title: capital(phrase(6)), rows } : undefined,
    }
  })
  const appendices = Array.from({ length: appendixCount }, (_, index) => ({
    id: `a${index + 1}`,
    title: capital(phrase(between(5, 9))),
    paragraphs: Array.from({ length: 8 }, () => `${sentence(between(18, 43))}.`),
    fields: Array.from({ length: 9 }, () => ({
      label: `${capital(phrase(between(2, 4)))}:`,
      hint: phrase(3),
    })),
  }))
  return {
    id: `service-${seed}`,
    name: capital(phrase(9)),
    sections,
    appendices,
    columns: ['№ п/п', 'Наименование документа', 'Основание и требования к документу', 'Форма', 'Срок'],
    widths: [7, 27, 33, 17, 16],
  }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** The document as a list of blocks in reading order with typed numbers: what the peers are given. */
export function blocks(document) {
  const list = [
    { kind: 'center', text: 'УТВЕРЖДЕН приказом от 1 июля 2026 г. № 100' },
    {
      kind: 'title',
      text: `Административный регламент предоставления государственной услуги «${document.name}»`,
    },
  ]
  document.sections.forEach((section, index) => {
    list.push({ kind: 'heading', text: `${romanNumber(index + 1)}. ${section.title}` })
    for (const subsection of section.subsections) {
      list.push({ kind: 'subheading', text: subsection.title })
      for (const clause of subsection.clauses) {
        list.push({ kind: 'clause', text: `${clause.number}. ${clause.text}` })
        for (const [order, item] of clause.items.entries())
          list.push({ kind: 'clause', text: `${letters[order]}) ${item}` })
      }
    }
    if (section.table) {
      list.push({ kind: 'caption', text: section.table.title })
      list.push({
        kind: 'table',
        columns: document.columns,
        widths: document.widths,
        rows: section.table.rows,
      })
    }
  })
  document.appendices.forEach((appendix, index) => {
    list.push(
      { kind: 'right', text: `Приложение № ${index + 1}`, newPage: true },
      { kind: 'right', text: 'к Административному регламенту' },
    )
    list.push({ kind: 'heading', text: appendix.title })
    for (const text of appendix.paragraphs) list.push({ kind: 'clause', text })
    for (const { label, hint } of appendix.fields)
      list.push(
        { kind: 'field', text: `${label} ${'_'.repeat(Math.max(5, 52 - label.length))}` },
        { kind: 'hint', text: `(${hint})` },
      )
  })
  return list
}

export const letters = 'абвгдежзиклмнопрстуфхцчшщыэюя'

function romanNumber(value) {
  return (
    roman[value - 1] ??
    `${'X'.repeat(Math.floor(value / 10))}${value % 10 === 0 ? '' : roman[(value % 10) - 1]}`
  )
}
