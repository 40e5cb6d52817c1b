/** What each style looks like for a layout and a direction of the sheet. */
import type { Layout } from '../../schema/types.ts'
import {
  blockIndent,
  fromMillimetres,
  fromPoints,
  halfPoints,
  lineUnits,
  type Orientation,
  textWidth,
} from './measure.ts'
import { type NumberPlan, numId } from './number-plan.ts'
import type { StyleId } from './style-names.ts'
import { bold, fontSize, italic, type ParagraphRule } from './style-xml.ts'

export type StyleLook = {
  readonly paragraph: ParagraphRule
  readonly run?: string
  readonly next?: StyleId
  readonly hidden?: boolean
}

/** Place of the style in a list, when the plan binds one to it. */
export function numberingProperties(numbers: NumberPlan, id: StyleId): string {
  const place = numbers.styles.get(id)
  if (!place) return ''
  return `<w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${numId(place.list)}"/></w:numPr>`
}

export function paragraphRules(
  layout: Layout,
  orientation: Orientation,
): Readonly<Record<StyleId, StyleLook>> {
  return {
    ...headingRules(layout),
    ...textRules(layout),
    ...blockRules(layout, orientation),
    ...tableRules(layout),
    ...formRules(layout, orientation),
    ...serviceRules(layout, orientation),
  }
}

type Rules<Id extends StyleId> = Readonly<Record<Id, StyleLook>>

function headingRules(
  layout: Layout,
): Rules<'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Title' | 'AppendixTitle'> {
  const { headingBefore, headingAfter } = layout.spacing
  const space = { before: fromPoints(headingBefore), after: fromPoints(headingAfter) }
  // Заголовок из нескольких строк печатается через один межстрочный интервал, как и реквизит.
  const whole = { keepNext: true, keepLines: true, align: 'center', line: lineUnits(1) } as const
  const heading = (outline: number): StyleLook => ({
    paragraph: { ...whole, ...space, outline },
    run: bold,
    next: 'Clause',
  })
  return {
    Heading1: heading(0),
    Heading2: heading(1),
    Heading3: heading(2),
    Heading4: heading(3),
    // Several lines make one title: space above the first and below the last.
    Title: {
      paragraph: { ...whole, before: fromPoints(24), after: fromPoints(headingAfter), contextual: true },
      run: bold,
    },
    AppendixTitle: { paragraph: { ...whole, ...space, outline: 1 }, run: bold, next: 'Paragraph' },
  }
}

type TextId =
  | 'Paragraph'
  | 'Clause'
  | 'Subclause'
  | 'Subclause2'
  | 'Subclause3'
  | 'TextLeft'
  | 'TextCenter'
  | 'TextRight'

function textRules(layout: Layout): Rules<TextId> {
  const after = fromPoints(layout.spacing.paragraphAfter)
  const firstLine = fromMillimetres(layout.indent.firstLine)
  const body: StyleLook = { paragraph: { after, firstLine, align: 'both' } }
  return {
    Paragraph: body,
    Clause: body,
    Subclause: body,
    Subclause2: body,
    Subclause3: body,
    TextLeft: { paragraph: { after, align: 'left' } },
    TextCenter: { paragraph: { after, align: 'center' } },
    TextRight: { paragraph: { after, align: 'right' } },
  }
}

function blockRules(
  layout: Layout,
  orientation: Orientation,
): Rules<'Approval' | 'Appendix' | 'AppendixReference' | 'AppendixForm' | 'Addressee'> {
  const left = blockIndent(layout, orientation)
  // Реквизит из нескольких строк печатается через один межстрочный интервал.
  const block = { left, align: layout.block.align, line: lineUnits(1) } as const
  return {
    Approval: { paragraph: { ...block, keepLines: true } },
    Appendix: {
      paragraph: { ...block, keepNext: true, keepLines: true, pageBreakBefore: true, outline: 0 },
      next: 'AppendixReference',
    },
    AppendixReference: { paragraph: { ...block, keepNext: true, keepLines: true } },
    AppendixForm: { paragraph: { keepNext: true, before: fromPoints(12), align: 'right' } },
    Addressee: {
      paragraph: {
        left,
        align: 'left',
        line: lineUnits(1),
        before: fromPoints(12),
        after: fromPoints(12),
        contextual: true,
      },
    },
  }
}

function tableRules(
  layout: Layout,
): Rules<'TableCaption' | 'TableHead' | 'TableText' | 'TableCenter' | 'TableRight' | 'TableGap'> {
  const line = lineUnits(layout.spacing.tableLine)
  const run = fontSize(halfPoints(layout.font.tableSize))
  const space = { before: fromPoints(6), after: fromPoints(6) }
  return {
    TableCaption: { paragraph: { keepNext: true, keepLines: true, ...space, align: 'left' } },
    TableHead: { paragraph: { keepNext: true, line, align: 'center' }, run: bold + run },
    TableText: { paragraph: { line, align: 'left' }, run },
    TableCenter: { paragraph: { line, align: 'center' }, run },
    TableRight: { paragraph: { line, align: 'right' }, run },
    TableGap: {
      paragraph: { line: lineUnits(1), suppressLineNumbers: true },
      run: fontSize(2),
      hidden: true,
    },
  }
}

function formRules(
  layout: Layout,
  orientation: Orientation,
): Rules<
  | 'FormText'
  | 'FormHeading'
  | 'FormLine'
  | 'FormLineHinted'
  | 'FormHint'
  | 'FormCheckbox'
  | 'Signature'
  | 'SignatureHinted'
  | 'SignatureName'
> {
  const position = textWidth(layout, orientation)
  const rule = { position, leader: 'underscore' } as const
  const small = fontSize(halfPoints(layout.font.hintSize))
  const signature = {
    keepLines: true,
    tab: { position, leader: 'none' },
    // Подпись – тоже реквизит: несколько строк печатаются через один интервал.
    line: lineUnits(1),
    before: fromPoints(24),
    align: 'left',
  } as const
  return {
    FormHeading: {
      paragraph: { keepNext: true, before: fromPoints(12), after: fromPoints(6), align: 'center' },
      run: bold,
    },
    // Justified, the words around a long blank would be torn apart.
    FormText: { paragraph: { firstLine: fromMillimetres(layout.indent.firstLine), align: 'left' } },
    FormLine: { paragraph: { tab: rule, align: 'left' } },
    FormLineHinted: { paragraph: { keepNext: true, tab: rule, align: 'left' }, next: 'FormHint' },
    FormHint: {
      paragraph: { line: lineUnits(1), after: fromPoints(3), align: 'center' },
      run: small,
      next: 'FormLine',
    },
    // Every line begins at the indent: an answer of two lines stays beside its box.
    FormCheckbox: { paragraph: { left: fromMillimetres(layout.indent.firstLine), align: 'left' } },
    Signature: { paragraph: signature },
    SignatureHinted: { paragraph: { ...signature, keepNext: true }, next: 'TextRight' },
    SignatureName: { paragraph: { line: lineUnits(1), align: 'right' } },
  }
}

function serviceRules(
  layout: Layout,
  orientation: Orientation,
): Rules<
  | 'PageHeader'
  | 'PageFooter'
  | 'Mark'
  | 'FootnoteText'
  | 'CommentText'
  | 'ContentsHeading'
  | 'Contents1'
  | 'Contents2'
> {
  const line = lineUnits(1)
  const small = fontSize(halfPoints(layout.font.hintSize))
  // No indent at the right: LibreOffice loses what stands at a tab beyond it.
  // An entry is not parted from its number by the end of a page.
  const pages = { keepLines: true, tab: { position: textWidth(layout, orientation), leader: 'dot' } } as const
  return {
    PageHeader: { paragraph: { line, suppressLineNumbers: true, align: 'center' }, hidden: true },
    PageFooter: { paragraph: { line, suppressLineNumbers: true, align: 'center' }, hidden: true },
    Mark: { paragraph: { line, suppressLineNumbers: true, align: 'right' }, run: italic + fontSize(20) },
    FootnoteText: { paragraph: { line, suppressLineNumbers: true, align: 'both' }, run: small, hidden: true },
    CommentText: { paragraph: { line }, run: fontSize(20), hidden: true },
    ContentsHeading: {
      paragraph: { keepNext: true, before: fromPoints(24), after: fromPoints(12), align: 'center' },
      run: bold,
    },
    Contents1: { paragraph: { ...pages, after: fromPoints(3), align: 'left' }, hidden: true },
    Contents2: { paragraph: { ...pages, left: 284, after: fromPoints(3), align: 'left' }, hidden: true },
  }
}
