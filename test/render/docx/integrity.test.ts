import { describe, expect, test } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, children, descendants, type XmlElement } from '../../support/xml-tree.ts'
import { elements, type Written, writeFixture } from './write.ts'

const variants = [
  { name: 'native', options: {}, layout: {} },
  { name: 'literal without notes', options: { numbering: 'literal', notes: false }, layout: {} },
  { name: 'with contents', options: {}, layout: { contents: true, lineNumbers: true } },
  { name: 'number below, mark', options: {}, layout: { mark: 'ПРОЕКТ', pageNumber: below(2) } },
  { name: 'number on every page', options: {}, layout: { pageNumber: below(1) } },
] as const

function below(from: number) {
  return { from, position: 'bottom-center' } as const
}

/** Parts that paragraphs may stand in. */
const textParts = ['document', 'footnotes', 'comments', 'header1', 'header2', 'footer1', 'footer2'].map(
  (name) => `word/${name}.xml`,
)

function values(written: Written, path: string, name: string, key: string): string[] {
  return elements(written, path, name).map((one) => attribute(one, key) ?? '')
}

function everywhere(written: Written, name: string, key: string): string[] {
  return textParts.flatMap((path) => values(written, path, name, key))
}

describe.each(variants)('$name: whatever a part names is there', ({ options, layout }) => {
  const written = writeFixture(fixtureDocument(), options, layout)

  test('styles', async () => {
    const file = await written
    const styles = values(file, 'word/styles.xml', 'w:style', 'w:styleId')
    expect(new Set(styles).size).toBe(styles.length)
    const uses = [
      ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => everywhere(file, name, 'w:val')),
      ...['w:basedOn', 'w:next'].flatMap((name) => values(file, 'word/styles.xml', name, 'w:val')),
      ...values(file, 'word/numbering.xml', 'w:pStyle', 'w:val'),
    ]
    expect(uses.length).toBeGreaterThan(50)
    expect(uses.filter((one) => !styles.includes(one))).toEqual([])
  })

  test('bookmarks of fields and links', async () => {
    const file = await written
    const names = values(file, 'word/document.xml', 'w:bookmarkStart', 'w:name')
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter((name) => name.length > 40)).toEqual([])
    const fields = textParts
      .flatMap((path) => elements(file, path, 'w:instrText'))
      .flatMap((one) => /^ (?:PAGE)?REF (\S+) /.exec(one.text)?.[1] ?? [])
    const uses = [...fields, ...everywhere(file, 'w:hyperlink', 'w:anchor')]
    expect(uses.length).toBeGreaterThan(5)
    expect(uses.filter((one) => !names.includes(one))).toEqual([])
    const starts = values(file, 'word/document.xml', 'w:bookmarkStart', 'w:id')
    expect(values(file, 'word/document.xml', 'w:bookmarkEnd', 'w:id').toSorted()).toEqual(starts.toSorted())
  })

  test('lists', async () => {
    const file = await written
    const lists = ['0', ...values(file, 'word/numbering.xml', 'w:num', 'w:numId')]
    const uses = [...textParts, 'word/styles.xml'].flatMap((path) => values(file, path, 'w:numId', 'w:val'))
    expect(uses.filter((one) => !lists.includes(one))).toEqual([])
    const abstracts = values(file, 'word/numbering.xml', 'w:abstractNum', 'w:abstractNumId')
    const used = values(file, 'word/numbering.xml', 'w:abstractNumId', 'w:val')
    expect(used.toSorted()).toEqual(abstracts.toSorted())
    expect(new Set(used).size).toBe(used.length)
  })

  test('footnotes and comments', async () => {
    const file = await written
    const footnotes = values(file, 'word/footnotes.xml', 'w:footnote', 'w:id').filter((id) => Number(id) > 0)
    expect(values(file, 'word/document.xml', 'w:footnoteReference', 'w:id')).toEqual(footnotes)
    const comments = values(file, 'word/comments.xml', 'w:comment', 'w:id')
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(values(file, 'word/document.xml', name, 'w:id')).toEqual(comments)
    expect(comments.filter((id) => footnotes.includes(id))).toEqual([])
  })

  test('parts and their types', async () => {
    const { parts } = await written
    const paths = new Set(parts.keys())
    for (const [path, root] of parts) {
      if (!path.endsWith('.rels')) continue
      const folder = path.replace(/_rels\/[^/]*$/, '')
      const targets = children(root, 'Relationship').map((one) => folder + attribute(one, 'Target'))
      expect(targets.filter((target) => !paths.has(target))).toEqual([])
    }
    const types = children(parts.get('[Content_Types].xml') as XmlElement, 'Override')
    const named = types.map((one) => (attribute(one, 'PartName') ?? '').slice(1))
    expect(named.filter((path) => !paths.has(path))).toEqual([])
    const relations = parts.get('word/_rels/document.xml.rels') as XmlElement
    const ids = children(relations, 'Relationship').map((one) => attribute(one, 'Id'))
    const file = await written
    for (const name of ['w:headerReference', 'w:footerReference'])
      for (const id of values(file, 'word/document.xml', name, 'r:id')) expect(ids).toContain(id)
  })
})

describe('the file is clean', () => {
  const written = writeFixture()

  test('every paragraph has a style, and none in the body is empty', async () => {
    const body = (await written).parts.get('word/document.xml') as XmlElement
    const cells = new Set(descendants(body).flatMap((one) => (one.name === 'w:tc' ? one.children : [])))
    for (const paragraph of descendants(body).filter((one) => one.name === 'w:p')) {
      const [properties] = paragraph.children
      expect(properties?.children[0]?.name).toBe('w:pStyle')
      const style = attribute(properties?.children[0] as XmlElement, 'w:val')
      if (!cells.has(paragraph) && style !== 'TableGap') expect(paragraph.children.length).toBeGreaterThan(1)
    }
  })

  test('direct formatting is only what a style cannot say', async () => {
    const file = await written
    const direct = elements(file, 'word/document.xml', 'w:pPr').flatMap((one) =>
      one.children.map(({ name }) => name),
    )
    // The lead of a list stays with it: a style cannot know what follows.
    expect(new Set(direct)).toEqual(new Set(['w:pStyle', 'w:keepNext', 'w:numPr', 'w:spacing', 'w:sectPr']))
    const runs = elements(file, 'word/document.xml', 'w:rPr').flatMap((one) =>
      one.children.map(({ name }) => name),
    )
    expect(new Set(runs)).toEqual(new Set(['w:rStyle', 'w:highlight']))
  })

  test('no hyphenation, nothing to update on opening, Russian', async () => {
    const file = await written
    const [hyphenation] = elements(file, 'word/settings.xml', 'w:autoHyphenation')
    expect(hyphenation && attribute(hyphenation, 'w:val')).toBe('false')
    expect(elements(file, 'word/settings.xml', 'w:updateFields')).toEqual([])
    const all = [...file.parts.values()].flatMap(descendants)
    expect(all.filter((one) => attribute(one, 'w:dirty') !== undefined)).toEqual([])
    const [language] = elements(file, 'word/styles.xml', 'w:lang')
    expect(language && attribute(language, 'w:val')).toBe('ru-RU')
  })

  test('every line height says how it is meant', async () => {
    const file = await written
    const spacings = elements(file, 'word/styles.xml', 'w:spacing').filter((one) => attribute(one, 'w:line'))
    expect(spacings.length).toBeGreaterThan(5)
    for (const spacing of spacings) expect(attribute(spacing, 'w:lineRule')).toBe('auto')
  })

  test('heading levels have no gaps', async () => {
    const file = await written
    const styles = elements(file, 'word/styles.xml', 'w:style')
    const levels = new Map(
      styles.flatMap((style) => {
        const [level] = descendants(style).filter((one) => one.name === 'w:outlineLvl')
        return level ? [[attribute(style, 'w:styleId'), Number(attribute(level, 'w:val'))] as const] : []
      }),
    )
    const base = (style: string) => style.replace(/Landscape$/, '')
    const used = values(file, 'word/document.xml', 'w:pStyle', 'w:val').flatMap(
      (one) => levels.get(base(one)) ?? [],
    )
    expect(used.length).toBeGreaterThan(8)
    const jumps = used.filter((level, index) => level > (used[index - 1] ?? -1) + 1)
    expect(jumps).toEqual([])
  })
})
