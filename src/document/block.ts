import type {
  Block,
  Cell,
  Clause,
  Content,
  Paragraph,
  ParagraphRole,
  Row,
  Section,
  Signature,
  Table,
} from '../model/document.ts'
import type { Element } from '../model/element.ts'
import { children, named } from './children.ts'
import { type Scope, textOf } from './inline.ts'
import { withCapital } from './sentence.ts'

/** The content of a section, clause or appendix; elements that are no content (heading, line) give nothing. */
export function blocks(elements: readonly Element[], scope: Scope): Content[] {
  const content: Content[] = []
  for (const element of elements) {
    const one = block(element, scope)
    if (one) content.push(one)
  }
  return content
}

function block(element: Element, scope: Scope): Content | undefined {
  switch (element.name) {
    case 'section':
      return section(element, scope)
    case 'clause':
      return clause(element, scope)
    case 'p':
      return paragraph(element, scope)
    case 'table':
      return table(element, scope)
    case 'field':
      return field(element, scope)
    case 'checkbox':
      return { kind: 'checkbox', content: textOf(element, scope), location: element.location }
    case 'signature':
      return signature(element, scope)
    default:
      return undefined
  }
}

function section(element: Element, scope: Scope): Section {
  const unit = scope.units.get(element)
  const inner: Scope = unit ? { ...scope, inside: unit } : scope
  return {
    kind: 'section',
    id: element.attributes.id ?? '',
    depth: unit?.depth ?? 1,
    ...(unit?.num && { num: unit.num }),
    heading: named(element, 'heading').flatMap((heading) => textOf(heading, inner)),
    content: blocks(children(element), inner),
    location: element.location,
  }
}

function clause(element: Element, scope: Scope): Clause {
  const unit = scope.units.get(element)
  if (!unit?.num) throw new Error('a clause must have a number')
  const { id } = element.attributes
  const content = blocks(children(element), { ...scope, inside: unit })
  return {
    kind: 'clause',
    ...(id !== undefined && { id }),
    depth: unit.depth,
    num: unit.num,
    content: unit.depth === 1 ? opened(content) : content,
    location: element.location,
  }
}

/** A пункт is a sentence of its own; подпункты go on with that of their пункт. */
function opened(content: readonly Content[]): readonly Content[] {
  const [first] = content
  if (first?.kind !== 'paragraph') return content
  const capital = withCapital(first)
  return capital === first ? content : [capital, ...content.slice(1)]
}

function paragraph(element: Element, scope: Scope): Paragraph {
  // The parser lets no other value pass.
  const role = (element.attributes.role ?? 'body') as ParagraphRole
  return { kind: 'paragraph', role, content: textOf(element, scope), location: element.location }
}

function table(element: Element, scope: Scope): Table {
  const unit = scope.units.get(element)
  const inner: Scope = unit ? { ...scope, inside: unit } : scope
  const { id } = element.attributes
  const [caption] = named(element, 'caption')
  return {
    kind: 'table',
    ...(id !== undefined && { id }),
    ...(unit?.num && { num: unit.num }),
    ...(caption && { caption: textOf(caption, inner) }),
    columns: named(element, 'column').map((column) => Number(column.attributes.width ?? 0)),
    head: named(element, 'head').flatMap((head) => rows(head, inner)),
    body: rows(element, inner),
    location: element.location,
  }
}

function rows(element: Element, scope: Scope): Row[] {
  const all: Row[] = []
  for (const row of named(element, 'row')) {
    const cells: Cell[] = []
    for (const cell of named(row, 'cell')) cells.push(cellOf(cell, scope))
    all.push({ cells, location: row.location })
  }
  return all
}

function cellOf(element: Element, scope: Scope): Cell {
  const { colspan = '1', rowspan = '1', align } = element.attributes
  const content: Paragraph[] = []
  for (const child of children(element)) content.push(paragraph(child, scope))
  return {
    columnSpan: Number(colspan),
    rowSpan: Number(rowspan),
    align: align === 'center' ? 'center' : 'left',
    content,
  }
}

function field(element: Element, scope: Scope): Block {
  const [hint] = named(element, 'hint')
  const label: Element = { ...element, children: element.children.filter((child) => child !== hint) }
  return {
    kind: 'field',
    label: textOf(label, scope),
    ...(hint && { hint: textOf(hint, scope) }),
    location: element.location,
  }
}

function signature(element: Element, scope: Scope): Signature {
  const [position, name] = named(element, 'line')
  return {
    kind: 'signature',
    position: position ? textOf(position, scope) : [],
    name: name ? textOf(name, scope) : [],
    location: element.location,
  }
}
