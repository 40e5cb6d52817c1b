/** Headers and footers: the page number, and the mark of a draft. */
import type { Document } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { field, textRun } from './runs.ts'
import { declaration, escapeXml, wordNamespaces } from './xml.ts'

/** Content of the header and footer parts; undefined where the document has no such part. */
export type HeaderParts = {
  readonly header: string
  readonly footer: string | undefined
  readonly firstHeader: string | undefined
  readonly firstFooter: string | undefined
}

export function headerParts(document: Document, layout: Layout): HeaderParts {
  const isTop = layout.pageNumber.position === 'top-center'
  const hasFirst = layout.pageNumber.from > 1
  const mark = markXml(document, layout)
  return {
    header: part('hdr', mark + (isTop ? numberXml('PageHeader') : ''), 'PageHeader'),
    footer: isTop ? undefined : part('ftr', numberXml('PageFooter'), 'PageFooter'),
    firstHeader: hasFirst ? part('hdr', mark, 'PageHeader') : undefined,
    firstFooter: hasFirst && !isTop ? part('ftr', '', 'PageFooter') : undefined,
  }
}

/** A part must hold a paragraph. */
function part(root: 'hdr' | 'ftr', content: string, style: string): string {
  const paragraphs = content === '' ? `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>` : content
  return `${declaration}<w:${root} ${wordNamespaces}>${paragraphs}</w:${root}>`
}

function numberXml(style: string): string {
  const number = field('PAGE', textRun('2', ''))
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${number}</w:p>`
}

/** The version tells apart two drafts of one day. */
function markXml(document: Document, layout: Layout): string {
  if (layout.mark === undefined) return ''
  const text = escapeXml(`${layout.mark}, версия ${document.version}`)
  return `<w:p><w:pPr><w:pStyle w:val="Mark"/></w:pPr>${textRun(text, '')}</w:p>`
}
