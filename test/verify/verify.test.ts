/** What the program says about a produced file: nothing about its own, the fault by its name about a spoilt one. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Document } from '../../src/model/document.ts'
import { docxWriter } from '../../src/render/docx/writer.ts'
import { verifyDocx } from '../../src/verify/verify.ts'
import { fixtureDocument } from '../support/fixture-document.ts'
import { fixtureLayout } from '../support/fixture-layout.ts'

type Numbering = 'native' | 'literal'

async function write(numbering: Numbering, document: Document = fixtureDocument()): Promise<Uint8Array> {
  return docxWriter.write(
    document,
    fixtureLayout(),
    { numbering, notes: true, attachments: [] },
    () => undefined,
  )
}

function verify(bytes: Uint8Array): Diagnostic[] {
  const findings: Diagnostic[] = []
  verifyDocx('проект.docx', bytes, (finding) => void findings.push(finding))
  return findings
}

const files = new Map<Numbering, Uint8Array>()
beforeAll(async () => {
  for (const numbering of ['native', 'literal'] as const) files.set(numbering, await write(numbering))
})

function file(numbering: Numbering): Uint8Array {
  return files.get(numbering) ?? new Uint8Array()
}

/** The literal file with a change of one of its parts. */
function spoilt(
  part: string,
  find: string | RegExp,
  put: string,
  numbering: Numbering = 'literal',
): Diagnostic[] {
  const parts = unzipSync(file(numbering))
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = before.replace(find, put)
  expect(after).not.toBe(before)
  return verify(zipSync({ ...parts, [part]: strToU8(after) }))
}

/** The directory of the archive says that the part has another size than it has. */
function withClaimedSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, copy.lastIndexOf(part) - 46 + 24)
  return copy
}

const document = 'word/document.xml'
const run = '<w:r><w:t>слово</w:t></w:r>'

describe('a file of our own', () => {
  test('with typed numbers keeps every rule for publication', () => {
    expect(verify(file('literal')).filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('with automatic numbers is reminded of them, and of what only a working copy has', () => {
    const codes = new Set(verify(file('native')).map(({ code }) => code))
    expect(codes).toEqual(new Set(['output/line-break', 'output/number-automatic', 'output/mixed-type']))
  })

  test('nothing leads nowhere with automatic numbers either', () => {
    const codes = verify(file('native')).map(({ code }) => code)
    for (const code of ['reference-dangling', 'style-unknown', 'list-unknown', 'list-shared', 'note-missing'])
      expect(codes).not.toContain(`output/${code}`)
  })
})

const tests: readonly { code: string; find: () => Diagnostic[] }[] = [
  {
    code: 'output/hyphenation',
    find: () => spoilt('word/settings.xml', /<w:autoHyphenation[^>]*>/, '<w:autoHyphenation/>'),
  },
  { code: 'output/hyphenation', find: () => spoilt(document, '<w:t>', '<w:t>пере\u00adнос') },
  { code: 'output/hyphenation', find: () => spoilt(document, '<w:t>', '<w:softHyphen/><w:t>') },
  { code: 'output/line-break', find: () => spoilt(document, '<w:t>', '<w:br/><w:t>') },
  {
    code: 'output/empty-paragraph',
    find: () =>
      spoilt(document, '<w:body>', '<w:body><w:p><w:pPr><w:pStyle w:val="Paragraph"/></w:pPr></w:p>'),
  },
  {
    code: 'output/nested-table',
    find: () =>
      spoilt(document, '</w:tcPr>', `</w:tcPr><w:tbl><w:tr><w:tc><w:p>${run}</w:p></w:tc></w:tr></w:tbl>`),
  },
  {
    code: 'output/needless-table',
    find: () =>
      spoilt(document, '<w:body>', `<w:body><w:tbl><w:tr><w:tc><w:p>${run}</w:p></w:tc></w:tr></w:tbl>`),
  },
  {
    code: 'output/unnumbered-run',
    find: () => spoilt(document, '<w:body>', `<w:body>${`<w:p>${run}</w:p>`.repeat(11)}`),
  },
  {
    code: 'output/mixed-type',
    find: () =>
      spoilt(
        document,
        '<w:body>',
        `<w:body><w:p>${run}<w:r><w:rPr><w:u w:val="single"/></w:rPr>${run.slice(5)}</w:p>`,
      ),
  },
  {
    code: 'output/reference-dangling',
    find: () => spoilt(document, /w:anchor="[^"]*"/, 'w:anchor="_Ref_nowhere"'),
  },
  {
    code: 'output/reference-dangling',
    find: () => spoilt(document, /REF _Ref_\w+/, 'REF _Ref_nowhere', 'native'),
  },
  {
    code: 'output/style-unknown',
    find: () => spoilt(document, /w:pStyle w:val="\w+"/, 'w:pStyle w:val="Gone"'),
  },
  {
    code: 'output/style-unknown',
    find: () => spoilt('word/styles.xml', '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Gone"/>'),
  },
  {
    code: 'output/list-unknown',
    find: () => spoilt('word/numbering.xml', /<w:num .*?<\/w:num>/, '', 'native'),
  },
  {
    code: 'output/list-shared',
    find: () =>
      spoilt('word/numbering.xml', /(<w:num w:numId="2"><w:abstractNumId w:val=)"\d+"/, '$1"0"', 'native'),
  },
  { code: 'output/note-missing', find: () => spoilt('word/footnotes.xml', 'w:id="1"', 'w:id="91"') },
  {
    code: 'output/part-missing',
    find: () => spoilt('word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="gone.xml"'),
  },
]

test.each(tests)('$code ($find)', ({ code, find }) => {
  const found = find().filter((finding) => finding.code === code)
  expect(found).not.toEqual([])
  for (const finding of found) {
    expect(finding.message).toMatch(/^[А-Я].*\.$/)
    expect(finding.location?.source.name).toBe('проект.docx')
  }
})

test('ten units without numbers in a row are few enough', () => {
  const found = spoilt(document, '<w:body>', `<w:body>${`<w:p>${run}</w:p>`.repeat(10)}`)
  expect(found.map(({ code }) => code)).not.toContain('output/unnumbered-run')
})

test('the place of a finding is the line of its paragraph, with its words', () => {
  const [finding] = spoilt(document, 'Круг заявителей', 'Круг</w:t><w:br/><w:t>заявителей').filter(
    ({ code }) => code === 'output/line-break',
  )
  const { source, start } = finding?.location ?? { source: { text: '' }, start: { line: 0 } }
  expect(source.text.split('\n')[start.line - 1]).toContain('Круг заявителей')
})

test('of many findings of one kind the first are shown and the others counted', () => {
  const found = spoilt(document, '<w:body>', `<w:body>${`<w:p>${run}<w:r><w:br/></w:r></w:p>`.repeat(50)}`)
  const breaks = found.filter(({ code }) => code === 'output/line-break')
  expect(breaks).toHaveLength(21)
  expect(breaks.at(-1)?.message).toContain('30')
})

describe('what cannot be read is one finding', () => {
  const parts = (): Record<string, Uint8Array> => unzipSync(file('literal'))
  test.each([
    ['an empty file', () => new Uint8Array()],
    ['text', () => strToU8('это не архив, а просто текст длиннее двадцати двух байт')],
    ['half a file', () => file('literal').subarray(0, 9000)],
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('а') })],
    ['broken XML', () => zipSync({ ...parts(), [document]: strToU8('<w:document><w:body></w:document>') })],
    [
      'a document type',
      () => zipSync({ ...parts(), [document]: strToU8('<!DOCTYPE a [<!ENTITY x "y">]><a/>') }),
    ],
    ['a bomb', () => withClaimedSize(file('literal'), document, 0x10000000)],
  ])('%s', (_, bytes) => {
    expect(verify(bytes()).map(({ code }) => code)).toEqual(['output/file-unreadable'])
  })

  test('a part that unpacks to more than it says', () => {
    const [finding] = verify(withClaimedSize(file('literal'), document, 100))
    expect(finding?.message).toContain('архив поврежден')
  })
})
