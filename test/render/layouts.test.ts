/** Every layout that ships: valid, explained value by value, and good for every format. */
import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import { loadLayout } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Loaded } from '../../src/model/loaded.ts'
import { docxWriter } from '../../src/render/docx/writer.ts'
import { htmlWriter } from '../../src/render/html/writer.ts'
import { compose } from '../../src/render/pdf/compose.ts'
import { paginate } from '../../src/render/pdf/paginate.ts'
import { pageNumbers, pdfWriter } from '../../src/render/pdf/writer.ts'
import type { Layout, Profile } from '../../src/schema/types.ts'
import { docxText } from '../support/docx-text.ts'
import { fixtureDocument } from '../support/fixture-document.ts'
import { htmlText } from '../support/html-text.ts'
import { pdfText } from '../support/pdf-text.ts'

const root = new URL('../..', import.meta.url).pathname
const ids = readdirSync(`${root}templates/layouts`).map((name) => name.replace(/\.yaml$/, ''))
const options = { numbering: 'native', notes: false, attachments: [] } as const

function load(id: string): { readonly layout: Layout | undefined; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic) => void findings.push(finding)
  const project = openProject(root, root, () => undefined)
  // The choice of the command line wins over that of a profile, which is not looked at then.
  const layout = loadLayout(project, {} as Loaded<Profile>, report, id)
  return { layout: layout?.value, findings }
}

function known(id: string): Layout {
  const { layout } = load(id)
  if (!layout) throw new Error(`no layout ${id}`)
  return layout
}

describe.each(ids)('%s', (id) => {
  test('is valid and bears the name of its file', () => {
    const { layout, findings } = load(id)
    expect(findings).toEqual([])
    expect(layout?.id).toBe(id)
  })

  test('says behind every group of values where they come from', () => {
    const lines = readFileSync(`${root}templates/layouts/${id}.yaml`, 'utf8').split('\n')
    for (const group of ['margins', 'family', 'line', 'firstLine', 'width', 'from']) {
      const at = lines.findIndex((line) => line.startsWith(`  ${group}:`))
      expect(lines[at - 1], group).toMatch(/^ *# /)
    }
  })

  test('draws the same text in every format', async () => {
    const document = fixtureDocument()
    const layout = known(id)
    const pages = pageNumbers(document, layout)
    const docx = await docxWriter.write(document, layout, { ...options, pages }, () => undefined)
    expect(docxText(docx)).toEqual(paragraphs(document))
    const pdf = await pdfWriter.write(document, layout, options, () => undefined)
    expect(await pdfText(pdf)).toEqual(paragraphs(document))
    const html = await htmlWriter.write(document, layout, options, () => undefined)
    expect(htmlText(html)).toEqual(paragraphs(document))
  })
})

test('one that does not exist is a finding with the nearest name', () => {
  const { layout, findings } = load('gost-2024')
  expect(layout).toBeUndefined()
  expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
    ['profile/layout-unknown', 'Возможно, имелось в виду «gost-2025».'],
  ])
})

test('ГОСТ of 2016 and of 2025 differ in what the standard changed', () => {
  const [old, current] = [known('gost-2016'), known('gost-2025')]
  expect([old.block.width, current.block.width]).toEqual([75, 80])
  expect([old.font.family, current.font.family]).toEqual(['Liberation Serif', 'Times New Roman'])
})

describe('an exact interval', () => {
  const layout = known('federal-act')
  const document = fixtureDocument()

  test('is asked of Word for the text, and not for headings, requisites and tables', async () => {
    const bytes = await docxWriter.write(document, layout, options, () => undefined)
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array())
    const [defaults = ''] = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles) ?? []
    expect(defaults).toContain('w:line="360" w:lineRule="exact"')
    for (const id of ['Heading1', 'Title', 'Approval', 'TableText', 'TableHead', 'FootnoteText']) {
      const [style = ''] = new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles) ?? []
      expect(style, id).toContain('w:line="240" w:lineRule="auto"')
    }
  })

  test('is the distance between the lines of the PDF', () => {
    const { blocks } = compose(document, layout, false, () => undefined)
    const bodies = paginate(blocks, layout).flatMap(({ lines }) => {
      const body = lines.filter(({ align }) => align === 'justify')
      return body.slice(1).map((line, index) => ({ line, above: body[index] }))
    })
    const distances = bodies
      .filter(({ line, above }) => line.tag === above?.tag)
      .map(({ line, above }) => line.baseline - (above?.baseline ?? 0))
    expect(distances.length).toBeGreaterThan(5)
    for (const distance of distances) expect(distance).toBeCloseTo(18, 5)
  })

  test('is that of the page in the browser', async () => {
    const html = await htmlWriter.write(document, layout, options, () => undefined)
    expect(new TextDecoder().decode(html)).toContain('line-height: 18pt')
  })
})
