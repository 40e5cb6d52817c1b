/** Writes documents as PDF for tests. */
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Appendix, Content, Document } from '../../../src/model/document.ts'
import { pdfWriter } from '../../../src/render/pdf/writer.ts'
import type { WriterOptions } from '../../../src/render/writer.ts'
import type { Layout } from '../../../src/schema/types.ts'
import { line, paragraph, section } from '../../support/document-nodes.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { fixtureLayout } from '../../support/fixture-layout.ts'

export type Written = { readonly bytes: Uint8Array; readonly found: readonly Diagnostic[] }

const plain: WriterOptions = { numbering: 'native', notes: false, attachments: [] }

export async function written(
  document: Document,
  layout: Partial<Layout> = {},
  options: Partial<WriterOptions> = {},
): Promise<Written> {
  const found: Diagnostic[] = []
  const report = (one: Diagnostic): void => void found.push(one)
  const bytes = await pdfWriter.write(
    document,
    { ...fixtureLayout(), ...layout },
    { ...plain, ...options },
    report,
  )
  return { bytes, found }
}

/** A document of one section with the given content. */
export function documentOf(content: readonly Content[], appendices: readonly Appendix[] = []): Document {
  return {
    ...fixtureDocument(),
    approval: [],
    title: [line('РЕГЛАМЕНТ')],
    sections: [section('main', 1, undefined, 'Раздел', content)],
    appendices,
  }
}

/** Words that are all different: a lost one cannot hide. */
export function words(count: number, prefix = 'слово'): string {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`).join(' ')
}

/** Paragraphs of one line each. */
export function shortLines(count: number): Content[] {
  return Array.from({ length: count }, (_, index) => paragraph(`Строка ${index + 1}.`))
}
