/**
 * A markup is read quickly only if saxes finds nothing wrong with it, and then the trees are the same. Held against the
 * markup of every service of the project, whole and with slips made in it at random (always the same ones).
 */
import { expect, test } from 'vitest'
import { withComposedForms } from '../../src/load/forms.ts'
import { selectProfile } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { loadService } from '../../src/load/service.ts'
import { places } from '../../src/markup/place.ts'
import { quickRead } from '../../src/markup/quick.ts'
import { readWithFaults } from '../../src/markup/read.ts'
import type { RawElement } from '../../src/markup/tree.ts'
import { merge } from '../../src/merge/merge.ts'
import type { Diagnostic, Location } from '../../src/model/diagnostic.ts'
import type { Markup } from '../../src/model/element.ts'
import { choices } from '../document/generator.ts'

const root = new URL('../../', import.meta.url).pathname
const ignore = () => undefined
const project = openProject(root, root, ignore)
const date = '2026-11-23'
const markups = project.services.map((file) => {
  const loaded = loadService(project, file, {}, ignore)
  const profile = loaded && selectProfile(project, loaded, date, undefined, ignore)
  if (!profile) throw new Error(`${file.path} has no profile`)
  const service = withComposedForms(loaded, profile.value)
  const { templates } = project
  const input = { ...service.printed, profile: profile.value, date, templates, locate: profile.locate }
  const markup = merge(input, ignore)
  if (!markup) throw new Error(`${file.path} was not merged`)
  return { path: file.path, markup }
})

/** Places by the names of their sources: the texts are the same objects. */
function shown(tree: RawElement | undefined): string {
  return JSON.stringify(tree, (key, value) => (key === 'location' ? placeOf(value) : value))
}

function placeOf({ source, start }: Location): string {
  return `${source.name}:${start.line}:${start.column}`
}

function expectSame(markup: Markup): boolean {
  const quick = quickRead(markup, places(markup))
  if (!quick) return false
  const findings: Diagnostic[] = []
  const slow = readWithFaults(markup, places(markup), (finding) => void findings.push(finding))
  expect(findings, markup.text).toEqual([])
  expect(shown(quick) === shown(slow), markup.text).toBe(true)
  return true
}

test.each(markups)('$path is read quickly, and as it is', ({ markup }) => {
  expect(expectSame(markup)).toBe(true)
})

const sources = [{ name: 'a.hbs', text: '' }]
const section = (text: string): string => `<?at 0 1 1?><section id="a">${text}</section>`

test.each([
  ['nothing', ''],
  ['no mark', '<section/>'],
  ['a mark of no template', section('<?at 7 1 1?>')],
  ['an instruction', section('<?php 1?>')],
  ['a document type', `<!DOCTYPE a>${section('')}`],
  ['a comment', section('<!-- -->')],
  ['a section of character data', section('<![CDATA[a]]>')],
  ['its end', section(']]>')],
  ['a bare ampersand', section('a & b')],
  ['an unknown entity', section('&shy;')],
  ['a character by its number', section('&#1;')],
  ['an attribute twice', section('<p a="1" a="2"/>')],
  ['an attribute without quotes', section('<p a=1/>')],
  ['an attribute with a tag in it', section('<p a="<"/>')],
  ['an attribute of two lines', section('<p a="1\n2"/>')],
  ['crossed elements', section('<b><i></b></i>')],
  ['an element left open', '<?at 0 1 1?><section>'],
  ['two roots', section('') + section('')],
  ['text outside the root', `${section('')}a`],
  ['a no-break space outside the root', `${section('')}\u00a0`],
  ['a no-break space in a tag', section('<p\u00a0a="1"/>')],
  ['a control character', section('\u0001')],
  ['half a character', section('\ud800')],
  ['a line end of another system', section('a\r\nb')],
  ['a deep nest', section('<b>'.repeat(70) + '</b>'.repeat(70))],
])('%s is left to saxes', (_, text) => {
  const markup = { text, sources }
  expect(quickRead(markup, places(markup))).toBeUndefined()
})

const signs = [
  '<',
  '>',
  '/',
  '&',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  ';',
  '?',
  '!',
  '\u00a0',
  '\u00ad',
  '\u0001',
  '\r',
]
const tags = [
  '</p>',
  '<p>',
  '<p/>',
  '<b>',
  '</b>',
  '<?at 0 9 9?>',
  '<?at ',
  '?>',
  '<!--',
  '-->',
  ' x="y"',
  "a='b'",
]
const texts = [
  '&amp;',
  '&nbsp;',
  '&#x27;',
  '&#39;',
  '&lt;b&gt;',
  '&x;',
  ']]>',
  '<![CDATA[',
  'текст',
  '\ud83d\ude00',
]
const slips = [...signs, ...tags, ...texts]

test('slips: what is taken quickly is without fault, and the same', () => {
  const { below, pick } = choices(210)
  let taken = 0
  for (let round = 0; round < 3000; round++) {
    const { markup } = pick(markups)
    const from = below(markup.text.length)
    let piece = section(markup.text.slice(from, from + 20 + below(400)).replace(/^[^<]*|<[^>]*$/g, ''))
    for (let count = below(3); count > 0; count--) {
      const at = below(piece.length)
      piece = piece.slice(0, at) + pick(['', pick(slips)]) + piece.slice(at + below(4))
    }
    if (expectSame({ ...markup, text: piece })) taken++
  }
  expect(taken).toBeGreaterThan(100)
})
