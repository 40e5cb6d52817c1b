/** Document -> DOCX that behaves as if an expert had set it up by hand: styles, numbering, references, comments. */
import type { Report } from '../../model/diagnostic.ts'
import type { Document, Id } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { fitTables } from '../table-fit.ts'
import type { Writer, WriterOptions } from '../writer.ts'
import { commentsXml, footnotesXml } from './annotations.ts'
import { type Context, collectNothing } from './context.ts'
import { documentXml } from './document-part.ts'
import { envelope } from './envelope.ts'
import { placeFindings } from './finding-notes.ts'
import { headerParts } from './headers.ts'
import { inPoints, textWidth } from './measure.ts'
import { allTyped, type NumberPlan, planNumbers } from './number-plan.ts'
import { numberingXml } from './numbering.ts'
import { zipParts } from './package.ts'
import { coreXml } from './properties.ts'
import { stylesXml } from './styles.ts'
import { findTargets } from './targets.ts'
import { applyTemplate } from './template/apply.ts'
import { useTemplate, withTemplatePage } from './template/use.ts'

export const docxWriter: Writer = {
  format: 'docx',
  extension: 'docx',
  write,
}

async function write(
  document: Document,
  ordered: Layout,
  options: WriterOptions,
  report: Report,
): Promise<Uint8Array> {
  const template = useTemplate(options.template, ordered, report)
  const layout = withTemplatePage(ordered, template)
  const numbers = options.numbering === 'native' ? planNumbers(document) : allTyped
  reportTyped(numbers, report)
  const fits = fitTables(document, layout, (orientation) => inPoints(textWidth(layout, orientation)))
  const { notes, pages = new Map<Id, number>() } = options
  const context: Context = {
    document,
    layout,
    numbers,
    fits,
    targets: findTargets(document),
    notes,
    findings: placeFindings(document, notes ? (options.findings ?? []) : []),
    breaks: options.numbering === 'native',
    pages,
    report,
    collected: collectNothing(),
  }
  const headers = headerParts(document, layout)
  const frame = await envelope({
    hasFooter: headers.footer !== undefined,
    hasFirst: headers.firstHeader !== undefined,
    hasComments: notes,
    indent: layout.indent.firstLine,
  })
  const hasLandscape = document.appendices.some((appendix) => appendix.orientation === 'landscape')
  const styles = stylesXml(layout, numbers, hasLandscape, sizesOf(fits, layout))
  const {
    parts,
    styles: allStyles,
    references,
  } = template
    ? applyTemplate(template, frame, styles)
    : { parts: frame.parts, styles, references: frame.references }
  const titlePage = template?.furniture.length ? template.page.titlePage : headers.firstHeader !== undefined
  // The body comes first: it collects the footnotes and comments.
  const body = documentXml(context, { references, titlePage, distances: template?.page.margins })
  return zipParts(parts, {
    'docProps/core.xml': coreXml(document),
    'word/document.xml': body,
    'word/footnotes.xml': footnotesXml(context),
    'word/numbering.xml': numberingXml(document, numbers, layout),
    'word/styles.xml': allStyles,
    'word/header1.xml': headers.header,
    ...part('word/comments.xml', notes ? commentsXml(context) : undefined),
    ...part('word/header2.xml', headers.firstHeader),
    ...part('word/footer1.xml', headers.footer),
    ...part('word/footer2.xml', headers.firstFooter),
  })
}

/** Sizes of letters of tables that are not those of the layout, from the largest. */
function sizesOf(fits: Context['fits'], { font }: Layout): number[] {
  const sizes = new Set([...fits.values()].map(({ size }) => size))
  sizes.delete(font.tableSize)
  return [...sizes].sort((one, two) => two - one)
}

function part(path: string, content: string | undefined): Readonly<Record<string, string>> {
  return content === undefined ? {} : { [path]: content }
}

/** One finding for the first such number of each list: the rest follow from it. */
function reportTyped(numbers: NumberPlan, report: Report): void {
  const told = new Set<number>()
  for (const { num, location } of numbers.typed) {
    if (!num || told.has(num.list)) continue
    told.add(num.list)
    report({
      code: 'render/number-typed',
      severity: 'info',
      message: `Номер «${num.text}» записан текстом: автоматическая нумерация Word показала бы другой.`,
      hint: 'Если номер пропущен не намеренно, исправьте порядок пунктов; для публикации выберите нумерацию literal.',
      location,
    })
  }
}
