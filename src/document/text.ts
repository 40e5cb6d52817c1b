/**
 * The text of a document as a reader meets it, paragraph by paragraph: what every writer must show and no word
 * less. Numbers stand before the text they number; a rule to write on is one `_`; drafting notes are no text.
 */
import type {
  Appendix,
  Clause,
  Content,
  CrossReference,
  Document,
  Footnote,
  Inline,
  Line,
  Num,
  Row,
  Section,
  Table,
} from '../model/document.ts'
import { eachRun, type Look, type Node, walk } from './walk.ts'

/** Text of inline content; a footnote shows its mark (its number unless told otherwise), a note nothing, a line break is a space. */
export function inlineText(
  content: readonly Inline[],
  footnoteMark: (number: number) => string = String,
): string {
  let text = ''
  for (const inline of content) text += oneInline(inline, footnoteMark)
  return text
}

function oneInline(inline: Inline, footnoteMark: (number: number) => string): string {
  switch (inline.kind) {
    case 'text':
    case 'gap':
    case 'citation':
      return inline.text
    case 'strong':
    case 'emphasis':
      return inlineText(inline.content, footnoteMark)
    case 'lineBreak':
      return ' '
    case 'blank':
      return '_'.repeat(inline.length)
    case 'crossReference':
      return segmentsText(inline)
    case 'footnote':
      return footnoteMark(inline.number)
    case 'note':
      return ''
  }
}

function segmentsText({ segments }: CrossReference): string {
  let text = ''
  for (const segment of segments) text += segment.text
  return text
}

/** Caption of a table as it stands above it: «Таблица 1. Круг заявителей». */
export function captionText(table: Table): string | undefined {
  const caption = table.caption && inlineText(table.caption)
  if (!table.num) return caption
  return caption ? `${table.num.text}. ${caption}` : table.num.text
}

/** Every paragraph of the document in reading order, footnotes last; white space and rules are folded. */
export function paragraphs(document: Document): string[] {
  return [
    ...lines(document.approval),
    ...lines(document.title),
    ...document.sections.flatMap(sectionParagraphs),
    ...document.appendices.flatMap(appendixParagraphs),
    ...footnotes(document).map((footnote) => `${footnote.number} ${inlineText(footnote.content)}`),
  ]
    .map(foldText)
    .filter((text) => text !== '')
}

/** One space for any run of white space (no-break ones included), one `_` for any rule. */
export function foldText(text: string): string {
  // Single spaces, which most are, stay as they are: replacing each by another would copy the whole text.
  const spaced = text.replace(/\s{2,}|[^\S ]/g, ' ')
  return (spaced.includes('_') ? spaced.replace(/_[_ ]*_|_/g, '_') : spaced).trim()
}

/** Every footnote of the document in order of its number. */
export function footnotes(document: Document): Footnote[] {
  const found: Footnote[] = []
  eachInline(document, addFootnotes, found)
  return found
}

function addFootnotes(content: readonly Inline[], found: Footnote[]): void {
  for (const inline of content) {
    if (inline.kind === 'footnote') found.push(inline)
    if (inline.kind === 'strong' || inline.kind === 'emphasis') addFootnotes(inline.content, found)
  }
}

/** Calls `look` with every run of inline content in reading order. */
export function eachInline(document: Document, look: Look<undefined>): void
export function eachInline<S>(document: Document, look: Look<S>, state: S): void
export function eachInline<S>(document: Document, look: Look<S>, state?: S): void {
  for (const line of [...document.approval, ...document.title]) look(line.content, state as S)
  walk(document, lookAtRuns<S>, { look, state: state as S })
}

function lookAtRuns<S>(
  node: Node,
  _: readonly Node[],
  { look, state }: { readonly look: Look<S>; readonly state: S },
): void {
  eachRun(node, look, state)
}

function lines(block: readonly Line[]): string[] {
  return block.map((line) => inlineText(line.content))
}

function numbered(num: Num | undefined, text: string): string {
  return num ? `${num.text} ${text}` : text
}

function sectionParagraphs(section: Section): string[] {
  return [numbered(section.num, inlineText(section.heading)), ...contentParagraphs(section.content)]
}

function clauseParagraphs(clause: Clause): string[] {
  const [first = '', ...rest] = contentParagraphs(clause.content)
  return [numbered(clause.num, first), ...rest]
}

function appendixParagraphs(appendix: Appendix): string[] {
  return [
    appendix.num.text,
    ...lines(appendix.reference),
    ...(appendix.form ? ['Форма'] : []),
    inlineText(appendix.heading),
    ...contentParagraphs(appendix.content),
  ]
}

function contentParagraphs(content: readonly Content[]): string[] {
  return content.flatMap(nodeParagraphs)
}

function nodeParagraphs(node: Content): string[] {
  switch (node.kind) {
    case 'section':
      return sectionParagraphs(node)
    case 'clause':
      return clauseParagraphs(node)
    case 'paragraph':
      return [inlineText(node.content)]
    case 'table':
      return tableParagraphs(node)
    case 'field':
      return [`${inlineText(node.label)} _`, ...(node.hint ? [inlineText(node.hint)] : [])]
    case 'checkbox':
      return [`□ ${inlineText(node.content)}`]
    case 'signature':
      return [`${inlineText(node.position)} ${inlineText(node.name)}`]
  }
}

function tableParagraphs(table: Table): string[] {
  const caption = captionText(table)
  return [
    ...(caption === undefined ? [] : [caption]),
    ...[...table.head, ...table.body].flatMap(rowParagraphs),
  ]
}

function rowParagraphs(row: Row): string[] {
  const texts: string[] = []
  for (const { content } of row.cells)
    for (const paragraph of content) texts.push(inlineText(paragraph.content))
  return texts
}
