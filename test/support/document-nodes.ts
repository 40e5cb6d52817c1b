/** Short constructors for nodes of a document, for fixtures and tests. */
import type { Location } from '../../src/model/diagnostic.ts'
import type {
  Cell,
  Citation,
  Clause,
  Content,
  CrossReference,
  Field,
  Footnote,
  Gap,
  Inline,
  Line,
  Note,
  Num,
  Paragraph,
  ParagraphRole,
  Row,
  Section,
  Text,
} from '../../src/model/document.ts'

export const here: Location = {
  source: { name: 'templates/sections/fixture.hbs', text: '<regulation/>\n' },
  start: { line: 1, column: 1 },
}

/** A piece of text as it is, or inline nodes as they are. */
export type Wording = string | Inline | readonly (string | Inline)[]

export function inlines(wording: Wording): Inline[] {
  if (typeof wording === 'string') return wording === '' ? [] : [text(wording)]
  if ('kind' in wording) return [wording]
  return wording.map((piece) => (typeof piece === 'string' ? text(piece) : piece))
}

export function text(value: string): Text {
  return { kind: 'text', text: value }
}

export function strong(wording: Wording): Inline {
  return { kind: 'strong', content: inlines(wording) }
}

export function emphasis(wording: Wording): Inline {
  return { kind: 'emphasis', content: inlines(wording) }
}

export const lineBreak: Inline = { kind: 'lineBreak' }

export function blank(length: number): Inline {
  return { kind: 'blank', length }
}

export function gap(value: string): Gap {
  return { kind: 'gap', text: value }
}

export function note(value: string): Note {
  return { kind: 'note', text: value }
}

export function cite(act: string, value: string): Citation {
  return { kind: 'citation', act, text: value }
}

export function footnote(number: number, wording: Wording): Footnote {
  return { kind: 'footnote', number, content: inlines(wording) }
}

/** `segments` alternate freely: a string is plain text, a pair is a number and the unit that it names. */
export function ref(target: string, ...segments: (string | readonly [string, string])[]): CrossReference {
  return {
    kind: 'crossReference',
    target,
    segments: segments.map((one) =>
      typeof one === 'string' ? { text: one } : { text: one[0], target: one[1] },
    ),
  }
}

export function line(wording: Wording): Line {
  return { content: inlines(wording), location: here }
}

export function paragraph(wording: Wording, role: ParagraphRole = 'body'): Paragraph {
  return { kind: 'paragraph', role, content: inlines(wording), location: here }
}

const letters = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** Number of a clause in the scheme «1.» – «а)» – «1)». */
export function clauseNum(list: number, level: number, value: number): Num {
  if (level === 0) return { list, level, value, text: `${value}.` }
  return { list, level, value, text: level === 1 ? `${letters[value - 1]})` : `${value})` }
}

/** A clause whose first paragraph is `wording`. */
export function clause(
  num: Num,
  wording: Wording,
  content: readonly (Clause | Exclude<Content, Section>)[] = [],
  id?: string,
): Clause {
  const body = [paragraph(wording), ...content]
  return { kind: 'clause', depth: num.level + 1, num, content: body, location: here, ...(id ? { id } : {}) }
}

export function section(
  id: string,
  depth: number,
  num: Num | undefined,
  heading: Wording,
  content: readonly Content[],
): Section {
  const start = { kind: 'section' as const, id, depth, heading: inlines(heading), content, location: here }
  return num ? { ...start, num } : start
}

export function row(...cells: (Wording | Cell)[]): Row {
  return { cells: cells.map((one) => (isCell(one) ? one : cell([one]))), location: here }
}

export function cell(paragraphs: readonly Wording[], look: Partial<Omit<Cell, 'content'>> = {}): Cell {
  const content = paragraphs.map((wording) => paragraph(wording, 'left'))
  return { columnSpan: 1, rowSpan: 1, align: 'left', ...look, content }
}

function isCell(one: Wording | Cell): one is Cell {
  return typeof one === 'object' && 'columnSpan' in one
}

export function field(label: Wording, hint?: Wording): Field {
  const start = { kind: 'field' as const, label: inlines(label), location: here }
  return hint === undefined ? start : { ...start, hint: inlines(hint) }
}
