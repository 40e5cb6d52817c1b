/** Navigation: a link to every section and appendix. */
import { inlineText } from '../../document/text.ts'
import type { Appendix, Content, Document, Inline, Num, Section } from '../../model/document.ts'
import { anchor, escapeText } from './escape.ts'

/** Contents of the document as a `nav` of this class; empty when there is nothing to list. */
export function contentsHtml(document: Document, className: string): string {
  const items = [...document.sections.map(sectionItem), ...document.appendices.map(appendixItem)]
  if (items.length === 0) return ''
  return `<nav class="${className}" aria-label="Содержание">\n<p>Содержание</p>\n${listHtml(items)}</nav>\n`
}

function sectionItem(section: Section): string {
  return itemHtml(section.id, label(section.num, section.heading, ' '), section.content)
}

function appendixItem(appendix: Appendix): string {
  return itemHtml(appendix.id, label(appendix.num, appendix.heading, '. '), appendix.content)
}

function itemHtml(id: string, text: string, content: readonly Content[]): string {
  const inner = content.filter((node) => node.kind === 'section').map(sectionItem)
  return `<li><a href="${anchor(id)}">${escapeText(text)}</a>${inner.length > 0 ? listHtml(inner) : ''}</li>\n`
}

function listHtml(items: readonly string[]): string {
  return `<ol>\n${items.join('')}</ol>\n`
}

function label(num: Num | undefined, heading: readonly Inline[], joint: string): string {
  const text = inlineText(heading.filter((inline) => inline.kind !== 'footnote'))
  return [num?.text ?? '', text].filter((part) => part !== '').join(joint)
}
