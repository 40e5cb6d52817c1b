/** The contents: a line with leaders and a page number for every section and appendix. */
import { inlineText } from '../../document/text.ts'
import type { Location } from '../../model/diagnostic.ts'
import type { Appendix, Document, Id, Section } from '../../model/document.ts'
import { breakAsWord } from './break-lines.ts'
import { addBlock, breakPage, type Composition, measureRuns } from './composition.ts'
import type { Line } from './line.ts'
import { bodyLook, type Look, paragraphBlock } from './paragraph.ts'
import { plainRun } from './runs.ts'
import { addTag } from './tag.ts'
import { unitTitle } from './unit-title.ts'

/** Heading of the contents. */
const contentsTitle = 'Оглавление'
/** Room for a page number of two digits, in em. */
const numberRoom = 1
/** Indent of the second level, points. */
const levelIndent = 14.2
/** Levels that the contents show. */
const deepest = 2

/** Adds the contents after the title; the text of the act begins on a new page. */
export function composeContents(composition: Composition, document: Document): void {
  const entries = [
    ...document.sections.flatMap((section) => sectionEntries(section, 1)),
    ...document.appendices.flatMap(appendixEntries),
  ]
  const body: Look = { ...bodyLook(composition), align: 'left', indent: 0, after: 3, keepLines: true }
  const heading: Look = { ...body, align: 'center', bold: true, before: 24, after: 12, keepNext: true }
  const location = document.title[0]?.location ?? entries[0]?.location
  if (!location || entries.length === 0) return
  const toc = addTag(composition.parent, 'TOC')
  const column = { width: composition.width, indent: 0 }
  const title = measureRuns(
    composition,
    [plainRun(contentsTitle, { bold: true, italic: false })],
    body.size,
    location,
  )
  addBlock(composition, paragraphBlock(heading, addTag(toc, 'Caption'), breakAsWord(title, column)))
  for (const { id, level, title: entry, location: place } of entries) {
    const left = (level - 1) * levelIndent
    const tag = addTag(addTag(toc, 'TOCI'), 'Link')
    const runs = [plainRun(entry, { bold: false, italic: false })]
    const width = composition.width - left
    const set = breakAsWord(measureRuns(composition, runs, body.size, place), { width, indent: 0 })
    const lines = withNumberLine(set, width - numberRoom * body.size)
    addBlock(composition, paragraphBlock({ ...body, left }, tag, lines, { pageOf: id }))
  }
  breakPage(composition, 'portrait')
}

/**
 * As Word does it, so that the contents take the same pages in both files and the numbers in them are right in both:
 * text runs to the margin, and a number for which its last line has no room stands on one of its own.
 */
function withNumberLine(lines: readonly Line[], room: number): readonly Line[] {
  const last = lines.at(-1)
  if (!last || last.width <= room) return lines
  return [...lines, { ...last, words: [], width: 0, gaps: 0 }]
}

type Entry = {
  readonly id: Id
  readonly level: 1 | 2
  readonly title: string
  readonly location: Location
}

function sectionEntries(section: Section, depth: number): Entry[] {
  const { id, location } = section
  const inner = section.content.filter((node) => node.kind === 'section')
  const own = { id, level: depth === 1 ? (1 as const) : (2 as const), title: unitTitle(section), location }
  return [own, ...(depth < deepest ? inner.flatMap((one) => sectionEntries(one, depth + 1)) : [])]
}

/** The mark of the appendix and, one level below, its heading: as the headings of the DOCX file are listed. */
function appendixEntries(appendix: Appendix): Entry[] {
  const { id, location } = appendix
  const heading = inlineText(appendix.heading).trim()
  const mark: Entry = { id, level: 1, title: appendix.num.text, location }
  return heading ? [mark, { id, level: 2, title: heading, location }] : [mark]
}
