/** Breaking pages: blocks come in, pages go out. Tables and paragraphs place themselves; this file keeps headings with their text. */
import type { Layout } from '../../schema/types.ts'
import type { Block } from './block.ts'
import {
  atTop,
  breakPage,
  endFlow,
  type Flow,
  fits,
  gapBefore,
  nextPage,
  pageHeight,
  startFlow,
} from './flow.ts'
import type { Page } from './page.ts'
import { leadHeight, placeParagraph } from './place-paragraph.ts'
import { leadOfTable, placeTable } from './place-table.ts'

/** All pages of the document; without footnotes no line is searched for them. */
export function paginate(blocks: readonly Block[], layout: Layout, hasNotes = true): Page[] {
  const flow = startFlow(layout, hasNotes)
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'pageBreak':
        breakPage(flow, block.orientation)
        break
      case 'paragraph':
        if (block.keepNext) keepWithNext(flow, blocks, index)
        placeParagraph(flow, block)
        break
      case 'table':
        placeTable(flow, block)
        break
    }
  }
  endFlow(flow)
  return flow.pages
}

/** Begins a new page when the headings from `start` on and the beginning of what they head do not fit together. */
function keepWithNext(flow: Flow, blocks: readonly Block[], start: number): void {
  let needed = 0
  let after = 0
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || block.kind === 'pageBreak') break
    needed += index === start ? gapBefore(flow, block.before) : Math.max(after, block.before)
    if (block.kind === 'table' || !block.keepNext) {
      needed += block.kind === 'table' ? leadOfTable(block, pageHeight(flow)) : leadHeight(block)
      break
    }
    needed += block.lines.length * block.lineHeight
    after = block.after
  }
  if (!atTop(flow) && !fits(flow, needed) && needed <= pageHeight(flow)) nextPage(flow)
}
