import { describe, expect, it } from 'vitest'
import { foldText, inlineText } from '../../src/document/text.ts'
import { polish, typeset } from '../../src/document/typography.ts'
import type { Inline } from '../../src/model/document.ts'
import { choices } from './generator.ts'

/** No-break spaces shown as `_`. */
const seen = (text: string): string => polish(text).replaceAll('\u00a0', '_')

describe('polish', () => {
  it.each([
    ['сведения из "Реестра"', 'сведения из «Реестра»'],
    ['"О мерах по исполнению "Закона""', '«О_мерах по исполнению „Закона“»'],
    ['«О форме "Заявка"»', '«О_форме „Заявка“»'],
    ['("а" и "б")', '(«а» и «б»)'],
    ['экран 15" и «слово»', 'экран 15" и «слово»'],
    ['Заявитель - лицо', 'Заявитель_– лицо'],
    ['Заявитель — лицо', 'Заявитель_– лицо'],
    ['приказ № 5, N 7, № 210-ФЗ', 'приказ №_5, N_7, №_210-ФЗ'],
    ['п. 2 ч. 1 ст. 12', 'п._2 ч._1 ст._12'],
    ['подп. «а» п. 2', 'подп._«а» п._2'],
    ['15 рабочих дней, 30 минут.', '15_рабочих дней, 30_минут.'],
    ['пункты 12 и 43 настоящего', 'пункты 12 и 43 настоящего'],
    ['5 часть, 5 часов', '5 часть, 5_часов'],
    ['от 27 июля 2010 г. № 210-ФЗ', 'от 27_июля_2010_г. №_210-ФЗ'],
    ['И.О. Фамилия, Петров А.Б., И. О. Фамилия', 'И.О._Фамилия, Петров_А.Б., И._О._Фамилия'],
    ['раздел А. Порядок', 'раздел А. Порядок'],
    ['в срок к дате об этом', 'в_срок к_дате об этом'],
    ['штраф 10 000 рублей', 'штраф 10_000_рублей'],
    ['код 10 000 запись', 'код 10 000 запись'],
    ['г. Москва, ул. Ленина, д. 5', 'г._Москва, ул._Ленина, д._5'],
    ['и т. д. и т. п.', 'и т._д. и т._п.'],
    ['10 % и 5 Мб', '10_% и 5_Мб'],
  ])('%s', (text, expected) => {
    expect(seen(text)).toBe(expected)
  })

  it.each([
    '1/2',
    '(c)',
    'info@gost.ru',
    'https://www.gosuslugi.ru/a-b?x=1',
    'с 9:00 до 18:00',
    '8 (495) 123-45-67',
    '+7 495 123 45 67',
    '8 - 800 - 555 - 35 - 35',
    '210-ФЗ',
    'ГОСТ Р 7.0.97-2025',
    '- копия паспорта',
    "it's",
    'а"б',
  ])('leaves %s as it is', (text) => {
    expect(polish(text).replace(/\u00a0/g, ' ')).toBe(text)
    if (!/^с 9/.test(text)) expect(polish(text)).toBe(text)
  })

  it('is idempotent, keeps the length and the text but for quotes and dashes', () => {
    const pieces = [
      '"',
      ' ',
      ' ',
      ' ',
      '\u00a0',
      '-',
      '–',
      '—',
      '«',
      '»',
      '№',
      'п.',
      'ст.',
      '5',
      '12',
      '000',
      '2010',
      'г.',
      'в',
      'и',
      'А.',
      'И.О.',
      'Иванов',
      'июля',
      'рабочих',
      'дней',
      '(',
      ')',
      ',',
      '.',
      'слово',
      '8',
      '495',
      '123-45-67',
      '+7',
      '\n',
      'N',
      '%',
      'т.',
      'д.',
      'a@b.ru',
    ]
    const plain = (text: string): string =>
      foldText(text)
        .replace(/["«»„“]/g, '"')
        .replace(/[–—]/g, '-')
    for (let seed = 1; seed <= 3000; seed += 1) {
      const { below, pick } = choices(seed)
      const text = Array.from({ length: below(30) + 1 }, () => pick(pieces)).join(below(2) === 0 ? ' ' : '')
      const once = polish(text)
      expect(polish(once), JSON.stringify(text)).toBe(once)
      expect(once).toHaveLength(text.length)
      expect(plain(once)).toBe(plain(text))
    }
  })
})

describe('typeset', () => {
  it('judges a block as a whole, whatever its elements', () => {
    const content: Inline[] = [
      { kind: 'text', text: 'Срок 15 ' },
      { kind: 'strong', content: [{ kind: 'text', text: 'рабочих "дней' }] },
      { kind: 'text', text: '" в ' },
      { kind: 'note', text: 'в "заметке"' },
      {
        kind: 'crossReference',
        target: 'a',
        segments: [{ text: 'пункте\u00a0' }, { text: '5', target: 'a' }],
      },
      { kind: 'lineBreak' },
      { kind: 'blank', length: 12 },
      { kind: 'footnote', number: 1, content: [] },
      { kind: 'text', text: ' - подпись' },
    ]
    expect(typeset(content)).toEqual([
      { kind: 'text', text: 'Срок 15\u00a0' },
      { kind: 'strong', content: [{ kind: 'text', text: 'рабочих «дней' }] },
      { kind: 'text', text: '» в\u00a0' },
      { kind: 'note', text: 'в "заметке"' },
      {
        kind: 'crossReference',
        target: 'a',
        segments: [{ text: 'пункте\u00a0' }, { text: '5', target: 'a' }],
      },
      { kind: 'lineBreak' },
      { kind: 'blank', length: 12 },
      { kind: 'footnote', number: 1, content: [] },
      { kind: 'text', text: '\u00a0– подпись' },
    ])
    expect(inlineText(typeset(typeset(content)))).toBe(inlineText(typeset(content)))
  })
})
