/** The base of an agency's template: its fonts come through, its spaces and indents stay out of tables and titles. */

import { Document as DocxDocument, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { attribute, child, children } from '../../support/xml-tree.ts'
import { elements, type Written, writeFixture } from './write.ts'

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const picture = '<a:blipFill><a:blip r:embed="rId1"/><a:stretch/></a:blipFill>'

/** As Word makes them: fonts of the theme, 8 points after a paragraph, an indent in Normal, a picture in the theme. */
async function wordTemplate(): Promise<Uint8Array> {
  const file = new DocxDocument({ sections: [{ children: [new Paragraph('Образец')] }] })
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(file)))
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  const head = /<w:styles[^>]*>/.exec(styles)?.[0] ?? ''
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:ind w:firstLine="709"/><w:jc w:val="both"/></w:pPr></w:style>'
  const theme = strFromU8(parts['word/theme/theme1.xml'] ?? new Uint8Array())
    .replace(/(<a:minorFont><a:latin typeface=")[^"]*/, '$1PT Astra Serif')
    .replace('<a:bgFillStyleLst>', `<a:bgFillStyleLst>${picture}`)
  return zipSync({
    ...parts,
    'word/styles.xml': strToU8(`${head}${defaults}${normal}</w:styles>`),
    'word/theme/theme1.xml': strToU8(theme),
  })
}

let written: Written
beforeAll(async () => {
  written = await writeFixture(
    fixtureDocument(),
    { template: await wordTemplate() },
    { template: 'layouts/blank.dotx' },
  )
})

test('fonts of the theme come through, its pictures do not', () => {
  const [fonts] = elements(written, 'word/styles.xml', 'w:rFonts')
  expect(fonts && attribute(fonts, 'w:asciiTheme')).toBe('minorHAnsi')
  const theme = strFromU8(unzipSync(written.bytes)['word/theme/theme1.xml'] ?? new Uint8Array())
  expect(theme).toContain('<a:latin typeface="PT Astra Serif"')
  expect(theme).toContain(drawing)
  expect(theme).not.toContain('blip')
  expect(theme).toContain('<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')
})

test('every style of ours says its spaces, indents and alignment', () => {
  const styles = elements(written, 'word/styles.xml', 'w:style').filter(
    (one) => attribute(children(one, 'w:basedOn')[0] ?? one, 'w:val') === 'Normal',
  )
  const own = styles.filter((one) => attribute(one, 'w:type') === 'paragraph')
  expect(own.length).toBeGreaterThan(30)
  for (const style of own) {
    const id = attribute(style, 'w:styleId')
    const properties = child(style, 'w:pPr')
    const indent = child(properties, 'w:ind')
    const spacing = child(properties, 'w:spacing')
    const said = ['left', 'right', 'firstLine'].map((key) => attribute(indent, `w:${key}`))
    expect([...said, attribute(spacing, 'w:before'), attribute(spacing, 'w:after')], id).not.toContain(
      undefined,
    )
    expect(attribute(child(properties, 'w:jc'), 'w:val'), id).toBeDefined()
  }
})

test('what a style says itself stays', () => {
  const style = elements(written, 'word/styles.xml', 'w:style').find(
    (one) => attribute(one, 'w:styleId') === 'Paragraph',
  )
  const properties = child(style ?? expect.fail('no style'), 'w:pPr')
  expect(attribute(child(properties, 'w:ind'), 'w:firstLine')).toBe('709')
  expect(attribute(child(properties, 'w:jc'), 'w:val')).toBe('both')
})
