/** Numbered units of a document in reading order, each with the style of its first paragraph. */
import type { Appendix, Clause, Content, Document, Section } from '../../model/document.ts'
import type { StyleId } from './style-names.ts'

export type Unit = { readonly node: Section | Clause; readonly style: StyleId }

/** Every section and clause, those without a number too. */
export function units(document: Document): Unit[] {
  const found: Unit[] = []
  addUnits(found, document.sections, 0)
  for (const appendix of document.appendices) addUnits(found, appendix.content, outerLevels(appendix))
  return found
}

// At the top of the module: the engine drops compiled code of a function with its last instance.
function addUnits(found: Unit[], content: readonly Content[], outer: number): void {
  for (const node of content) {
    if (node.kind === 'section') found.push({ node, style: sectionStyle(node, outer) })
    if (node.kind === 'clause') found.push({ node, style: clauseStyle(node) })
    if (node.kind === 'section' || node.kind === 'clause') addUnits(found, node.content, outer)
  }
}

/** How many heading levels an appendix itself takes: levels of headings must have no gaps. */
export function outerLevels(appendix: Appendix): number {
  return appendix.heading.length > 0 ? 2 : 1
}

/** `outer` is the number of heading levels above the outermost section. */
export function sectionStyle(section: Section, outer: number): StyleId {
  return headings[Math.min(section.depth + outer, headings.length) - 1] ?? 'Heading1'
}

export function clauseStyle(clause: Clause): StyleId {
  return clauses[Math.min(clause.depth, clauses.length) - 1] ?? 'Clause'
}

const headings: readonly StyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4']
const clauses: readonly StyleId[] = ['Clause', 'Subclause', 'Subclause2', 'Subclause3']
