/** Sections of the file: sheet, margins, headers, line numbers. */
import type { Layout } from '../../schema/types.ts'
import { fromMillimetres, type Orientation, sheet } from './measure.ts'

export type HeaderIds = {
  /** Ready `headerReference` and `footerReference` elements of the first section; later sections inherit them. */
  readonly references: string
  /** Whether the first page has headers of its own. */
  readonly titlePage: boolean
  /** Twips from the edge of the sheet, where a template says so. */
  readonly distances?: { readonly header: number; readonly footer: number } | undefined
}

/** ГОСТ Р 7.0.97: the page number stands at least 10 mm from the edge of the sheet. */
const headerDistance = fromMillimetres(10)
/** Two lines, the mark and the number: the number keeps its 10 mm. */
const markedHeaderDistance = fromMillimetres(6.5)

export function sectionProperties(
  layout: Layout,
  orientation: Orientation,
  headers: HeaderIds,
  isFirst: boolean,
): string {
  const { margins } = layout.page
  const { width, height } = sheet(orientation)
  const turned = orientation === 'landscape' ? ' w:orient="landscape"' : ''
  const sides = (['top', 'right', 'bottom', 'left'] as const)
    .map((side) => `w:${side}="${fromMillimetres(margins[side])}"`)
    .join(' ')
  const ownDistance = layout.mark === undefined ? headerDistance : markedHeaderDistance
  const { header, footer } = headers.distances ?? { header: ownDistance, footer: headerDistance }
  return [
    '<w:sectPr>',
    isFirst ? headers.references : '',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${turned}/>`,
    `<w:pgMar ${sides} w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    layout.lineNumbers ? '<w:lnNumType w:countBy="1" w:restart="newPage"/>' : '',
    isFirst && headers.titlePage ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('')
}

/** Puts the properties of a section into its last paragraph, as Word keeps them. */
export function closeSection(blocks: readonly string[], properties: string, separator: string): string {
  const last = blocks.at(-1)
  const isParagraph = last?.startsWith('<w:p>')
  const before = isParagraph ? blocks.slice(0, -1) : blocks
  const carrier = isParagraph && last ? last : separator
  return before.join('') + carrier.replace('</w:pPr>', () => `${properties}</w:pPr>`)
}
