/** Structural rules of PDF/A and PDF/UA that a validator would check, on the objects of the file. */
import { beforeAll, expect, test } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
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

beforeAll(async () => {
  const attachments = [
    { name: 'service.yaml', bytes: Buffer.from('id: a\n'), description: 'Исходные данные' },
  ]
  const layout = { contents: true, mark: 'ПРОЕКТ', lineNumbers: true }
  file = readPdf((await written(fixtureDocument(), layout, { notes: true, attachments })).bytes)
  parents = parentTree()
})

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
  const numbers = list(
    dictionary(dictionary(catalog().entries.StructTreeRoot).entries.ParentTree).entries.Nums,
  )
  const found = new Map<number, PdfValue>()
  for (let index = 0; index < numbers.length; index += 2)
    found.set(Number(numbers[index]), numbers[index + 1] ?? null)
  return found
}

test('all content of pages is tagged or an artifact, and nothing is nested', () => {
  const pages = ofType('Page')
  expect(pages.length).toBeGreaterThan(5)
  for (const [, page] of pages) {
    let depth = 0
    const content = dictionary(page.entries.Contents).stream?.toString('latin1') ?? ''
    // Strings may hold any bytes; operators are looked for without them.
    const operators = content.replace(/\((?:\\[\s\S]|[^\\)])*\)/g, '()').split(/\s+/)
    for (const operator of operators) {
      if (operator === 'BDC' || operator === 'BMC') depth++
      if (operator === 'EMC') depth--
      if (['Tj', 'TJ', 'S', 'f', 're'].includes(operator)) expect(depth).toBe(1)
      expect(depth === 0 || depth === 1).toBe(true)
    }
    expect(depth).toBe(0)
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

/** Marked content that a child of an element stands for. */
function contentOf(kid: PdfValue, element: PdfDictionary): { page: PdfValue | undefined; mcid: number }[] {
  if (typeof kid === 'number') return [{ page: element.entries.Pg, mcid: kid }]
  if (!isDictionary(kid) || nameOf(kid.entries.Type) !== 'MCR') return []
  return [{ page: kid.entries.Pg, mcid: Number(kid.entries.MCID) }]
}

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
  const notes = elements
    .filter(({ entries }) => nameOf(entries.S) === 'Note')
    .map(({ entries }) => textOf(entries.ID))
  expect(new Set(notes).size).toBe(4)
  expect(notes.every(Boolean)).toBe(true)
})

test('fonts are embedded with the widths that their glyphs have, and every glyph has its character', () => {
  const fonts = ofType('Font').filter(([, { entries }]) => nameOf(entries.Subtype) === 'Type0')
  expect(fonts.length).toBe(4)
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
