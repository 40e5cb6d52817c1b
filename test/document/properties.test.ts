/** Properties of numbers and references, on acts made up by a deterministic generator. */
import { expect, it } from 'vitest'
import { numeral } from '../../src/document/numerals.ts'
import type { NumberingScheme } from '../../src/document/pattern.ts'
import { inlineText } from '../../src/document/text.ts'
import { type Node, walk } from '../../src/document/walk.ts'
import type { CrossReference, Document, Num } from '../../src/model/document.ts'
import { appendix, captioned, make, scheme, section } from './act.ts'
import { type Choices, choices } from './generator.ts'

type Made = { body: string; appendices: string; ids: string[] }

/** An act with up to some thirty units, every one with an id. */
function act({ below, pick }: Choices): Made {
  const ids: string[] = []
  const id = (): string => {
    ids.push(`u${ids.length}`)
    return ids.at(-1) ?? ''
  }
  const clause = (depth: number): string => {
    const inner = depth < 3 ? many(below(4) - 1, () => clause(depth + 1)) : ''
    return `<clause id="${id()}"><p>x</p>${inner}</clause>`
  }
  const block = (): string => (below(5) === 0 ? captioned(id()) : clause(1))
  const part = (depth: number): string => {
    const own = many(below(4), block)
    const inner = depth < 2 ? many(below(3), () => part(depth + 1)) : ''
    return section(id(), pick(['Общие', 'Круг «заявителей»', 'Срок']), own + inner)
  }
  const body = many(1 + below(3), () => part(1))
  return { body, appendices: many(below(3), () => appendix(id(), 'Форма', many(below(4), block))), ids }
}

function many(amount: number, make: () => string): string {
  return Array.from({ length: Math.max(0, amount) }, make).join('')
}

type Numbered = { node: Node; num: Num }

function numbered(document: Document): Numbered[] {
  const found: Numbered[] = []
  walk(document, (node) => {
    if ('num' in node && node.num) found.push({ node, num: node.num })
  })
  return found
}

const schemes: readonly NumberingScheme[] = [
  scheme,
  { ...scheme, clause: [{ pattern: '{n}.', restart: 'section' }, ...scheme.clause.slice(1)] },
  {
    ...scheme,
    section: [{ pattern: '{n}.' }, { pattern: '{1}.{n}.' }],
    clause: [{ pattern: '{section}.{n}.' }, { pattern: '{n:а})' }, { pattern: '{n})' }],
  },
  {
    ...scheme,
    section: [{ pattern: '{n:roman}.' }, { pattern: '{n}.' }],
    table: [{ pattern: 'Таблица {n}', restart: 'section' }],
  },
]

const seeds = Array.from({ length: 80 }, (_, seed) => seed + 1)

it('counts every list without holes, a level anew under each unit above it', () => {
  for (const seed of seeds) {
    const { body, appendices } = act(choices(seed))
    const { document } = make(body + appendices)
    const counters = new Map<number, number[]>()
    for (const { num } of numbered(document)) {
      const values = counters.get(num.list) ?? []
      values.length = Math.min(values.length, num.level + 1)
      values[num.level] = (values[num.level] ?? 0) + 1
      counters.set(num.list, values)
      expect(num.value, `seed ${seed}`).toBe(values[num.level])
      const level = document.lists[num.list]?.levels[num.level]
      expect(num.text).toBe(level?.pattern.replace('{n}', numeral(num.value, level.format)))
    }
    expect([...counters.keys()].sort((a, b) => a - b)).toEqual(document.lists.map((_, index) => index))
  }
})

/** The references of the last section, each with its words. */
function references(document: Document): { text: string; reference: CrossReference }[] {
  return (document.sections.at(-1)?.content ?? []).flatMap((block) =>
    block.kind === 'paragraph'
      ? block.content
          .filter((inline) => inline.kind === 'crossReference')
          .map((reference) => ({ text: inlineText([reference]), reference }))
      : [],
  )
}

it.each(schemes)(
  'refers to every unit by words that name no other, and leads to it from one place',
  (numbering) => {
    for (const seed of seeds) {
      const { body, appendices, ids } = act(choices(seed))
      const refs = ids.map((id) => `<p>[<ref to="${id}"/>]</p>`).join('')
      const { document, found } = make(body + section('last', 'Ссылки', refs) + appendices, numbering)
      expect(found, `seed ${seed}`).toEqual([])
      const shown = references(document)
      expect(shown.map(({ reference }) => reference.target)).toEqual(ids)
      // Subsections without numbers may share a heading: nothing else may share its words.
      const words = shown.map(({ text }) => text).filter((text) => !text.startsWith('подраздел'))
      expect(new Set(words).size, `seed ${seed}: ${words.join('; ')}`).toBe(words.length)
      for (const { reference } of shown)
        expect(reference.segments.filter(({ target }) => target === reference.target)).toHaveLength(1)
    }
  },
)
