import { expect, test } from 'vitest'
import { faults, mergeWith, render } from './support.ts'

const codes = (template: string, service: object = {}, partials: Record<string, string> = {}): string[] =>
  faults(template, service, partials).map((fault) => fault.split(' ', 1)[0] ?? '')

test.each([
  '{{constructor}}',
  '{{__proto__}}',
  '{{service.constructor}}',
  '{{service.__proto__.toString}}',
  '{{service.name.constructor.name}}',
  '{{service.list.constructor}}',
  '{{service.list.map}}',
  '{{service.toString}}',
  '{{@root.constructor}}',
  '{{upperFirst service.constructor.name}}',
])('no way to a prototype: %s', (template) => {
  expect(codes(template, { name: 'x', list: [1] })).toEqual(['template/missing-value'])
})

test('no way to a prototype through blocks and helpers', () => {
  const service = { list: [{ id: 'constructor' }] }
  expect(render('{{#with service.constructor}}да{{else}}нет{{/with}}', service)).toBe('нет')
  expect(render('{{#if (one service.list "toString")}}да{{else}}нет{{/if}}', service)).toBe('нет')
  expect(render('{{#each service.__proto__}}да{{else}}нет{{/each}}', service)).toBe('нет')
})

test.each([
  ['{{toString service.a}}', 'template/unknown-helper'],
  ['{{constructor service.a}}', 'template/unknown-helper'],
  ['{{hasOwnProperty service.a}}', 'template/unknown-helper'],
  ['{{__proto__ service.a}}', 'template/unknown-helper'],
  ['{{$print service.a "x"}}', 'template/unknown-helper'],
  ['{{helperMissing service.a}}', 'template/unknown-helper'],
  ['{{blockHelperMissing service.a}}', 'template/unknown-helper'],
  ['{{if service.a}}', 'template/unknown-helper'],
  ['{{#service}}x{{/service}}', 'template/unknown-helper'],
  ['{{lookup service "a"}}', 'template/forbidden'],
  ['{{log service.a}}', 'template/forbidden'],
  ['{{#if (lookup service "a")}}x{{/if}}', 'template/forbidden'],
  ['{{{service.a}}}', 'template/raw-output'],
  ['{{&service.a}}', 'template/raw-output'],
  ['{{#*inline "x"}}y{{/inline}}', 'template/forbidden'],
  ['{{#> item}}x{{/item}}', 'template/forbidden'],
  ['{{> (one service.a "b")}}', 'template/forbidden'],
  ['{{> constructor}}', 'template/unknown-partial'],
  ['{{> @partial-block}}', 'template/unknown-partial'],
  ['{{> item __proto__=service.a}}', 'template/forbidden'],
  ['{{@partial-block}}', 'template/forbidden'],
  ['{{"text"}}', 'template/forbidden'],
  ['{{* decorator}}', 'template/forbidden'],
  ['<?at 0 1 1?><p>x</p>', 'template/forbidden'],
  ['<![CDATA[<p>]]>', 'template/forbidden'],
  ['<!DOCTYPE a>', 'template/forbidden'],
  ['</section><section id="x">', 'template/forbidden'],
  ['<{{service.a}}>', 'template/forbidden'],
])('what lies outside the dialect never runs: %s', (template, code) => {
  expect(codes(template, { a: 'p' }, { 'partials/item': 'x' })[0]).toBe(code)
})

test('faults of form in a partial are found before anything runs, once', () => {
  const files = { main: '{{> item}}{{> item}}', 'partials/item': '<p>\n{{{service.a}}}</p>' }
  const { markup, findings } = mergeWith(files, { a: 'x' })
  expect(markup).toBeUndefined()
  expect(
    findings.map(({ code, location }) => `${code} ${location?.source.name} ${location?.start.line}`),
  ).toEqual(['template/raw-output templates/partials/item.hbs 2'])
})

test('a partial that calls itself, and loops inside loops, come to an end', () => {
  expect(codes('{{> item}}', {}, { 'partials/item': '{{> item}}' })).toEqual(['template/too-large'])
  const list = Array.from({ length: 200 }, () => 'текст')
  const nested = `${'{{#each @root.service.list}}'.repeat(5)}{{this}}${'{{/each}}'.repeat(5)}`
  expect(codes(nested, { list })).toEqual(['template/too-large'])
  expect(codes('{{#if service.a}}'.repeat(50_000) + '{{/if}}'.repeat(50_000), { a: 1 })).toEqual([
    'template/too-large',
  ])
  expect(codes(' '.repeat(1024 * 1024 + 1))).toEqual(['template/too-large'])
})

test('a template cannot change the data for the next one', () => {
  const service = Object.freeze({ list: Object.freeze(['б', 'а']) })
  expect(render('{{#each service.list as |x|}}{{x}}{{/each}}', service)).toBe('ба')
})

test('characters that no format can carry are refused', () => {
  expect(codes('{{service.a}}', { a: 'x\u0001' })).toEqual(['template/unprintable'])
  expect(codes('{{service.a}}', { a: '\ud800' })).toEqual(['template/unprintable'])
  expect(render('{{service.a}}', { a: '😀\ue000прим.\ue001' })).toBe('😀\ue000прим.\ue001')
})
