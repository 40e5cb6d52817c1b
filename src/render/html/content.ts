/** Sections, clauses and blocks as HTML; a number is typed text before what it numbers. */
import type { Clause, Content, Section } from '../../model/document.ts'
import { idAttribute } from './escape.ts'
import { checkboxHtml, fieldHtml, signatureHtml } from './form.ts'
import { asides, inlineHtml, type Page } from './inline.ts'
import { numberHtml, paragraphHtml } from './paragraph.ts'
import { tableHtml } from './table.ts'

/** Content of a unit; `level` is the level of the headings in it. */
export function contentHtml(content: readonly Content[], page: Page, level: number): string {
  return content.map((node) => nodeHtml(node, page, level)).join('')
}

function nodeHtml(node: Content, page: Page, level: number): string {
  switch (node.kind) {
    case 'section':
      return sectionHtml(node, page, level)
    case 'clause':
      return clauseHtml(node, page, level)
    case 'paragraph':
      return paragraphHtml(node, page)
    case 'table':
      return tableHtml(node, page)
    case 'field':
      return fieldHtml(node, page)
    case 'checkbox':
      return checkboxHtml(node, page)
    case 'signature':
      return signatureHtml(node, page)
  }
}

function sectionHtml(section: Section, page: Page, level: number): string {
  const heading = headingHtml(section, page, level)
  return `<section${idAttribute(section.id)}>\n${heading}${contentHtml(section.content, page, level + 1)}</section>\n`
}

/** Heading of a section or an appendix with its notes; HTML knows six levels. */
export function headingHtml(unit: Pick<Section, 'num' | 'heading'>, page: Page, level: number): string {
  const name = `h${Math.min(level, 6)}`
  const text = `${numberHtml(unit.num)}${inlineHtml(unit.heading, page)}`
  return `${text === '' ? '' : `<${name}>${text}</${name}>\n`}${asides(unit.heading, page)}`
}

function clauseHtml(clause: Clause, page: Page, level: number): string {
  const [first, ...rest] = clause.content
  const starts = first?.kind === 'paragraph'
  const start = starts ? paragraphHtml(first, page, clause.num) : `<p>${numberHtml(clause.num)}</p>\n`
  const content = contentHtml(starts ? rest : clause.content, page, level)
  return `<div class="clause"${idAttribute(clause.id)}>\n${start}${content}</div>\n`
}
