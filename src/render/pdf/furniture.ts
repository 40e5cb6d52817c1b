/** What stands on pages beside the text of the act: page number, mark, numbers of lines. */
import type { Document } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import type { Align } from './block.ts'
import { breakAsWord } from './break-lines.ts'
import { mm } from './geometry.ts'
import { measure } from './measure.ts'
import type { Page, PlacedLine } from './page.ts'
import { plainRun } from './runs.ts'

/** The page number is no nearer to the edge of the sheet, millimetres. */
const edge = 10
/** The mark stands above the number, millimetres from the edge; its size in points. */
const markEdge = 6.5
const markSize = 10
/** Size of the number in the margin and its distance from the text, points. */
const lineNumberSize = 8
const lineNumberGap = 8
/** Height of capitals and of the text above the baseline in em. */
const ascent = 0.891

/** Furniture of the page as lines without tags. */
export function furniture(page: Page, layout: Layout, document: Document): PlacedLine[] {
  return [
    ...(page.number >= layout.pageNumber.from ? [pageNumber(page, layout)] : []),
    ...(layout.mark ? [mark(page, layout.mark, document)] : []),
    ...(layout.lineNumbers ? lineNumbers(page) : []),
  ]
}

/** A line of plain text between two sides. */
export function textLine(
  text: string,
  size: number,
  left: number,
  right: number,
  align: Align,
  baseline: number,
  italic = false,
): PlacedLine {
  const words = measure([plainRun(text, { bold: false, italic })], size, () => {})
  const whole = breakAsWord(words, { width: Number.POSITIVE_INFINITY, indent: 0 })[0]
  const empty = { words: [], width: 0, gaps: 0, offset: 0, measure: 0, wrapped: false }
  const line = { ...(whole ?? empty), measure: right - left }
  return { line, x: left, baseline, align, tag: undefined, size }
}

function pageNumber(page: Page, layout: Layout): PlacedLine {
  const { frame } = page
  const { size } = layout.font
  const top = layout.pageNumber.position === 'top-center'
  const baseline = top ? mm(edge) + size * ascent : frame.height - mm(edge)
  return textLine(String(page.number), size, frame.left, frame.right, 'center', baseline)
}

/** The mark with the version of the data: it tells apart two drafts of one day. */
function mark(page: Page, text: string, document: Document): PlacedLine {
  const { frame } = page
  const baseline = mm(markEdge) + markSize * ascent
  return textLine(
    `${text}, версия ${document.version}`,
    markSize,
    frame.left,
    frame.right,
    'right',
    baseline,
    true,
  )
}

function lineNumbers(page: Page): PlacedLine[] {
  const right = page.frame.left - lineNumberGap
  const counted = page.lines.filter((line) => line.counted)
  return counted.map(({ baseline }, index) =>
    textLine(String(index + 1), lineNumberSize, 0, right, 'right', baseline),
  )
}
