import { expect, test } from 'vitest'
import { withoutLoneItems } from '../../src/document/lone-item.ts'
import { parse } from '../../src/markup/parse.ts'
import type { Element, Node } from '../../src/model/element.ts'

function settled(body: string): string {
  const faults: string[] = []
  const root = parse(
    { text: `<regulation><section id="s"><heading>С</heading>${body}</section></regulation>`, sources: [] },
    ({ message }) => faults.push(message),
  )
  if (!root) throw new Error(faults.join('\n'))
  const [section] = withoutLoneItems(root).children
  return section?.kind === 'element' ? section.children.slice(1).map(written).join('') : ''
}

function written(node: Node): string {
  if (node.kind !== 'element') return node.kind === 'remark' ? `{${node.text}}` : node.text
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${node.name}${attributes.join('')}>${node.children.map(written).join('')}</${node.name}>`
}

const list = (items: string): string => `<clause id="list"><p>Основания:</p>${items}</clause>`
const refs = '<p><ref to="only"></ref><ref to="only list"></ref></p>'

test('an only item stands behind the words that announce it, and references lead to its clause', () => {
  expect(settled(list('<clause id="only">одно.</clause>') + refs)).toBe(
    '<clause id="list"><p>Основания: одно.</p></clause><p><ref to="list"></ref><ref to="list"></ref></p>',
  )
})

test('words may end with a dash as well', () => {
  expect(settled('<clause><p>Критерий –</p><clause>одно.</clause></clause>')).toBe(
    '<clause><p>Критерий – одно.</p></clause>',
  )
})

test('a clause without a name takes the name of its item', () => {
  expect(
    settled('<clause><p>Основания:</p><clause id="only">одно.</clause><p>Он исчерпывающий.</p></clause>'),
  ).toBe('<clause id="only"><p>Основания: одно.</p><p>Он исчерпывающий.</p></clause>')
})

test('inner lists are settled by themselves', () => {
  expect(settled(list('<clause><p>первое:</p><clause>одно;</clause></clause><clause>второе.</clause>'))).toBe(
    '<clause id="list"><p>Основания:</p><clause><p>первое: одно;</p></clause><clause><p>второе.</p></clause></clause>',
  )
})

test.each([
  ['two items', list('<clause>одно;</clause><clause>другое.</clause>')],
  [
    'an item with a list of its own',
    list('<clause><p>одно:</p><clause>а;</clause><clause>б.</clause></clause>'),
  ],
  ['an item of two paragraphs', list('<clause><p>одно.</p><p>И еще.</p></clause>')],
  ['words without a colon or a dash', '<clause><p>Есть основание.</p><clause>Оно одно.</clause></clause>'],
  [
    'a reference from the clause to its item',
    list('<clause id="only">одно.</clause><p>По <ref to="only"></ref>.</p>'),
  ],
  ['a reference from the item to its clause', list('<clause>одно из <ref to="list"></ref>.</clause>')],
])('%s stay as they are', (_, body) => {
  expect(settled(body)).toBe(
    body.replace(
      /<clause( id="\w+")?>([^<]+(?:<ref[^>]*><\/ref>\.)?)<\/clause>/g,
      '<clause$1><p>$2</p></clause>',
    ),
  )
})

test('what stands in a form stays as it was approved', () => {
  const form = (yes: string) =>
    `<regulation><section id="s"><heading>С</heading><clause>а</clause></section><appendix id="f"${yes}><heading>Ф</heading>${list('<clause>одно.</clause>')}</appendix></regulation>`
  const clauses = (yes: string): number => {
    const root = parse({ text: form(yes), sources: [] }, () => undefined)
    const count = (element: Element): number =>
      element.children.reduce(
        (sum, child) => sum + (child.kind === 'element' ? count(child) : 0),
        element.name === 'clause' ? 1 : 0,
      )
    return root ? count(withoutLoneItems(root)) : 0
  }
  expect([clauses(''), clauses(' form="yes"')]).toEqual([2, 3])
})
