/** A list of one item is said as a sentence under every structure: no number, and words for one. */
import { describe, expect, test } from 'vitest'
import { walk } from '../../src/document/walk.ts'
import type { Document } from '../../src/model/document.ts'
import type { Service } from '../../src/schema/types.ts'
import { structureOf } from './structure.ts'

/** The numbers of clauses that stand alone inside another. */
function alone(document: Document): string[] {
  const found: string[] = []
  walk(document, (node) => {
    if (node.kind !== 'clause') return
    const inner = node.content.filter((content) => content.kind === 'clause')
    if (inner.length === 1) found.push(node.num.text)
  })
  return found
}

/** The sample with one item in lists that mostly have several. */
function shortened({ standard }: Service): void {
  standard.resultChannels = standard.resultChannels.slice(0, 1)
  standard.legalBasis.acts = standard.legalBasis.acts.slice(0, 1)
  standard.provider.participants = { items: ['Росреестр'] }
  standard.necessaryServices = { items: ['изготовление кадастрового плана'] }
}

const structures = [
  '1228-2021',
  '1228-2025',
  '210fz-base',
  '373-2011',
  '373-2018',
  'dotted',
  'mo-2018',
  'mo-2022',
]

describe.each(structures)('%s', (id) => {
  const { document, text } = structureOf('gpzu', id, shortened)

  test('numbers no only item', () => {
    expect(alone(document)).toEqual([])
    // One ground of suspension, one interagency document.
    expect(alone(structureOf('maternity-capital', id).document)).toEqual([])
  })

  test('announces no only item in the plural', () => {
    expect(text.match(/^.*следующи(?:ми|х|е) [^:\n]*: .*$/gm)).toBeNull()
  })
})
