/** Writing one style. */
import { escapeXml } from './xml.ts'

export type StyleRule = {
  readonly id: string
  readonly name: string
  readonly alias?: string | undefined
  readonly basedOn?: string
  readonly next?: string
  /** Paragraph properties in the order of CT_PPr, run properties in the order of CT_RPr. */
  readonly paragraph?: string
  readonly run?: string
  /** Service styles stay out of the gallery. */
  readonly hidden?: boolean
}

export function paragraphStyle(rule: StyleRule): string {
  return style('paragraph', rule)
}

export function characterStyle(rule: StyleRule): string {
  return style('character', rule)
}

/** Elements in the order of CT_Style; a style of our own is marked as such, or Word takes it for one of its own. */
function style(type: 'paragraph' | 'character', rule: StyleRule): string {
  const custom = /[А-Яа-я]/.test(rule.name) ? ' w:customStyle="1"' : ''
  return [
    `<w:style w:type="${type}"${custom} w:styleId="${rule.id}">`,
    `<w:name w:val="${escapeXml(rule.name)}"/>`,
    rule.alias === undefined ? '' : `<w:aliases w:val="${escapeXml(rule.alias)}"/>`,
    rule.basedOn === undefined ? '' : `<w:basedOn w:val="${rule.basedOn}"/>`,
    rule.next === undefined ? '' : `<w:next w:val="${rule.next}"/>`,
    rule.hidden
      ? '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
      : '<w:uiPriority w:val="1"/><w:qFormat/>',
    rule.paragraph ? `<w:pPr>${rule.paragraph}</w:pPr>` : '',
    rule.run ? `<w:rPr>${rule.run}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}

export type ParagraphRule = {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  /** `numPr` element, ready. */
  readonly numbering?: string
  /** Position in twips and leader of one right tab. */
  readonly tab?: { readonly position: number; readonly leader: 'none' | 'dot' | 'underscore' } | undefined
  /** Twips. */
  readonly before?: number
  readonly after?: number
  /** 240ths of a line. */
  readonly line?: number
  /** Twips from line to line, instead of `line`. */
  readonly lineExact?: number | undefined
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly hanging?: number
  /** Space is left out between neighbours of the same style. */
  readonly contextual?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** From 0. */
  readonly outline?: number
  readonly suppressLineNumbers?: boolean
}

/** In the order of CT_PPr. */
export function paragraphProperties(rule: ParagraphRule): string {
  const { tab } = rule
  return [
    rule.keepNext ? '<w:keepNext/>' : '',
    rule.keepLines ? '<w:keepLines/>' : '',
    rule.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    rule.numbering ?? '',
    rule.suppressLineNumbers ? '<w:suppressLineNumbers/>' : '',
    tab ? `<w:tabs><w:tab w:val="right" w:leader="${tab.leader}" w:pos="${tab.position}"/></w:tabs>` : '',
    spacing(rule),
    element('ind', { left: rule.left, right: rule.right, firstLine: rule.firstLine, hanging: rule.hanging }),
    rule.contextual ? '<w:contextualSpacing/>' : '',
    rule.align === undefined ? '' : `<w:jc w:val="${rule.align}"/>`,
    rule.outline === undefined ? '' : `<w:outlineLvl w:val="${rule.outline}"/>`,
  ].join('')
}

// Without lineRule LibreOffice reads the height of a line as exact.
function spacing(rule: ParagraphRule): string {
  const { before, after, line, lineExact } = rule
  if (lineExact !== undefined)
    return element('spacing', { before, after, line: lineExact, lineRule: 'exact' })
  return element('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'auto' })
}

function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` w:${key}="${value}"`)
    .join('')
  return text === '' ? '' : `<w:${name}${text}/>`
}

export const bold = '<w:b/><w:bCs/>'
export const italic = '<w:i/><w:iCs/>'

/** Half points. */
export function fontSize(size: number): string {
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
}
