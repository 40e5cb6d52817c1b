/**
 * The closed set of elements that templates may emit. The parser obeys this table, docs/markup.md is checked
 * against it, and nothing else decides what is allowed where.
 */
import { cases } from '../model/cases.ts'
import type { ElementName } from '../model/element.ts'

/** What an element may hold: nothing, text with inline elements, a list of named elements, or either inline or blocks. */
export type ContentModel = 'empty' | 'inline' | 'inlineOrBlocks' | 'blocks' | readonly ElementName[]

export type ElementRule = {
  /** Russian name, for messages and docs. */
  readonly title: string
  readonly content: ContentModel
  /** Elements allowed beside what `content` says, e.g. a `hint` inside a `field`. */
  readonly also?: readonly ElementName[]
  /** The blocks allowed where `content` speaks of blocks, when not all of them are. */
  readonly blocks?: readonly ElementName[]
  /** Children that must not be missing. */
  readonly needs?: readonly ElementName[]
  readonly attributes: Readonly<Record<string, AttributeRule>>
}

/** `id` and `ids` are names of units; a list is the closed set of values. */
export type AttributeRule = {
  readonly type: 'id' | 'ids' | 'text' | 'percent' | 'count' | readonly string[]
  readonly required?: true
}

export const inlineElements: readonly ElementName[] = [
  'b',
  'i',
  'br',
  'blank',
  'ref',
  'cite',
  'note',
  'footnote',
]

export const blockElements: readonly ElementName[] = [
  'clause',
  'p',
  'table',
  'field',
  'checkbox',
  'signature',
]

/** Elements that a parent holds once at most. */
export const singleElements: readonly ElementName[] = [
  'approval',
  'title',
  'heading',
  'caption',
  'head',
  'hint',
]

/** A drafting note or a footnote holds neither of these: a note on a note can be printed nowhere. */
export const asideElements: readonly ElementName[] = ['note', 'footnote']

const yes: AttributeRule = { type: ['yes'] }
const id: AttributeRule = { type: 'id' }
const inCase: AttributeRule = { type: cases }

export const vocabulary: Readonly<Record<ElementName, ElementRule>> = {
  regulation: { title: 'регламент', content: ['approval', 'title', 'section', 'appendix'], attributes: {} },
  approval: { title: 'гриф утверждения', content: ['line'], needs: ['line'], attributes: {} },
  title: { title: 'наименование документа', content: ['line'], needs: ['line'], attributes: {} },
  line: { title: 'строка реквизита', content: 'inline', attributes: {} },
  section: {
    title: 'раздел или подраздел',
    content: 'blocks',
    also: ['heading', 'section'],
    needs: ['heading'],
    attributes: { id: { type: 'id', required: true }, numbered: { type: ['no'] } },
  },
  heading: { title: 'заголовок', content: 'inline', attributes: {} },
  clause: { title: 'пункт или подпункт', content: 'inlineOrBlocks', attributes: { id } },
  p: {
    title: 'абзац',
    content: 'inline',
    attributes: { role: { type: ['body', 'left', 'center', 'right', 'addressee', 'subheading'] } },
  },
  table: {
    title: 'таблица',
    content: ['caption', 'column', 'head', 'row'],
    needs: ['column', 'row'],
    attributes: { id },
  },
  caption: { title: 'название таблицы', content: 'inline', attributes: {} },
  column: { title: 'графа', content: 'empty', attributes: { width: { type: 'percent' } } },
  head: { title: 'головка таблицы', content: ['row'], needs: ['row'], attributes: {} },
  row: { title: 'строка таблицы', content: ['cell'], needs: ['cell'], attributes: {} },
  cell: {
    title: 'ячейка',
    content: 'inlineOrBlocks',
    blocks: ['p'],
    attributes: {
      colspan: { type: 'count' },
      rowspan: { type: 'count' },
      align: { type: ['left', 'center'] },
    },
  },
  appendix: {
    title: 'приложение',
    content: 'blocks',
    also: ['line', 'heading', 'section'],
    needs: ['heading'],
    attributes: {
      id: { type: 'id', required: true },
      orientation: { type: ['portrait', 'landscape'] },
      form: yes,
    },
  },
  field: { title: 'строка для заполнения', content: 'inline', also: ['hint'], attributes: {} },
  hint: { title: 'пояснение под строкой', content: 'inline', attributes: {} },
  checkbox: { title: 'поле для отметки', content: 'inline', attributes: {} },
  signature: { title: 'подпись', content: ['line'], needs: ['line'], attributes: {} },
  b: { title: 'полужирный', content: 'inline', attributes: {} },
  i: { title: 'курсив', content: 'inline', attributes: {} },
  br: { title: 'перевод строки', content: 'empty', attributes: {} },
  blank: {
    title: 'пробел для заполнения',
    content: 'empty',
    attributes: { length: { type: 'count', required: true } },
  },
  ref: {
    title: 'внутренняя ссылка',
    content: 'empty',
    attributes: { to: { type: 'ids', required: true }, case: inCase, of: { type: ['act'] } },
  },
  cite: {
    title: 'ссылка на акт',
    content: 'empty',
    attributes: { act: { type: 'id', required: true }, unit: { type: 'text' }, case: inCase, full: yes },
  },
  note: { title: 'примечание составителя', content: 'inline', attributes: {} },
  footnote: { title: 'сноска', content: 'inline', attributes: {} },
}

/** The rule of an element; undefined for a name that is none, such as `constructor`. */
export function ruleOf(name: string): ElementRule | undefined {
  return isName(name) ? vocabulary[name] : undefined
}

/** A name must not be looked up in the prototype. */
export function isName(name: string): name is ElementName {
  return Object.hasOwn(vocabulary, name)
}
