import { expect, test } from 'vitest'
import type { Location } from '../../src/model/diagnostic.ts'
import type { Profile } from '../../src/schema/types.ts'
import { faults, front, mergeWith, profile, render } from './support.ts'

const bare = (text: string | undefined): string =>
  (text ?? '').replace(/<\?at [^>]*>/g, '').replace(/\s*\n\s*/g, '')

test('the profile gives the skeleton, the templates fill it', () => {
  const spec = {
    ...profile,
    appendixReference: 'reference',
    sections: [
      {
        id: 'a',
        heading: 'Раздел & {{kind.genitive}}',
        template: 'main',
        sections: [{ id: 'a-1', heading: 'Подраздел', template: 'inner' }],
      },
    ],
    appendices: [{ id: 'form', heading: 'Форма', template: 'form', orientation: 'landscape', form: true }],
  } as unknown as Profile
  const files = {
    main: '<clause>1</clause>',
    inner: '<p>2</p>',
    form: '<p>3</p>',
    reference: '<line>к регламенту</line>',
  }
  const { markup, findings } = mergeWith(files, {}, { profile: spec })
  expect(findings).toEqual([])
  expect(bare(markup?.text)).toBe(
    '<regulation><approval><line>УТВЕРЖДЕНО</line></approval><title><line>Регламент</line></title>' +
      '<section id="a"><heading>Раздел &amp; государственной</heading><clause>1</clause>' +
      '<section id="a-1"><heading>Подраздел</heading><p>2</p></section></section>' +
      '<appendix id="form" orientation="landscape" form="yes"><line>к регламенту</line><heading>Форма</heading>' +
      '<p>3</p></appendix></regulation>',
  )
})

test('conditions and repetitions: an absent value prints no section, an item gives its id to all ids inside', () => {
  const spec = {
    ...profile,
    sections: [
      { id: 'none', heading: 'Н', when: 'service.none' },
      { id: 'gone', heading: 'Н', when: 'service.gone.deep' },
      { id: 'not', heading: 'Да', when: '!service.none' },
      {
        id: 'variant',
        heading: '{{number}}. {{upperFirst variant.name}}',
        forEach: 'service.items',
        as: 'variant',
        sections: [{ id: 'step', heading: 'Шаг {{variant.id}}' }],
      },
    ],
  } as unknown as Profile
  const service = {
    none: { none: true, reason: 'нет' },
    items: [
      { id: 'x', name: 'первый' },
      { id: 'y', name: 'второй' },
    ],
  }
  const text = bare(mergeWith({}, service, { profile: spec }).markup?.text)
  expect(text.match(/ id="[^"]*"/g)).toEqual([
    ' id="not"',
    ' id="variant-x"',
    ' id="step-x"',
    ' id="variant-y"',
    ' id="step-y"',
  ])
  expect(text).toContain('<heading>2. Второй</heading>')
})

test('a list of ids names the items of another list, of one kind', () => {
  const spec = {
    ...profile,
    sections: [
      {
        id: 'step',
        heading: '{{number}} {{step.name}}',
        forEach: 'service.chosen',
        of: 'service.steps',
        kind: 'x',
        as: 'step',
      },
    ],
  } as unknown as Profile
  const steps = [
    { id: 'a', kind: 'x', name: 'А' },
    { id: 'b', kind: 'y', name: 'Б' },
    { id: 'c', kind: 'x', name: 'В' },
  ]
  const text = bare(mergeWith({}, { steps, chosen: ['c', 'b', 'zzz', 'a'] }, { profile: spec }).markup?.text)
  expect(text).toContain(
    '<section id="step-c"><heading>1 В</heading></section><section id="step-a"><heading>2 А</heading>',
  )
})

test('sections for the kinds of one list stand in the order of that list', () => {
  const repeated = { forEach: 'service.chosen', of: 'service.steps', as: 'step' }
  const spec = {
    ...profile,
    sections: [
      { id: 'x', heading: 'Икс {{number}} {{step.name}}', kind: 'x', ...repeated },
      { id: 'y', heading: 'Игрек {{number}} {{step.name}}', kind: 'y', ...repeated },
    ],
  } as unknown as Profile
  const steps = [
    { id: 'a', kind: 'x', name: 'А' },
    { id: 'b', kind: 'y', name: 'Б' },
    { id: 'c', kind: 'x', name: 'В' },
  ]
  const text = bare(mergeWith({}, { steps, chosen: ['c', 'b', 'a'] }, { profile: spec }).markup?.text)
  expect(text.match(/<heading>[^<]*/g)).toEqual([
    '<heading>Икс 1 В',
    '<heading>Игрек 1 Б',
    '<heading>Икс 2 А',
  ])
})

test('values are escaped, in text and in attributes', () => {
  const service = { text: '<b>&"\'{{x}}' }
  expect(render('<p id="{{service.text}}">{{service.text}}</p>', service)).toBe(
    '<p id="&lt;b&gt;&amp;&quot;&#x27;{{x}}">&lt;b&gt;&amp;&quot;&#x27;{{x}}</p>',
  )
})

test('the same input gives the same markup, whatever ran before', () => {
  const files = { main: '{{#each service.list}}<p>{{this}}{{tail @last}}</p>{{/each}}' }
  const once = mergeWith(files, { list: ['а', 'б'] }).markup
  mergeWith({ main: '{{service.missing}}' }, {})
  expect(mergeWith(files, { list: ['а', 'б'] }).markup).toEqual(once)
})

test('a heading that fails is shown in the profile', () => {
  const spec = {
    ...profile,
    sections: [{ id: 'a', heading: 'Срок {{service.name.dative}}' }],
  } as unknown as Profile
  const source = { name: 'templates/profiles/test.yaml', text: '' }
  const locate = (pointer: string): Location => ({ source, start: { line: 7, column: 5 }, pointer })
  const { findings, markup } = mergeWith({}, { name: {} }, { profile: spec, locate })
  expect(markup).toBeUndefined()
  expect(findings.map(({ code, location }) => [code, location?.pointer, location?.start.line])).toEqual([
    ['template/missing-value', '/sections/0/heading', 7],
  ])
})

test('a template that the profile names and that is not there', () => {
  const spec = { ...profile, approval: 'aproval' } as unknown as Profile
  const { findings } = mergeWith({ main: '<p>1</p>' }, {}, { profile: spec })
  expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
    ['profile/unknown-template', 'возможно, имелось в виду «approval»'],
  ])
  expect(front.approval).toBeDefined()
})

test('all failures of a service are reported at once', () => {
  const spec = {
    ...profile,
    sections: [
      { id: 'a', heading: 'А', template: 'one' },
      { id: 'b', heading: 'Б', template: 'two' },
    ],
  } as unknown as Profile
  const files = { one: '<p>{{service.a}}</p>', two: '<p>\n  {{service.b}}</p>' }
  const { findings } = mergeWith(files, {}, { profile: spec })
  expect(
    findings.map(
      ({ location }) => `${location?.source.name}:${location?.start.line}:${location?.start.column}`,
    ),
  ).toEqual(['templates/sections/one.hbs:1:4', 'templates/sections/two.hbs:2:3'])
  expect(faults('{{#if service.a.b.c}}x{{/if}}')).toEqual([])
})
