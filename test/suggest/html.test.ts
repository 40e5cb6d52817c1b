import { expect, test } from 'vitest'
import { vocabulary } from '../../src/markup/vocabulary.ts'
import { htmlRemedy } from '../../src/suggest/html.ts'

const html =
  'a b br center col div em h1 h6 hr i img input li ol p span strong table tbody td th thead tr u ul'

test('of what HTML has and the markup has not, every remedy names elements of the markup', () => {
  for (const name of html.split(' ').filter((one) => !Object.hasOwn(vocabulary, one))) {
    const remedy = htmlRemedy(name) ?? ''
    expect(remedy, name).toMatch(/^(пишите вместо него|уберите его:) .*[^.]$/)
    for (const [, element = ''] of remedy.matchAll(/<\/?(\w+)/g))
      expect(Object.keys(vocabulary)).toContain(element)
  }
})

test('an element of the markup has no remedy, nor has a name of neither', () => {
  for (const name of [...Object.keys(vocabulary), 'constructor', 'clasue'])
    expect(htmlRemedy(name)).toBeUndefined()
  expect(htmlRemedy('TD')).toBe(htmlRemedy('td'))
})
