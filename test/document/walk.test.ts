import { expect, it } from 'vitest'
import { eachInline, inlineText } from '../../src/document/text.ts'
import { walk } from '../../src/document/walk.ts'
import { appendix, captioned, make, section } from './act.ts'

const { document } = make(
  section(
    'a',
    'А',
    section('b', 'Б', `<clause id="c"><p>x</p><clause>y</clause></clause>${captioned('t')}`),
  ) + appendix('f', 'Ф', '<field>Имя<hint>полностью</hint></field><signature><line>Глава</line></signature>'),
)

it('visits parents before children and tells the way down', () => {
  const seen: string[] = []
  walk(document, (node, ancestors) => {
    seen.push([...ancestors, node].map((one) => one.kind).join('/'))
  })
  expect(seen).toEqual([
    'section',
    'section/section',
    'section/section/clause',
    'section/section/clause/paragraph',
    'section/section/clause/clause',
    'section/section/clause/clause/paragraph',
    'section/section/table',
    'appendix',
    'appendix/field',
    'appendix/signature',
  ])
})

it('gives every run of text once, in reading order', () => {
  const runs: string[] = []
  eachInline(document, (content) => runs.push(inlineText(content)))
  expect(runs).toEqual(['А', 'Б', 'x', 'y', 'Сведения', 'а', 'Ф', 'Имя', 'полностью', 'Глава', ''])
})
