import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type InspectInput, inspect } from '../../src/merge/inspect/inspect.ts'
import type { JsonSchema } from '../../src/merge/inspect/schema.ts'
import type { Diagnostic, Location } from '../../src/model/diagnostic.ts'
import type { Profile } from '../../src/schema/types.ts'
import { type Files, front, profile, templateSet } from './support.ts'

const schemas = ['service', 'agency', 'terms'].map(
  (name) =>
    JSON.parse(
      readFileSync(new URL(`../../src/schema/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as JsonSchema,
)
const source = { name: 'templates/profiles/test.yaml', text: '' }
const locate = (pointer: string): Location => ({ source, start: { line: 1, column: 1 }, pointer })
const elements = ['line', 'clause', 'p', 'br', 'b']

function inspected(files: Files, spec: Partial<Profile> = {}): Diagnostic[] {
  const found: Diagnostic[] = []
  const value = { ...profile, ...spec } as Profile
  const input: InspectInput = {
    templates: templateSet({ ...front, ...files }),
    profiles: [{ value, locate }],
    schemas,
    elements,
  }
  inspect(input, (diagnostic) => found.push(diagnostic))
  return found
}

/** `code file line:column` of every finding about the template `main`. */
function faults(main: string, partials: Files = {}, spec: Partial<Profile> = {}): string[] {
  return inspected({ main, ...partials }, spec).map(
    ({ code, location }) =>
      `${code} ${location?.pointer ?? `${location?.source.name.replace(/^.*?([\w-]+)\.hbs$/, '$1')} ${location?.start.line}:${location?.start.column}`}`,
  )
}

const each = 'service.standard.results'
const none = '@root.service.standard.fee'

test.each([
  ['{{service.name.nominative}}'],
  ['{{agency.shortName.genitive}} {{kind.pluralDative}} {{date date}}'],
  ['{{#if service.name.dative}}{{service.name.dative}}{{/if}}'],
  ['{{#unless service.name.dative}}x{{else}}{{service.name.dative}}{{/unless}}'],
  ['{{#with service.approval as |act|}}{{date act.date}} {{act.number}}{{../date}}{{/with}}'],
  [`{{#each ${each}}}{{name}}{{tail @last}}{{@root.service.name.nominative}}{{../service.id}}{{/each}}`],
  [
    `{{#each ${each} as |result index|}}{{index}}{{result.name}}{{#if result.decision}}{{result.decision}}{{/if}}{{/each}}`,
  ],
  [`{{#each ${each}}}{{#each requisites}}{{this}}{{../name}}{{/each}}{{/each}}`],
  [`{{#if (filled ${none})}}{{enumerate ${none}.ways}} {{${none}.amount}}{{else}}{{${none}.reason}}{{/if}}`],
  [`{{#if (not (filled ${none}))}}{{${none}.reason}}{{else}}{{${none}.amount}}{{/if}}`],
  [`{{#if ${none}.none}}{{${none}.reason}}{{else}}{{${none}.amount}}{{/if}}`],
  [
    '{{#if (filled service.standard.mfc)}}{{enumerate service.standard.mfc.text}}{{else if service.standard.mfc}}{{service.standard.mfc.reason}}{{/if}}',
  ],
  [
    '{{#each (pick service.procedures service.standard.term.channels)}}x{{/each}}{{#with (one service.procedures "a") as |p|}}{{p.name}}{{/with}}',
  ],
  ['{{#with (byKind service.procedures "decision") as |p|}}{{p.name}}{{/with}}'],
  [
    '{{#each service.procedures as |p|}}{{#if (eq p.kind "proactive")}}{{p.fact}}{{else if (and p.fact p.term)}}{{p.fact}}{{term p.term}}{{/if}}{{/each}}',
  ],
  [
    '{{#each service.forms.items as |f|}}{{#each f.blocks as |b|}}{{#if (eq b.type "table")}}{{#each b.rows}}{{#each this}}{{this}}{{/each}}{{/each}}{{else}}{{b.text}}{{/if}}{{/each}}{{/each}}',
  ],
  [
    '{{term service.standard.term.maximum case="genitive"}}{{agree agency "а" "б" "в" "г"}}{{service.channels.length}}',
  ],
  ['{{paragraphs service.informing.contents}}{{paragraphs service.representatives.text}}'],
])('nothing to say of %s', (main) => {
  // A list of terms is no list of ids: the only fault in these lines, and it is meant.
  const expected = main.includes('term.channels)') ? ['template/wrong-type main 1:34'] : []
  expect(faults(main)).toEqual(expected)
})

test.each([
  ['<p>\n{{service.nam.nominative}}</p>', 'template/unknown-path main 2:3'],
  ['{{#if service.approval.dat}}x{{/if}}', 'template/unknown-path main 1:7'],
  ['{{#each service.standard.result}}x{{/each}}', 'template/unknown-path main 1:9'],
  ['{{term service.standard.term.maximun}}', 'template/unknown-path main 1:8'],
  ['{{#if (filled service.fee)}}x{{/if}}', 'template/unknown-path main 1:15'],
  ['{{constructor}}', 'template/unknown-path main 1:3'],
  ['{{service.__proto__}}', 'template/unknown-path main 1:3'],
  ['{{service.name.nominative.length.x}}', 'template/unknown-path main 1:3'],
  ['{{../service.id}}', 'template/unknown-path main 1:3'],
  ['{{@index}}', 'template/unknown-path main 1:3'],
  [`{{#each ${each}}}{{service.id}}{{/each}}`, 'template/unknown-path main 1:37'],
  [`{{#each ${each} as |r|}}{{r.nane}}{{/each}}`, 'template/unknown-path main 1:44'],
  ['{{service.name}}', 'template/not-text main 1:1'],
  ['{{service.standard.results}}', 'template/not-text main 1:1'],
  ['{{service.representatives.allowed}}', 'template/not-text main 1:1'],
  ['{{service.name.dative}}', 'template/unguarded main 1:3'],
  ['{{upperFirst service.name.dative}}', 'template/unguarded main 1:14'],
  ['{{service.approval.date}}', 'template/unguarded main 1:3'],
  [`{{${none}.amount}}`, 'template/unguarded main 1:3'],
  [`{{#if (filled ${none})}}{{${none}.reason}}{{/if}}`, 'template/unguarded main 1:46'],
  ['{{#each service.procedures as |p|}}{{p.fact}}{{/each}}', 'template/unguarded main 1:38'],
  ['{{#if (or service.approval service.profile)}}{{service.profile}}{{/if}}', 'template/unguarded main 1:48'],
  ['{{upperFirst service.name}}', 'template/wrong-type main 1:14'],
  ['{{date service.id}}', 'template/wrong-type main 1:8'],
  ['{{term service.standard.term}}', 'template/wrong-type main 1:8'],
  ['{{plural service.id "а" "б" "в"}}', 'template/wrong-type main 1:10'],
  [`{{#each ${none}}}x{{/each}}`, 'template/wrong-type main 1:1'],
  ['{{#if (eq service.level "regionl")}}x{{/if}}', 'template/unknown-value main 1:7'],
  ['{{#with (byKind service.procedures "decison")}}x{{/with}}', 'template/unknown-value main 1:9'],
  ['{{termm service.standard.term.maximum}}', 'template/unknown-helper main 1:1'],
  ['{{> itm}}', 'template/unknown-partial main 1:1'],
  ['{{{service.id}}}', 'template/raw-output main 1:1'],
  ['{{lookup service "id"}}', 'template/forbidden main 1:1'],
  ['<clause>\n <pp>x</pp></clause>', 'template/unknown-element main 2:2'],
  ['{{#if service.id}}', 'template/syntax main 1:1'],
  ['{{term service.standard.term.maximum bare="yes"}}', 'template/wrong-arguments main 1:38'],
])('fault of %s', (main, expected) => {
  expect(faults(main)[0]).toBe(expected)
})

test('a misspelt name is answered with the nearest one, a name of the root with the way to it', () => {
  expect(inspected({ main: '{{service.nam.nominative}}' })[0]).toMatchObject({
    severity: 'error',
    message: 'Поля «nam» нет в данных (путь «service.nam.nominative»).',
    hint: 'возможно, имелось в виду «name»',
  })
  expect(inspected({ main: '{{#each service.channels}}{{agency.site}}{{/each}}' })[0]?.hint).toBe(
    'верхний уровень здесь доступен как «@root.agency»',
  )
  expect(inspected({ main: '{{service.name.dative}}' })[0]?.severity).toBe('warning')
})

test('an element of HTML is answered with what stands for it, a misspelt one with the nearest', () => {
  const hintOf = (main: string) => inspected({ main }).map(({ hint }) => hint)
  expect(hintOf('<p>а <strong>б</strong></p>')).toEqual(['пишите вместо него <b>…</b>'])
  expect(hintOf('<IMG src="a.png">')).toEqual([expect.stringContaining('рисунков в документах нет')])
  expect(hintOf('<P>а</P>')).toEqual(['возможно, имелось в виду <p>'])
  expect(hintOf('<tytle>а</tytle>')).toEqual(['элементы перечислены в docs/markup.md'])
})

test('a name that resembles none is not answered with the names of all partials', () => {
  const names = Array.from({ length: 20 }, (_, index) => `partials/p${index}/item`)
  const partials = Object.fromEntries(names.map((name) => [name, '<p>x</p>']))
  const hintOf = (main: string) => inspected({ main, ...partials })[0]?.hint
  expect(hintOf('{{> no-such-partial}}')).toBe(
    'исправьте имя или создайте файл в папке templates/partials; имеющиеся перечисляет команда reglament templates',
  )
  expect(hintOf('{{> item-of-list}}')).toMatch(/^есть похожие: (p\d+\/item(, )?){5}$/)
})

test('a partial is judged for every call', () => {
  const partials = { 'partials/item': '<p>{{thing.text}}</p>' }
  const main = '{{> item thing=service.representatives}}\n{{> item thing=service.name}}'
  expect(faults(main, partials)).toEqual(['template/unknown-path item 1:6'])
  expect(inspected({ main, ...partials })[0]?.related).toMatchObject([
    { location: { start: { line: 2, column: 1 } } },
  ])
})

test('an argument that only other calls pass may be asked for, not printed', () => {
  const asked = {
    'partials/item': '{{#if (eq case "genitive")}}{{upper case}}{{else if case}}б{{else}}в{{/if}}',
  }
  expect(faults('{{> item case="genitive"}}{{> item}}', asked)).toEqual([])
  const printed = { 'partials/item': '<p>{{case}}</p>' }
  expect(faults('{{> item case="genitive"}}{{> item}}', printed)).toEqual(['template/unknown-path item 1:4'])
})

test('conditions around a call hold inside the partial', () => {
  const partials = { 'partials/item': '{{name}}' }
  expect(faults('{{#if service.name.dative}}{{> item name=service.name.dative}}{{/if}}', partials)).toEqual(
    [],
  )
  expect(faults('{{> item name=service.name.dative}}', partials)).toEqual(['template/unguarded item 1:3'])
})

test('a partial that calls itself is inspected once', () => {
  expect(faults('{{> item}}', { 'partials/item': '{{> item}}{{service.x}}' })).toEqual([
    'template/unknown-path item 1:13',
  ])
})

test('the profile gives a section its item, kind and condition', () => {
  const sections = [
    {
      id: 'v',
      heading: 'Вариант {{number}}. {{variant.nam}}',
      forEach: 'service.variants.items',
      as: 'variant',
      sections: [
        {
          id: 's',
          heading: '{{step.name}}',
          template: 'main',
          forEach: 'variant.procedures',
          of: 'service.procedures',
          kind: 'proactive',
          as: 'step',
          when: 'step.transfer',
        },
      ],
    },
  ] as unknown as Profile['sections']
  const main = '{{step.fact}}{{step.transfer}}{{variant.name}}{{step.result}}'
  expect(faults(main, {}, { sections })).toEqual([
    'template/unknown-path /sections/0/heading',
    'template/unguarded main 1:49',
  ])
})

test.each([
  [{ when: 'service.featurs' }, 'profile/unknown-path /sections/0/when'],
  [{ when: '!service.standard.x' }, 'profile/unknown-path /sections/0/when'],
  [{ forEach: 'service.variant.items' }, 'profile/unknown-path /sections/0/forEach'],
  [{ forEach: 'service.variants' }, 'profile/unknown-path /sections/0/forEach'],
  [{ forEach: 'service.procedures', kind: 'decison', as: 'step' }, 'profile/unknown-path /sections/0/kind'],
  [{ forEach: 'service.procedures', as: 'service' }, 'profile/reserved-name /sections/0/as'],
  [{ template: 'mian' }, 'profile/unknown-template /sections/0/template'],
  [{ heading: '{{kind.genetive}}' }, 'template/unknown-path /sections/0/heading'],
  [{ heading: '{{#if service}}' }, 'template/syntax /sections/0/heading'],
])('fault of a profile: %j', (change, expected) => {
  const sections = [{ id: 'a', heading: 'А', template: 'main', ...change }] as unknown as Profile['sections']
  expect(faults('<p>x</p>', {}, { sections })[0]).toBe(expected)
})

test('what nobody uses is said, and its form is judged all the same', () => {
  const files = { main: '<p>x</p>', spare: '{{{x}}}', 'partials/spare': 'x' }
  expect(inspected(files).map(({ code, location }) => `${code} ${location?.source.name}`)).toEqual([
    'template/raw-output templates/sections/spare.hbs',
    'template/unused templates/sections/spare.hbs',
    'template/unused templates/partials/spare.hbs',
  ])
})

test('a partial that only a heading calls is used', () => {
  const sections = [
    { id: 'main', heading: 'О {{> spare}}', template: 'main' },
  ] as unknown as Profile['sections']
  expect(inspected({ main: '<p>x</p>', 'partials/spare': 'x' }, { sections })).toEqual([])
})

test('an attack on the inspection comes to an end', () => {
  const partials = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`partials/p${index}`, `{{> p${index + 1}}}`.repeat(4)]),
  )
  expect(faults('{{> p0}}', { ...partials, 'partials/p20': 'x' })).toEqual([])
  expect(faults('{{#if service.id}}'.repeat(5000) + '{{/if}}'.repeat(5000))).toEqual([
    'template/too-large main 1:1',
  ])
  const chain = `{{#if service.id}}${'{{else if service.id}}'.repeat(5000)}{{/if}}`
  expect(faults(chain)).toEqual(['template/too-large main 1:1'])
  expect(faults(`{{#if ${'(not '.repeat(5000)}service.id${')'.repeat(5000)}}}x{{/if}}`)).toEqual([
    'template/too-large main 1:1',
  ])
})
