/** Documents made at random: whatever the numbers and the nesting, the reader sees the text of the model. */
import { describe, expect, test } from 'vitest'
import { footnotes, paragraphs } from '../../../src/document/text.ts'
import type { Content, Document, Inline, List, Num, Section } from '../../../src/model/document.ts'
import { formatNumber } from '../../../src/render/docx/number-format.ts'
import {
  blank,
  cell,
  clause,
  emphasis,
  field,
  gap,
  here,
  lineBreak,
  note,
  paragraph,
  ref,
  row,
  section,
  strong,
  text,
} from '../../support/document-nodes.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { elements, type Written, writeFixture } from './write.ts'

const lists: readonly List[] = [
  { id: 'sections', kind: 'section', levels: levels('{n}.', 'upperRoman', '{1}.{n}.') },
  { id: 'clauses', kind: 'clause', levels: levels('{n}.', 'decimal', '{n})', '{n})') },
  { id: 'points', kind: 'clause', levels: levels('{n}.', 'decimal', '{1}.{n}.', '{1}.{2}.{n}.') },
]

function levels(first: string, format: 'decimal' | 'upperRoman', ...rest: readonly string[]): List['levels'] {
  const deeper = rest.map((pattern, index) => {
    const letters = pattern === '{n})' && index === 0
    return { pattern, format: letters ? ('russianLower' as const) : ('decimal' as const) }
  })
  return [{ pattern: first, format }, ...deeper]
}

/** Numbers that look random and are always the same. */
function dice(seed: number): (below: number) => number {
  let state = seed * 7919 + 1
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

type Maker = {
  readonly next: (below: number) => number
  ids: number
  footnotes: number
  readonly jumps: boolean
}

/** Counters as the model counts them: deeper levels begin anew; with `jumps` a number is now and then left out. */
function number(maker: Maker, list: number, level: number, counters: number[]): Num {
  const step = maker.jumps && maker.next(5) === 0 ? 2 : 1
  counters[level] = (counters[level] ?? 0) + step
  counters.length = level + 1
  const form = lists[list]?.levels ?? []
  const shown = (form[level]?.pattern ?? '').replace(/\{(n|\d)\}/g, (_, place: string) => {
    const index = place === 'n' ? level : Number(place) - 1
    return formatNumber(form[index]?.format ?? 'decimal', counters[index] ?? 1) ?? '?'
  })
  return { list, level, value: counters[level], text: shown }
}

function inline(maker: Maker): Inline {
  const words = `слово ${maker.next(90)}${' и так далее'.repeat(maker.next(4))} `
  switch (maker.next(12)) {
    case 0:
      return strong([words, emphasis('еще')])
    case 1:
      return blank(1 + maker.next(20))
    case 2:
      return gap('[не заполнено: срок]')
    case 3:
      return note('уточнить')
    case 4:
      return lineBreak
    case 5: {
      maker.footnotes++
      return { kind: 'footnote', number: maker.footnotes, content: [text(`сноска ${maker.footnotes}`)] }
    }
    case 6: {
      const target = `c${1 + maker.next(maker.ids + 3)}`
      return ref(target, 'см. ', [`пункт ${1 + maker.next(20)}`, target])
    }
    default:
      return text(words)
  }
}

function prose(maker: Maker): Inline[] {
  return Array.from({ length: 1 + maker.next(5) }, () => inline(maker))
}

function block(maker: Maker): Content {
  switch (maker.next(6)) {
    case 0: {
      const cells = () => row(cell([prose(maker)], { rowSpan: 1 }), cell([prose(maker), prose(maker)]))
      return {
        kind: 'table',
        columns: [30, 70],
        head: [row('А', 'Б')],
        body: [cells(), cells()],
        location: here,
      }
    }
    case 1:
      return field(prose(maker), prose(maker))
    case 2:
      return { kind: 'checkbox', content: prose(maker), location: here }
    case 3:
      return { kind: 'signature', position: prose(maker), name: prose(maker), location: here }
    default:
      return paragraph(prose(maker))
  }
}

function clauses(maker: Maker, list: number, level: number, counters: number[]): Content[] {
  return Array.from({ length: 1 + maker.next(4) }, () => {
    const num = number(maker, list, level, counters)
    maker.ids++
    const id = `c${maker.ids}`
    const wording = [text('текст '), ...prose(maker)]
    const deeper = level < 2 && maker.next(3) === 0 ? clauses(maker, list, level + 1, counters) : []
    const others = maker.next(3) === 0 ? [block(maker)] : []
    return clause(num, wording, [...(deeper as never[]), ...(others as never[])], id)
  })
}

function madeUp(seed: number, jumps: boolean): Document {
  const maker: Maker = { next: dice(seed), ids: 0, footnotes: 0, jumps }
  const inSections: number[] = []
  const inClauses: number[] = []
  const sections: Section[] = Array.from({ length: 4 }, (_, index) => {
    const num = number(maker, 0, 0, inSections)
    const own = clauses(maker, 1, 0, inClauses)
    const parts = Array.from({ length: maker.next(3) }, (_unused, part) =>
      section(`s${index}-${part}`, 2, number(maker, 0, 1, inSections), `Подраздел ${part}`, [
        ...clauses(maker, 1, 0, inClauses),
        block(maker),
      ]),
    )
    return section(`s${index}`, 1, num, `Раздел ${index}`, [...own, ...parts])
  })
  const [first] = fixtureDocument().appendices
  const appendices = first ? [{ ...first, content: clauses(maker, 2, 0, []) }] : []
  return { ...fixtureDocument(), lists, sections, appendices }
}

function dangling(written: Written): string[] {
  const names = elements(written, 'word/document.xml', 'w:bookmarkStart').map(
    (one) => one.attributes['w:name'],
  )
  const links = elements(written, 'word/document.xml', 'w:hyperlink').map((one) => one.attributes['w:anchor'])
  const fields = elements(written, 'word/document.xml', 'w:instrText').flatMap(
    (one) => one.text.trim().split(' ')[1] ?? [],
  )
  return [...links, ...fields].flatMap((one) => (one === undefined || names.includes(one) ? [] : [one]))
}

describe.each(Array.from({ length: 12 }, (_, seed) => seed))('document %i', (seed) => {
  test.each([
    { jumps: false, numbering: 'native' },
    { jumps: true, numbering: 'native' },
    { jumps: true, numbering: 'literal' },
  ] as const)('$numbering, jumps $jumps', async ({ jumps, numbering }) => {
    const document = madeUp(seed, jumps)
    const written = await writeFixture(document, { numbering })
    expect(docxText(written.bytes)).toEqual(paragraphs(document))
    expect(dangling(written)).toEqual([])
    // Two more are the separators.
    expect(elements(written, 'word/footnotes.xml', 'w:footnote')).toHaveLength(footnotes(document).length + 2)
    const typed = written.found.filter((one) => one.code === 'render/number-typed')
    if (!jumps) expect(typed).toEqual([])
  })
})
