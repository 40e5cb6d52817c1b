/** Places paragraphs: no first or last line alone on a page, headings with what they head. */
import type { ParagraphBlock } from './block.ts'
import { addNote, atTop, beginBlock, type Flow, fits, nextPage, notesOf, pageHeight } from './flow.ts'
import { baseline, exactBaseline, lineHeight } from './geometry.ts'
import type { NoteText } from './line.ts'

/** Lines of a paragraph that stay together at least: Word's control of widows and orphans. */
const together = 2

/** Puts all lines of the paragraph on this page and as many more as it takes. */
export function placeParagraph(flow: Flow, block: ParagraphBlock): void {
  beginBlock(flow, block.before)
  const height = heightOf(block)
  if (block.keepLines && !fits(flow, height) && height <= pageHeight(flow)) nextPage(flow)
  let start = 0
  while (start < block.lines.length) {
    const count = linesThatFit(flow, block, start)
    if (start === 0 && count > 0) markStart(flow, block)
    for (let index = start; index < start + count; index++) placeLine(flow, block, index)
    start += count
    if (start < block.lines.length) nextPage(flow)
  }
  if (block.lines.length === 0) markStart(flow, block)
  flow.after = block.after
}

function markStart(flow: Flow, block: ParagraphBlock): void {
  for (const id of block.anchors) flow.page.anchors.push({ id, y: flow.y })
  if (block.bookmark?.title) flow.page.bookmarks.push({ ...block.bookmark, y: flow.y })
}

/** A page that cannot take the least part of a paragraph takes a line all the same when it is empty: nothing is cut. */
function linesThatFit(flow: Flow, block: ParagraphBlock, start: number): number {
  const count = wellPlaced(flow, block, start)
  return count === 0 && atTop(flow) && flow.notes.length === 0 ? 1 : count
}

function wellPlaced(flow: Flow, block: ParagraphBlock, start: number): number {
  const left = block.lines.length - start
  let count = 0
  let height = 0
  const single = lastLineHeight(block)
  let notes: readonly NoteText[] = []
  while (count < left) {
    const line = block.lines[start + count]
    if (!line) break
    const own = notesOf(flow, line)
    if (own.length > 0) notes = [...notes, ...own]
    if (!fits(flow, height + single, notes)) break
    height += block.lineHeight
    count++
  }
  if (count === left) return count
  if (left - count < together) count = left - together
  return start === 0 && count < together ? 0 : Math.max(0, count)
}

function placeLine(flow: Flow, block: ParagraphBlock, index: number): void {
  const line = block.lines[index]
  if (!line) return
  flow.page.lines.push({
    line,
    x: flow.page.frame.left + block.left,
    baseline: block.exact ? exactBaseline(flow.y, block.lineHeight) : baseline(flow.y, block.size),
    align: block.align,
    tag: block.tag,
    size: block.size,
    counted: true,
    ...(block.pageOf !== undefined && index === block.lines.length - 1 ? { pageOf: block.pageOf } : {}),
  })
  flow.y += block.lineHeight
  for (const note of notesOf(flow, line)) addNote(flow, note)
}

/** Height that lines of a paragraph need: what line spacing adds below the last of them may hang out of the page. */
export function heightOf(block: ParagraphBlock, lines = block.lines.length): number {
  return lines === 0 ? 0 : (lines - 1) * block.lineHeight + lastLineHeight(block)
}

function lastLineHeight(block: ParagraphBlock): number {
  return block.exact ? block.lineHeight : lineHeight(block.size, 1)
}

/** Height of the part of a paragraph that its heading must be followed by. */
export function leadHeight(block: ParagraphBlock): number {
  const { length } = block.lines
  return heightOf(block, block.keepLines || length <= together + 1 ? length : together)
}
