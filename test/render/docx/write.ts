import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Appendix, Content, Document, List, Section } from '../../../src/model/document.ts'
import { docxWriter } from '../../../src/render/docx/writer.ts'
import type { WriterOptions } from '../../../src/render/writer.ts'
import type { Layout } from '../../../src/schema/types.ts'
import { docxParts } from '../../support/docx-text.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'
import { descendants, type XmlElement } from '../../support/xml-tree.ts'

export type Written = {
  readonly bytes: Uint8Array
  readonly found: readonly Diagnostic[]
  readonly parts: ReadonlyMap<string, XmlElement>
}

/** Writes a document with the layout of the fixture, changed as said. */
export async function writeFixture(
  document: Document = fixtureDocument(),
  options: Partial<WriterOptions> = {},
  layout: Partial<Layout> = {},
): Promise<Written> {
  const found: Diagnostic[] = []
  const all = { numbering: 'native', notes: true, attachments: [], ...options } as const
  const bytes = await docxWriter.write(document, { ...fixtureLayout(), ...layout }, all, (one) => {
    found.push(one)
  })
  return { bytes, found, parts: docxParts(bytes) }
}

/** Elements of the name in a part, in order. */
export function elements(written: Written, path: string, name: string): XmlElement[] {
  const root = written.parts.get(path)
  return root ? descendants(root).filter((one) => one.name === name) : []
}

/** A document of one section with the content, nothing else. */
export function documentOf(content: readonly Content[], lists: readonly List[] = []): Document {
  const fixture = fixtureDocument()
  const [first] = fixture.sections
  const heading: Section['heading'] = [{ kind: 'text', text: 'Раздел' }]
  const { num: _, ...section } = first as Section
  const sections = [{ ...section, id: 'only', heading, content }]
  return { ...fixture, approval: [], title: [], lists, sections, appendices: [] }
}

export function withAppendices(document: Document, appendices: readonly Appendix[]): Document {
  return { ...document, appendices }
}
