/** The agency's own template: its styles, headers and page are used, and nothing of it is run or fetched. */
import {
  AlignmentType,
  Document as DocxDocument,
  ExternalHyperlink,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { paragraphs } from '../../../src/document/text.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { verifyDocx } from '../../../src/verify/verify.ts'
import { docxText } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, child, type XmlElement } from '../../support/xml-tree.ts'
import { elements, type Written, writeFixture } from './write.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A template as an agency would make it: Russian names and ids of Word, a header with the arms, margins of its own. */
async function agencyTemplate(): Promise<Uint8Array> {
  const style = (id: string, name: string, size: number) => ({ id, name, basedOn: 'a', run: { size } })
  const arms = new ImageRun({ type: 'png', data: pixel, transformation: { width: 20, height: 20 } })
  const header = new Paragraph({
    style: 'head',
    alignment: AlignmentType.CENTER,
    children: [arms, new TextRun('Бланк')],
  })
  const site = new ExternalHyperlink({ link: 'https://example.gov.ru', children: [new TextRun('сайт')] })
  const footer = new Paragraph({ children: [site, new TextRun({ children: [PageNumber.CURRENT] })] })
  const file = new DocxDocument({
    styles: {
      paragraphStyles: [
        { id: 'a', name: 'Normal', run: { font: 'PT Astra Serif', size: 26 } },
        { ...style('1', 'heading 1', 40), paragraph: { keepNext: true, spacing: { after: 77 } } },
        style('pp', 'регламент. подпункт', 30),
        // An id of ours under another name.
        style('Clause', 'Особый стиль органа', 50),
        style('head', 'header', 18),
      ],
    },
    sections: [
      {
        properties: {
          page: { margin: { top: 1000, right: 800, bottom: 900, left: 1500, header: 400, footer: 300 } },
        },
        headers: { default: new Header({ children: [header] }) },
        footers: { default: new Footer({ children: [footer] }) },
        children: [new Paragraph('Образец')],
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toBuffer(file))
  const parts = unzipSync(bytes)
  const page = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  // The sheet of the library is not quite A4; it is not what is tested here.
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(page.replace(/<w:pgSz[^>]*>/, '<w:pgSz w:w="11906" w:h="16838"/>')),
  })
}

let template: Uint8Array
let written: Written
beforeAll(async () => {
  template = await agencyTemplate()
  written = await use(template)
})

function use(bytes: Uint8Array, numbering: 'native' | 'literal' = 'native'): Promise<Written> {
  return writeFixture(fixtureDocument(), { template: bytes, numbering }, { template: 'layouts/blank.dotx' })
}

function styleNamed(name: string): XmlElement | undefined {
  return elements(written, 'word/styles.xml', 'w:style').find(
    (one) => attribute(child(one, 'w:name'), 'w:val') === name,
  )
}

function idOf(name: string): string | undefined {
  const style = styleNamed(name)
  return style && attribute(style, 'w:styleId')
}

function sizeOf(name: string): string | undefined {
  const style = styleNamed(name)
  return style && attribute(child(child(style, 'w:rPr'), 'w:sz'), 'w:val')
}

describe('styles', () => {
  test('the version of the template wins, whatever its id and the case of its name', () => {
    expect([idOf('heading 1'), sizeOf('heading 1')]).toEqual(['Heading1', '40'])
    expect([idOf('регламент. подпункт'), sizeOf('регламент. подпункт')]).toEqual(['Subclause', '30'])
    expect([idOf('Normal'), sizeOf('Normal')]).toEqual(['Normal', '26'])
  })

  test('those that the template lacks are added, its other ones stay under new ids', () => {
    expect(idOf('Регламент. Пункт')).toBe('Clause')
    expect([idOf('Особый стиль органа'), sizeOf('Особый стиль органа')]).toEqual(['Clause-template', '50'])
  })

  test('no id, no name and no default is there twice', () => {
    const styles = elements(written, 'word/styles.xml', 'w:style')
    const ids = styles.map((one) => attribute(one, 'w:styleId'))
    expect(new Set(ids).size).toBe(ids.length)
    const defaults = styles
      .filter((one) => attribute(one, 'w:default') === '1')
      .map((one) => attribute(one, 'w:type'))
    expect(new Set(defaults).size).toBe(defaults.length)
  })

  test('a style of the template numbers its paragraphs by the lists of the document', () => {
    const style = styleNamed('heading 1') as XmlElement
    expect(child(style, 'w:pPr').children.map(({ name }) => name)).toEqual([
      'w:keepNext',
      'w:numPr',
      'w:spacing',
    ])
  })
})

test('the text is that of the document, in both ways of numbering', async () => {
  expect(docxText(written.bytes)).toEqual(paragraphs(fixtureDocument()))
  expect(docxText((await use(template, 'literal')).bytes)).toEqual(paragraphs(fixtureDocument()))
})

test('header, footer and page are those of the template', () => {
  const [margins] = elements(written, 'word/document.xml', 'w:pgMar')
  const values = ['top', 'right', 'bottom', 'left', 'header', 'footer'].map(
    (side) => margins && attribute(margins, `w:${side}`),
  )
  expect(values).toEqual(['1000', '800', '900', '1500', '400', '300'])
  const [style] = elements(written, 'word/template-header1.xml', 'w:pStyle')
  expect(style && attribute(style, 'w:val')).toBe('PageHeader')
  const [picture] = elements(written, 'word/_rels/template-header1.xml.rels', 'Relationship')
  const path = (picture && attribute(picture, 'Target'))?.slice(1) ?? ''
  expect(unzipSync(written.bytes)[path]).toEqual(new Uint8Array(pixel))
})

test('nothing in the file leads nowhere', () => {
  const found: Diagnostic[] = []
  verifyDocx('шаблон.docx', written.bytes, (finding) => void found.push(finding))
  expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).not.toContain(
    'output/style-unknown',
  )
  for (const code of ['output/part-missing', 'output/list-unknown', 'output/reference-dangling'])
    expect(found.map((finding) => finding.code)).not.toContain(code)
})

test('the same template gives the same bytes', async () => {
  expect(Buffer.from((await use(template)).bytes).equals(Buffer.from(written.bytes))).toBe(true)
  expect(written.found.filter(({ severity }) => severity !== 'info')).toEqual([])
})

describe('refused', () => {
  const changed = (path: string, change: (text: string) => string): Uint8Array => {
    const parts = unzipSync(template)
    return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
  }
  test.each([
    ['what is no archive', () => strToU8('бланк органа, набранный в блокноте'), 'не файл DOCX'],
    [
      'macros',
      () => changed('[Content_Types].xml', (text) => text.replace('document.main', 'macroEnabled.main')),
      'макросы',
    ],
    [
      'a project of macros',
      () => zipSync({ ...unzipSync(template), 'word/vbaProject.bin': pixel }),
      'макросы',
    ],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'нет документа Word'],
    [
      'an entity',
      () => changed('word/styles.xml', (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`),
      'нет документа Word',
    ],
    [
      'a picture from elsewhere',
      () =>
        changed('word/_rels/header1.xml.rels', (text) =>
          text.replace(/Target="[^"]*"/, 'Target="http://example.com/a.png" TargetMode="External"'),
        ),
      'внешние файлы',
    ],
    [
      'a field that reads a file',
      () =>
        changed('word/header1.xml', (text) =>
          text.replace('</w:p>', '<w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\secret.txt&quot; "/></w:p>'),
        ),
      'внешние файлы',
    ],
  ])('%s', async (_, bytes, reason) => {
    const { found } = await use(bytes())
    const [finding] = found.filter(({ code }) => code === 'render/template-unusable')
    expect(finding?.severity).toBe('error')
    expect(finding?.message).toContain(reason)
  })
})
