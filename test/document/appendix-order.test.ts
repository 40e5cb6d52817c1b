import { describe, expect, it } from 'vitest'
import { inOrderOfMention } from '../../src/document/appendix-order.ts'
import { named } from '../../src/document/children.ts'
import { parse } from '../../src/markup/parse.ts'
import { appendix, section } from './act.ts'

function ordered(body: string): (string | undefined)[] {
  const root = parse({ text: `<regulation>${body}</regulation>`, sources: [] }, (found) => {
    throw new Error(found.message)
  })
  if (!root) throw new Error('no tree')
  return named(inOrderOfMention(root), 'appendix').map(({ attributes }) => attributes.id)
}

const p = '<p>Текст.</p>'
const forms = appendix('a', 'А', p) + appendix('b', 'Б', p) + appendix('c', 'В', p)

describe('appendices in the order of their mention', () => {
  it('follow the references of the text, those without one stand last in their own order', () => {
    const body = section('s', 'Р', '<clause><ref to="c"/></clause><clause><ref to="a c"/></clause>')
    expect(ordered(body + forms)).toEqual(['c', 'a', 'b'])
    expect(ordered(section('s', 'Р', p) + forms)).toEqual(['a', 'b', 'c'])
  })

  it('are reached through a clause or a table inside them, and through another appendix', () => {
    const body = section('s', 'Р', '<clause><ref to="inner"/></clause>')
    const chained =
      appendix('a', 'А', p) +
      appendix('b', 'Б', p) +
      appendix('c', 'В', '<clause id="inner"><ref to="b"/></clause>')
    expect(ordered(body + chained)).toEqual(['c', 'b', 'a'])
  })

  it('are not moved by a drafting note', () => {
    const body = section('s', 'Р', '<clause>Текст<note>см. <ref to="c"/></note>.</clause>')
    expect(ordered(body + forms)).toEqual(['a', 'b', 'c'])
  })
})
