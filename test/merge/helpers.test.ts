import { expect, test } from 'vitest'
import { faults, render } from './support.ts'

const note = '\ue000сверить\ue001'
const gap = '\ue002не заполнено: срок\ue003'

test.each([
  ['{{term service.t}}', { value: 15, unit: 'workingDay' }, '15 рабочих дней'],
  ['{{term service.t case="genitive"}}', { value: 1, unit: 'workingDay' }, '1 рабочего дня'],
  ['{{term service.t case="genitive"}}', { value: 22, unit: 'calendarDay' }, '22 календарных дней'],
  ['{{term service.t case="accusative"}}', { value: 1, unit: 'minute' }, '1 минуту'],
  ['{{term service.t}}', { value: 1, unit: 'workingDay', limit: 'notExceeding' }, 'не более 1 рабочего дня'],
  [
    '{{term service.t case="accusative"}}',
    { value: 3, unit: 'month', limit: 'notExceeding' },
    'не более 3 месяцев',
  ],
  ['{{term service.t bare=true}}', { value: 1, unit: 'workingDay', limit: 'notExceeding' }, '1 рабочий день'],
  [
    '{{term service.t from=true}}',
    { value: 2, unit: 'workingDay', from: 'регистрации' },
    '2 рабочих дня со дня регистрации',
  ],
  [
    '{{term service.t from=true}}',
    { value: 15, unit: 'minute', from: 'обращения' },
    '15 минут с момента обращения',
  ],
  ['{{term service.t from=true}}', { value: 5, unit: 'year' }, '5 лет'],
  ['{{term service.t}}', { value: 2, unit: 'workingDay', from: 'регистрации' }, '2 рабочих дня'],
  ['{{term service.t}}', { value: gap, unit: 'workingDay' }, `${gap} рабочих дней`],
  ['{{term service.t}}', { value: `1${note}`, unit: 'hour' }, `1 час${note}`],
  ['{{term service.t}}', { value: 5, unit: gap }, `5 ${gap}`],
  ['{{term service.t}}', gap, gap],
  ['{{plural service.t "день" "дня" "дней"}}', 21, 'день'],
  ['{{plural service.t "день" "дня" "дней"}}', gap, 'дней'],
  ['{{#each service.t}}{{ordinal @index}}. {{this}} {{/each}}', ['а', 'б'], '1. а 2. б'],
  ['{{date service.t}}', '2019-09-20', '20 сентября 2019 г.'],
  ['{{date service.t}}', `2019-09-20${note}`, `20 сентября 2019 г.${note}`],
  ['{{date service.t}}', gap, gap],
  ['{{upperFirst service.t}}', `${note}текст`, `${note}Текст`],
  ['{{upperFirst service.t}}', gap, gap],
  ['{{lowerFirst service.t}}', `Текст${note}`, `текст${note}`],
  ['{{upper service.t}}', `текст ${gap} и${note}`, `ТЕКСТ ${gap} И${note}`],
  ['{{sentence service.t}}', 'текст', 'Текст.'],
  ['{{sentence service.t}}', 'Текст. ', 'Текст.'],
  ['{{sentence service.t}}', `текст${note}`, `Текст.${note}`],
  ['{{sentence service.t}}', `текст;${note}`, `Текст;${note}`],
  ['{{sentence service.t}}', gap, `${gap}.`],
  ['{{sentence service.t}}', note, note],
  ['{{enumerate service.t}}', ['а', `б${note}`, 'в'], `а, б${note} и в`],
  ['{{paragraphs service.t}}', `а\n\n б${note}`, `<p>а</p>\n<p>б${note}</p>`],
  ['{{paragraphs service.t}}', 'а\ue000раз\nдва\ue001', '<p>а\ue000раз\nдва\ue001</p>'],
  ['{{paragraphs service.t}}', ['а', 'б < в'], '<p>а</p>\n<p>б &lt; в</p>'],
  ['{{#each service.t}}{{this}}{{tail @last}}{{/each}}', ['а', `б${note}`], `а;б${note}.`],
  ['{{#each service.t}}{{this}}{{tail @last}}{{/each}}', gap, `${gap}.`],
  ['{{#each service.t as |v k|}}{{k}}={{v}} {{/each}}', { a: 'x', b: 'y' }, 'a=x b=y'],
])('%s of %j', (template, t, expected) => {
  expect(render(template, { t })).toBe(expected)
})

test('choice of items', () => {
  const items = [
    { id: 'a', kind: 'x', name: 'А' },
    { id: 'b', kind: 'y', name: 'Б' },
    { id: 'c', kind: 'y', name: 'В' },
  ]
  const service = { items, ids: ['c', 'zzz', 'a'] }
  expect(render('{{#each (pick service.items service.ids)}}{{name}}{{/each}}', service)).toBe('ВА')
  expect(render('{{#each (without service.items service.ids)}}{{name}}{{/each}}', service)).toBe('Б')
  expect(render('{{#with (one service.items "b") as |x|}}{{x.name}}{{/with}}', service)).toBe('Б')
  expect(render('{{#with (byKind service.items "y")}}{{name}}{{else}}нет{{/with}}', service)).toBe('Б')
  expect(render('{{#with (byKind service.items "z")}}{{name}}{{else}}нет{{/with}}', service)).toBe('нет')
  expect(render('{{#each (pick service.absent service.ids)}}x{{else}}пусто{{/each}}', service)).toBe('пусто')
})

test.each([
  ['(filled service.none)', 'нет'],
  ['(filled service.absent)', 'нет'],
  ['(filled service.empty)', 'нет'],
  ['(filled service.object)', 'да'],
  ['service.none', 'да'],
  ['(not service.absent)', 'да'],
  ['(and service.object (filled service.none))', 'нет'],
  ['(or service.absent service.object)', 'да'],
  ['(eq service.word "а")', 'да'],
  ['(eq service.word "б")', 'нет'],
])('condition %s', (condition, expected) => {
  const service = { none: { none: true, reason: 'нет' }, empty: [], object: { a: 1 }, word: 'а' }
  expect(render(`{{#if ${condition}}}да{{else}}нет{{/if}}`, service)).toBe(expected)
})

test('or gives the first value there is', () => {
  expect(render('{{or service.a service.b}}', { b: 'б' })).toBe('б')
})

test('agreement with the gender of the body', () => {
  expect(render('{{agree agency "обязан" "обязана" "обязано" "обязаны"}}')).toBe('обязана')
})

test.each([
  ['{{service.name.dative}}', 'template/missing-value main 2:1 Значения «service.name.dative» в данных нет.'],
  [
    '{{upperFirst service.a}}',
    'template/missing-value main 2:1 Помощнику передано пустое значение, ожидается текст.',
  ],
  [
    '{{upperFirst service.list}}',
    'template/wrong-value main 2:1 Помощнику передано перечень, ожидается текст.',
  ],
  [
    '{{service.name}}',
    'template/not-text main 2:1 Значение «service.name» нельзя напечатать: это составное значение (объект), а не текст.',
  ],
  [
    '{{service.flag}}',
    'template/not-text main 2:1 Значение «service.flag» нельзя напечатать: это логическое значение, а не текст.',
  ],
  [
    '{{service.nan}}',
    'template/not-text main 2:1 Значение «service.nan» нельзя напечатать: это число NaN, а не текст.',
  ],
  ['{{one service.list "x"}}', 'template/missing-value main 2:1 Значения «one» в данных нет.'],
  [
    '{{term service.name}}',
    'template/wrong-value main 2:1 Помощнику «term» передано составное значение (объект), ожидается срок.',
  ],
  [
    '{{date service.word}}',
    'template/wrong-value main 2:1 Помощнику «date» передано значение «слово», ожидается дата ГГГГ-ММ-ДД.',
  ],
  [
    '{{plural service.word "а" "б" "в"}}',
    'template/wrong-value main 2:1 Помощнику «plural» передано значение «слово», ожидается целое число.',
  ],
  ['{{tail @last}}', 'template/missing-value main 2:1 Помощник «tail» вызван вне перечня: @last не задан.'],
  [
    '{{agree service.name "а" "б" "в" "г"}}',
    'template/wrong-value main 2:1 Помощнику «agree» передано значение, у которого не задан род (gender).',
  ],
  [
    '{{#each service.word}}x{{/each}}',
    'template/wrong-value main 2:1 Перебрать {{#each}} можно перечень, а передано значение «слово».',
  ],
  [
    '{{#if (upperFirst service.a)}}x{{/if}}',
    'template/missing-value main 2:7 Помощнику передано пустое значение, ожидается текст.',
  ],
  ['{{upper}}', 'template/missing-value main 2:1 Значения «upper» в данных нет.'],
  [
    '{{upper "a" "b"}}',
    'template/wrong-arguments main 2:1 Число аргументов у помощника «upper»: 2, а должно быть 1.',
  ],
  [
    '{{term service.t case="dativ"}}',
    'template/wrong-arguments main 2:18 Аргумент «case» не может иметь значение «dativ».',
  ],
  [
    '{{term service.t padezh="dative"}}',
    'template/wrong-arguments main 2:18 Аргумента «padezh» у помощника «term» нет.',
  ],
  ['{{#if}}x{{/if}}', 'template/wrong-arguments main 2:1 Число аргументов у {{#if}}: 0, а должно быть 1.'],
  ['{{#if service.a}}x', 'template/syntax main 2:1 Блок {{#if}} не закрыт.'],
  ['{{#if service.a}}x{{/unless}}', 'template/syntax main 2:19 Блок {{#if}} закрыт чужим тегом {{/unless}}.'],
  ['x{{/if}}', 'template/syntax main 2:2 Блок {{/if}} закрыт, но не открыт.'],
  ['<p>{{service.a b=}}', 'template/syntax main 2:4 Выражение {{…}} записано неверно.'],
])('failure of %s', (template, expected) => {
  const service = { name: { nominative: 'Имя' }, list: ['а'], flag: true, nan: Number.NaN, word: 'слово' }
  expect(faults(`<p>x</p>\n${template}`, service)).toEqual([expected])
})

test('a failure inside a partial is shown in the partial', () => {
  expect(faults('{{> item a=service.b}}', {}, { 'partials/item': '<p>\n  {{a}}</p>' })).toEqual([
    'template/missing-value item 2:3 Значения «a» в данных нет.',
  ])
})

test('a partial sees its arguments, its caller and the root', () => {
  const partials = { 'partials/item': '{{text}}-{{name}}-{{@root.service.id}}' }
  expect(
    render(
      '{{#each service.list}}{{> item text="т"}}{{/each}}',
      { id: 'x', list: [{ name: 'а' }] },
      partials,
    ),
  ).toBe('т-а-x')
})
