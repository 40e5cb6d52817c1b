/** Widths of table columns: the policy of the page forbids style attributes, so every width is a class. */
import type { Appendix, Content, Document, Table } from '../../model/document.ts'

/** Class of a column of this width, in percent: `w12_5`. */
export function widthClass(width: number): string {
  return `w${rounded(width)}`.replace('.', '_')
}

/** CSS rules for the widths of all columns of the document, each once, from the narrowest. */
export function widthRules(document: Document): string {
  const tables = [...document.sections, ...document.appendices].flatMap(tablesIn)
  const widths = tables.flatMap((table) => table.columns).map(rounded)
  const distinct = [...new Set(widths)].sort((one, two) => one - two)
  return distinct.map((width) => `.${widthClass(width)} { width: ${width}%; }\n`).join('')
}

function tablesIn(node: Content | Appendix): Table[] {
  switch (node.kind) {
    case 'table':
      return [node]
    case 'section':
    case 'clause':
    case 'appendix':
      return node.content.flatMap(tablesIn)
    default:
      return []
  }
}

function rounded(width: number): number {
  return Math.round(width * 100) / 100
}
