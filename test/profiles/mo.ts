/** What the tests of both forms of Московская область look at: numbered headings and the points under each. */
import type { Section } from '../../src/model/document.ts'
import { allSections, type Row, type Structure } from './structure.ts'

/** Rows of sections and подразделы with their numbers; what stands deeper bears none. */
export function numberedRows({ document, rows }: Structure): Row[] {
  const sections = allSections(document)
  return rows.flatMap(([depth, heading, norm], index): Row[] => {
    const number = sections[index]?.num?.text
    return number === undefined ? [] : [[depth, `${number} ${heading}`, norm]]
  })
}

/** Numbers of the points of each подраздел, and those they should have. */
export function pointsBySubsection({ document }: Structure): { printed: string[]; due: string[] }[] {
  const subsections = allSections(document).filter(({ depth }) => depth === 2)
  return subsections.map((section) => {
    const printed = within(section)
    return { printed, due: printed.map((_, index) => `${section.num?.text}${index + 1}.`) }
  })
}

function within(section: Section): string[] {
  return section.content.flatMap((content) => {
    if (content.kind === 'section') return within(content)
    return content.kind === 'clause' ? [content.num.text] : []
  })
}
