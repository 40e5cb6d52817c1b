/**
 * The first stage of the writer: the document comes in, blocks of broken lines with their structure tags go out.
 * No page is known here.
 */
import { inlineText } from '../../document/text.ts'
import type { Report } from '../../model/diagnostic.ts'
import type {
  Appendix,
  Clause,
  Content,
  Document,
  Line,
  ParagraphRole,
  Section,
} from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { headedAfter, staysWithNext } from '../keep-together.ts'
import { at, breakPage, type Composition, startComposition, within } from './composition.ts'
import { composeContents } from './contents.ts'
import { composeCheckbox, composeField, composeSignature } from './form.ts'
import { addList, withinItem } from './list.ts'
import { composeNotes } from './notes.ts'
import { addParagraph, blockLook, bodyLook, composeParagraph, type Extra, type Look } from './paragraph.ts'
import { composeTable } from './table.ts'
import { addTag, type Role, type Tag } from './tag.ts'
import { unitName } from './unit-name.ts'
import { unitTitle } from './unit-title.ts'

/** Everything that will be placed on pages, in reading order. */
export function compose(document: Document, layout: Layout, notes: boolean, report: Report): Composition {
  const composition = startComposition(document, layout, report)
  for (const line of document.approval) addLine(composition, line, blockLook(composition))
  composeTitle(composition, document.title)
  if (layout.contents) composeContents(composition, document)
  for (const section of document.sections) composeSection(composition, section, 1)
  for (const appendix of document.appendices) composeAppendix(composition, appendix)
  if (notes) composeNotes(composition)
  return composition
}

function addLine(composition: Composition, line: Line, look: Look, extra: Extra = {}): void {
  addParagraph(composition, line.content, line.location, look, extra)
}

/** Space above the title of the act, points. */
const titleSpace = 24

function composeTitle(composition: Composition, title: readonly Line[]): void {
  const look = headingLook(composition, 'P')
  for (const [index, line] of title.entries()) {
    const before = index === 0 ? titleSpace : 0
    const after = index === title.length - 1 ? look.after : 0
    addLine(composition, line, { ...look, before, after })
  }
}

function headingLook(composition: Composition, role: Role): Look {
  const { spacing } = composition.layout
  return {
    ...bodyLook(composition),
    role,
    align: 'center',
    indent: 0,
    bold: true,
    // Заголовок из нескольких строк печатается через один межстрочный интервал, как и реквизит.
    spacing: 1,
    before: spacing.headingBefore,
    after: spacing.headingAfter,
    keepNext: true,
    keepLines: true,
  }
}

function headingRole(level: number): Role {
  return level <= 1 ? 'H1' : level === 2 ? 'H2' : 'H3'
}

function composeSection(composition: Composition, section: Section, level: number): void {
  const tag = addTag(composition.parent, 'Sect')
  const name = section.num && unitName('section', section.num)
  within(composition, tag, at, name, composeNamedSection, section, level)
}

function composeNamedSection(composition: Composition, section: Section, level: number): void {
  composition.number = [composition.number, section.num?.text].filter(Boolean).join(' ')
  composition.anchors.push(section.id)
  composition.headed = headedAfter(section, composition.headed)
  const look = headingLook(composition, headingRole(level))
  const bookmark = { title: unitTitle(section), depth: level }
  addParagraph(composition, section.heading, section.location, look, { bookmark })
  composeAll(composition, section.content, level)
}

/** Подпункты that follow each other make a list; пункты stay paragraphs of their section, as the act reads them. */
function composeAll(composition: Composition, content: readonly Content[], level: number): void {
  let list: Tag | undefined
  for (const [index, node] of content.entries()) {
    if (node.kind === 'clause' && node.depth > 1) {
      list ??= addList(composition, node.num)
      withinItem(composition, list, composeClause, node, level)
    } else {
      list = undefined
      const keeps = staysWithNext(node, content[index + 1], composition.headed)
      composeContent(composition, node, level, { previous: content[index - 1], next: content[index + 1] })
      if (keeps) keepLast(composition)
      composition.headed = 0
    }
  }
}

function keepLast({ blocks }: Composition): void {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, keepNext: true }
}

function roleOf(node: Content | undefined): ParagraphRole | undefined {
  return node?.kind === 'paragraph' ? node.role : undefined
}

function composeContent(
  composition: Composition,
  node: Content,
  level: number,
  beside: { readonly previous: Content | undefined; readonly next: Content | undefined },
): void {
  switch (node.kind) {
    case 'section':
      composeSection(composition, node, level + 1)
      break
    case 'clause':
      composeClause(composition, node, level)
      break
    case 'paragraph':
      composeParagraph(composition, node, { previous: roleOf(beside.previous), next: roleOf(beside.next) })
      break
    case 'table':
      at(composition, node.num && unitName('table', node.num), composeTable, node)
      break
    case 'field':
      composeField(composition, node)
      break
    case 'checkbox':
      composeCheckbox(composition, node)
      break
    case 'signature':
      composeSignature(composition, node, beside.next)
      break
  }
}

function composeClause(composition: Composition, clause: Clause, level: number): void {
  at(composition, unitName('clause', clause.num), composeNamedClause, clause, level)
}

function composeNamedClause(composition: Composition, clause: Clause, level: number): void {
  composition.number = [composition.number, clause.num.text].filter(Boolean).join(' ')
  if (clause.id !== undefined) composition.anchors.push(clause.id)
  composeAll(composition, clause.content, level)
  if (composition.number) addParagraph(composition, [], clause.location, bodyLook(composition))
}

function composeAppendix(composition: Composition, appendix: Appendix): void {
  breakPage(composition, appendix.orientation)
  within(composition, addTag(composition.parent, 'Sect'), () =>
    at(composition, unitName('appendix', appendix.num), () => {
      const block = blockLook(composition)
      const named = inlineText(appendix.heading).trim() !== ''
      composition.anchors.push(appendix.id)
      const head: Extra = { bookmark: { title: unitTitle(appendix), depth: 1 } }
      const number = [{ kind: 'text' as const, text: appendix.num.text }]
      addParagraph(composition, number, appendix.location, { ...block, role: named ? 'P' : 'H1' }, head)
      for (const line of appendix.reference) addLine(composition, line, block)
      if (appendix.form) composeFormMark(composition, appendix)
      if (named)
        addParagraph(composition, appendix.heading, appendix.location, headingLook(composition, 'H1'))
      composeAll(composition, appendix.content, 1)
    }),
  )
}

/** «Форма» at the right side under the mark of the appendix. */
function composeFormMark(composition: Composition, appendix: Appendix): void {
  const look: Look = { ...bodyLook(composition), align: 'right', indent: 0, before: 12, keepNext: true }
  addParagraph(composition, [{ kind: 'text', text: 'Форма' }], appendix.location, look)
}
