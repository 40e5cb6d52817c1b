/** The contents: a line with leaders and a page number for every section and appendix. */
import type { Appendix, Content, Document, Section } from '../../model/document.ts'
import { breakAsWord } from './break-lines.ts'
import { addBlock, breakPage, type Composition, measureRuns } from './composition.ts'
import { bodyLook, type Look, paragraphBlock } from './paragraph.ts'
import { plainRun } from './runs.ts'
import { addTag } from './tag.ts'
import { unitTitle } from './unit-title.ts'

/** Room at the right for the page number, in em. */
const numberRoom = 2.5
/** Indent of a level, in em. */
const levelIndent = 1.25
/** Levels that the contents show. */
const deepest = 2

/** Adds the contents after the title; the text of the act begins on a new page. */
export function composeContents(composition: Composition, document: Document): void {
  const entries = [
    ...document.sections.flatMap((section) => sectionEntries(section, 1)),
    ...document.appendices.map((appendix) => ({ unit: appendix, level: 1 })),
  ]
  const toc = addTag(composition.parent, 'TOC')
  const body: Look = {
    ...bodyLook(composition),
    align: 'left',
    indent: 0,
    spacing: 1,
    after: 3,
    keepLines: true,
  }
  const heading: Look = { ...body, align: 'center', bold: true, before: 6, after: 10, keepNext: true }
  const location = document.title[0]?.location ?? entries[0]?.unit.location
  if (!location) return
  const column = { width: composition.width, indent: 0 }
  const title = measureRuns(
    composition,
    [plainRun('Содержание', { bold: true, italic: false })],
    body.size,
    location,
  )
  addBlock(composition, paragraphBlock(heading, addTag(toc, 'Caption'), breakAsWord(title, column)))
  for (const { unit, level } of entries) {
    const left = (level - 1) * levelIndent * body.size
    const tag = addTag(addTag(toc, 'TOCI'), 'Link')
    const runs = [plainRun(unitTitle(unit), { bold: false, italic: false })]
    const width = composition.width - left - numberRoom * body.size
    const lines = breakAsWord(measureRuns(composition, runs, body.size, unit.location), { width, indent: 0 })
    addBlock(composition, paragraphBlock({ ...body, left }, tag, lines, { pageOf: unit.id }))
  }
  breakPage(composition, 'portrait')
}

type Entry = { readonly unit: Section | Appendix; readonly level: number }

function sectionEntries(section: Section, level: number): Entry[] {
  const inner = level < deepest ? section.content.flatMap((node) => contentEntries(node, level + 1)) : []
  return [{ unit: section, level }, ...inner]
}

function contentEntries(node: Content, level: number): Entry[] {
  return node.kind === 'section' ? sectionEntries(node, level) : []
}
