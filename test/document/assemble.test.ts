import { expect, it } from 'vitest'
import { parse } from '../../src/markup/parse.ts'
import { remarkEnd, remarkStart } from '../../src/model/element.ts'
import { make, section } from './act.ts'

const remark = `${remarkStart}сверить${remarkEnd}`

it('opens a пункт with a capital, but not a подпункт', () => {
  const { text } = make(
    section(
      'a',
      'А',
      `<clause id="b"><cite act="pp-840" case="instrumental"/> установлено:</clause>
       <clause><ref to="b" case="instrumental"/> установлено:<note>x</note></clause>
       <clause><p>x</p><clause><cite act="pp-840" case="instrumental"/>;</clause></clause>`,
    ),
  )
  expect(text[1]).toMatch(/^1\. Постановлением Правительства/)
  expect(text[2]).toBe('2. Пунктом 1 установлено:')
  expect(text[4]).toMatch(/^а\) постановлением/)
})

it('shows a remark once however often what it is about is printed', () => {
  const { document } = make(section('a', 'А', `<p>x${remark} y${remark}</p><p>z${remark}</p>`))
  const notes = document.sections[0]?.content.map((block) =>
    block.kind === 'paragraph' ? block.content.filter((inline) => inline.kind === 'note').length : 0,
  )
  expect(notes).toEqual([1, 0])
})

it('numbers footnotes in reading order and takes form, field and signature apart', () => {
  const { document, text } = make(
    `${section('a', 'А', '<p>x<footnote>первая</footnote></p>')}
     <appendix id="f" form="yes" orientation="landscape"><line>к регламенту</line><heading>Заявление</heading>
     <field>Имя<hint>полностью<footnote>вторая</footnote></hint></field>
     <checkbox>лично</checkbox><p role="center">Паспорт № <blank length="6"/></p>
     <signature><line>Глава</line><line>И.О. Фамилия</line></signature></appendix>`,
  )
  expect(text).toEqual([
    'I. А',
    'x1',
    'Приложение',
    'к регламенту',
    'Форма',
    'Заявление',
    'Имя _',
    'полностью2',
    '□ лично',
    'Паспорт № _',
    'Глава И.О. Фамилия',
    '1 первая',
    '2 вторая',
  ])
  expect(document.appendices[0]).toMatchObject({ form: true, orientation: 'landscape', reference: [{}] })
  expect(document.appendices[0]?.content[2]).toMatchObject({ kind: 'paragraph', role: 'center' })
})

it('keeps the place in the template of everything that has one', () => {
  const text =
    '<?at 0 1 1?><regulation><?at 0 2 1?><section id="a"><?at 0 3 1?><heading>А</heading><?at 0 4 2?><clause>x</clause></section></regulation>'
  const root = parse({ text, sources: [{ name: 'a.hbs', text: '' }] }, () => undefined)
  const child = root?.children[0]
  expect(child?.kind === 'element' ? child.location : undefined).toEqual({
    source: { name: 'a.hbs', text: '' },
    start: { line: 2, column: 1 },
  })
})
