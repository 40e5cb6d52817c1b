/** Structural rules of PDF/A and PDF/UA that a validator would check, on the objects of the file. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { longDocument } from '../../support/long-document.ts'
import {
  isDictionary,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  readPdf,
  resolve,
  textOf,
} from '../../support/pdf-objects.ts'
import { written } from './written.ts'

let file: PdfFile
let parents: Map<number, PdfValue>

function catalog(): PdfDictionary {
  return dictionary(file.trailer.entries.Root)
}

function dictionary(value: PdfValue | undefined): PdfDictionary {
  const found = resolve(file, value)
  if (!isDictionary(found)) throw new Error('not a dictionary')
  return found
}

function list(value: PdfValue | undefined): PdfValue[] {
  const found = resolve(file, value)
  return Array.isArray(found) ? found : []
}

function objectOf(value: PdfValue | undefined): number {
  return typeof value === 'object' && value !== null && 'object' in value ? value.object : -1
}

function ofType(type: string): [number, PdfDictionary][] {
  const found: [number, PdfDictionary][] = []
  for (const [number, value] of file.objects)
    if (isDictionary(value) && nameOf(value.entries.Type) === type) found.push([number, value])
  return found
}

function parentTree(): Map<number, PdfValue> {
  const numbers = leavesOf(dictionary(catalog().entries.StructTreeRoot).entries.ParentTree, 'Nums')
  const found = new Map<number, PdfValue>()
  for (let index = 0; index < numbers.length; index += 2)
    found.set(Number(numbers[index]), numbers[index + 1] ?? null)
  return found
}

/** Keys and values of a tree in turn. */
function leavesOf(tree: PdfValue | undefined, keys: 'Nums' | 'Names'): PdfValue[] {
  const { entries } = dictionary(tree)
  return 'Kids' in entries ? list(entries.Kids).flatMap((kid) => leavesOf(kid, keys)) : list(entries[keys])
}

/** Lengths of the arrays within a value. */
function arrayLengths(value: PdfValue): number[] {
  if (Array.isArray(value)) return [value.length, ...value.flatMap(arrayLengths)]
  return isDictionary(value) ? Object.values(value.entries).flatMap(arrayLengths) : []
}

const samples = [
  { name: 'every kind of node', document: fixtureDocument, pages: 5, notes: 4, faces: 4 },
  { name: '200 pages', document: () => longDocument(200), pages: 200, notes: 58, faces: 3 },
  { name: '1,000 pages', document: () => longDocument(1000), pages: 1000, notes: 286, faces: 3 },
]

/** Marked content that a child of an element stands for. */
function contentOf(kid: PdfValue, element: PdfDictionary): { page: PdfValue | undefined; mcid: number }[] {
  if (typeof kid === 'number') return [{ page: element.entries.Pg, mcid: kid }]
  if (!isDictionary(kid) || nameOf(kid.entries.Type) !== 'MCR') return []
  return [{ page: kid.entries.Pg, mcid: Number(kid.entries.MCID) }]
}

/** How deep in marked content each operator that shows something stands, and what depth each mark leads to. */
function depthsOf(content: string): { readonly shown: number[]; readonly marked: number[] } {
  let depth = 0
  const shown: number[] = []
  const marked: number[] = []
  // Strings may hold any bytes; operators are looked for without them.
  for (const operator of content.replace(/\((?:\\[\s\S]|[^\\)])*\)/g, '()').split(/\s+/)) {
    if (shows.has(operator)) shown.push(depth)
    const step = marks[operator]
    if (step === undefined) continue
    depth += step
    marked.push(depth)
  }
  return { shown, marked }
}

const shows = new Set(['Tj', 'TJ', 'S', 'f', 're'])
const marks: Readonly<Record<string, number>> = { BDC: 1, BMC: 1, EMC: -1 }

describe.each(samples)('$name', ({ document, pages, notes, faces }) => {
  beforeAll(async () => {
    const attachments = [
      { name: 'service.yaml', bytes: Buffer.from('id: a\n'), description: 'Исходные данные' },
    ]
    const layout = { contents: true, mark: 'ПРОЕКТ', lineNumbers: true }
    const { bytes, found } = await written(document(), layout, { notes: true, attachments })
    expect(found).toEqual([])
    file = readPdf(bytes)
    parents = parentTree()
  })

  test('all content of pages is tagged or an artifact, and nothing is nested', () => {
    const found = ofType('Page')
    expect(found.length).toBeGreaterThanOrEqual(pages)
    for (const [, page] of found) {
      const depths = depthsOf(dictionary(page.entries.Contents).stream?.toString('latin1') ?? '')
      expect(depths.shown.every((depth) => depth === 1)).toBe(true)
      expect(depths.marked.every((depth) => depth === 0 || depth === 1)).toBe(true)
      expect(depths.marked.at(-1)).toBe(0)
    }
  })

  test('every piece of content knows its element, and every element its parent', () => {
    for (const [number, element] of ofType('StructElem')) {
      expect(objectOf(element.entries.P)).toBeGreaterThan(0)
      const kids = Array.isArray(element.entries.K) ? element.entries.K : []
      for (const { page, mcid } of kids.flatMap((kid) => contentOf(kid, element))) {
        const owners = parents.get(Number(dictionary(page).entries.StructParents)) ?? null
        expect(objectOf(list(owners)[mcid])).toBe(number)
      }
    }
  })

  test('every link leads to a destination, and destinations are sorted as readers look for them', () => {
    const names = leavesOf(dictionary(catalog().entries.Names).entries.Dests, 'Names')
      .filter((_, index) => index % 2 === 0)
      .map(textOf)
    expect(names).toEqual([...names].sort())
    const known = new Set(names)
    for (const [, { entries }] of ofType('Annot'))
      expect(known.has(textOf(dictionary(entries.A).entries.D))).toBe(true)
  })

  test('no array is longer than PDF/A-1 allows', () => {
    const lengths = [...file.objects.values()].flatMap(arrayLengths)
    expect(lengths.filter((length) => length > 8191)).toEqual([])
  })

  test('annotations are printed, described, and owned by a link', () => {
    const annotations = ofType('Annot')
    expect(annotations.length).toBeGreaterThan(10)
    for (const [, { entries }] of annotations) {
      expect(entries.F).toBe(4)
      expect(textOf(entries.Contents)).not.toBe('')
      expect(nameOf(dictionary(parents.get(Number(entries.StructParent))).entries.S)).toBe('Link')
    }
  })

  test('notes have identifiers of their own', () => {
    const elements = ofType('StructElem').map(([, element]) => element)
    const identifiers = elements
      .filter(({ entries }) => nameOf(entries.S) === 'Note')
      .map(({ entries }) => textOf(entries.ID))
    expect(new Set(identifiers).size).toBe(notes)
    expect(identifiers.every(Boolean)).toBe(true)
  })

  test('fonts are embedded with the widths that their glyphs have, and every glyph has its character', () => {
    const fonts = ofType('Font').filter(([, { entries }]) => nameOf(entries.Subtype) === 'Type0')
    expect(fonts.length).toBe(faces)
    for (const [, font] of fonts) {
      const descendant = dictionary(list(font.entries.DescendantFonts)[0])
      expect(
        dictionary(dictionary(descendant.entries.FontDescriptor).entries.FontFile2).stream?.length,
      ).toBeGreaterThan(0)
      const widths = list(list(descendant.entries.W)[1])
      const map = dictionary(font.entries.ToUnicode).stream?.toString('latin1') ?? ''
      const mapped = [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, row = '']) => [
        ...row.matchAll(/<[0-9a-f ]*>/g),
      ])
      expect(mapped.length).toBe(widths.length)
      expect(mapped.slice(1).every(([code]) => code !== '<0000>' && code !== '<00ad>')).toBe(true)
    }
  })

  test('the catalog says language, tags, title, output intent and associated file', () => {
    const { entries } = catalog()
    expect(textOf(entries.Lang)).toBe('ru-RU')
    expect(dictionary(entries.MarkInfo).entries.Marked).toBe(true)
    expect(dictionary(entries.ViewerPreferences).entries.DisplayDocTitle).toBe(true)
    expect(nameOf(dictionary(list(entries.OutputIntents)[0]).entries.S)).toBe('GTS_PDFA1')
    expect(list(entries.AF).length).toBe(1)
    expect(nameOf(dictionary(list(entries.AF)[0]).entries.AFRelationship)).toBe('Source')
  })
})
