import { expect, test } from 'vitest'
import type { Markup } from '../../src/model/element.ts'
import { mergeWith } from './support.ts'

/** Every tag with the file, line and column of the mark right before it; `!` when the source has no `<` there. */
function tagPlaces(markup: Markup | undefined): string[] {
  const found = (markup?.text ?? '').matchAll(/(?:<\?at (\d+) (\d+) (\d+)\?>)?<(\/?\w+)/g)
  return Array.from(found).map(([, source, line, column, tag]) => {
    const { name, text } = markup?.sources[Number(source)] ?? { name: '?', text: '' }
    const char = text.split('\n')[Number(line) - 1]?.[Number(column) - 1]
    return `${tag} ${name.replace(/^.*?([\w-]+)(\.hbs)?$/, '$1')} ${line}:${column}${char === '<' ? '' : '!'}`
  })
}

const inMain = (places: string[]): string[] =>
  places.filter((place) => !/ (approval|title|test) /.test(place))

test('every tag points to the place where the template writes it', () => {
  const main =
    '<clause id="a-{{service.id}}">\n  {{#if service.id}}\n    <p>Текст</p>\n  {{/if}}\n\t<br/></clause>'
  expect(inMain(tagPlaces(mergeWith({ main }, { id: 'x' }).markup))).toEqual([
    'clause main 1:1',
    'p main 3:5',
    '/p main 3:13',
    'br main 5:2',
    '/clause main 5:7',
  ])
})

test('tags of partials and loops keep their own places', () => {
  const files = {
    main: '{{#each service.list}}\n  {{> item text=this}}\n{{/each}}\n<p>Конец</p>',
    'partials/item': '<p>\n{{text}}{{tail @last}}</p>',
  }
  const { markup } = mergeWith(files, { list: ['а', 'б'] })
  expect(inMain(tagPlaces(markup))).toEqual([
    'p item 1:1',
    '/p item 2:23',
    'p item 1:1',
    '/p item 2:23',
    'p main 4:1',
    '/p main 4:9',
  ])
  expect(markup?.text).toContain('б.')
})

test('paragraphs written by a helper point to its call, also in a partial', () => {
  const files = { main: '<clause>\n {{> more}}</clause>', 'partials/more': '\n  {{paragraphs service.text}}' }
  const { markup } = mergeWith(files, { text: 'Первый & <b>\n\nВторой' })
  expect(inMain(tagPlaces(markup)).filter((place) => place.includes('more'))).toEqual([
    'p more 2:3!',
    '/p more 2:3!',
    'p more 2:3!',
    '/p more 2:3!',
  ])
  expect(markup?.text).toContain('Первый &amp; &lt;b&gt;')
})

test('white-space control and comments do not shift the places', () => {
  const main =
    '<!-- <p> {{service.id}} -->\n{{!-- <b> --}}\n   {{~#if service.id~}}   \n  <p>x</p>{{~/if}}  <p>y</p>'
  const { markup, findings } = mergeWith({ main }, { id: 'x' })
  expect(findings).toEqual([])
  const text = markup?.text ?? ''
  expect(text).toMatch(/<\?at \d+ 4 3\?><p>/)
  expect(text).toMatch(/<\?at \d+ 4 21\?><p>y/)
})

test('every start and end tag has a mark, those of the skeleton in the profile', () => {
  const places = tagPlaces(mergeWith({ main: '<p>x</p>' }, {}).markup)
  expect(places.filter((place) => place.includes('?'))).toEqual([])
  expect(places[0]).toBe('regulation test 1:1!')
  expect(places.length).toBe(16)
})
